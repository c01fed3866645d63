import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Timeline } from '@/components/timeline/Timeline';
import type { TurnView } from '@/lib/messages/views';
import { TimelineModel } from '@/lib/models/timeline';
import { textIn } from '@/lib/platform/catalogue';
import { agendaOf, fakeBackground, fakeBell, refusal, timelineOf } from '../../models/fake-background';
import { accessibilityFaults } from '../axe';

const key = '1cfresh.com/s:1010';
const turns: TurnView[] = [
  {
    do: 'subscribed',
    title: 'Подписался',
    words: { field: 'tariff', label: 'Тариф', options: ['ПРОФ', 'КОРП'], needed: false },
    until: { label: 'Последний день подписки', min: '2026-11-25', needed: false },
  },
  { do: 'renewed', title: 'Продлил', until: { label: 'Продлено до', min: '2026-11-25', needed: true } },
  {
    do: 'handover',
    title: 'Передать',
    words: { field: 'to', label: 'Специалист', options: [], needed: true },
  },
  {
    do: 'lost',
    title: 'Клиент потерян',
    words: { field: 'reason', label: 'Причина', options: ['дорого'], needed: true },
  },
  { do: 'returned', title: 'Вернулся' },
];
const models: TimelineModel[] = [];

async function mount() {
  const background = fakeBackground(agendaOf([]));
  background.answers.timeline = () => ({ ok: true, value: timelineOf(key, { turns }) });
  background.answers.act = () => ({ ok: true, value: timelineOf(key, { turns }) });
  const model = new TimelineModel({ client: background.client, onBell: fakeBell().onBell });
  models.push(model);
  const { container } = render(<Timeline model={model} text={textIn('ru')} />);
  model.open(key);
  const summary = await screen.findByText('Что дальше с клиентом');
  fireEvent.click(summary);
  return { ...background, container };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const isFree = (name: string) => expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBeNull();
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

afterEach(() => {
  cleanup();
  for (const model of models.splice(0)) model[Symbol.dispose]();
});

describe('how the client’s path goes on', () => {
  it('is said with a reason that is chosen or written', async () => {
    const { acted } = await mount();
    press('Клиент потерян');
    expect(acted()).toEqual([]);
    press('дорого');
    press('Клиент потерян');
    await waitFor(() => expect(acted()).toEqual([{ do: 'lost', reason: 'дорого' }]));
    await waitFor(() => expect(screen.getByLabelText('Причина')).toHaveProperty('value', ''));
    type('Причина', '  закрыли фирму ');
    press('Клиент потерян');
    await waitFor(() => expect(acted()[1]).toEqual({ do: 'lost', reason: 'закрыли фирму' }));
  });

  it('is said with a tariff and a last day where they are known', async () => {
    const { acted } = await mount();
    press('Подписался');
    await waitFor(() => expect(acted()).toEqual([{ do: 'subscribed' }]));
    await waitFor(() => isFree('Подписался'));
    press('ПРОФ');
    choose('Последний день подписки', '2027-11-24');
    press('Подписался');
    await waitFor(() => expect(acted()[1]).toEqual({ do: 'subscribed', tariff: 'ПРОФ', endsOn: '2027-11-24' }));
  });

  it('is a renewal once its last day is said, a handover once there is a name, and a return at once', async () => {
    const { acted } = await mount();
    press('Продлил');
    press('Передать');
    expect(acted()).toEqual([]);
    choose('Продлено до', '2027-11-24');
    press('Продлил');
    await waitFor(() => expect(acted()[0]).toEqual({ do: 'renewed', endsOn: '2027-11-24' }));
    type('Специалист', 'Анна Зимина');
    await waitFor(() => isFree('Передать'));
    press('Передать');
    await waitFor(() => expect(acted()[1]).toEqual({ do: 'handover', to: 'Анна Зимина' }));
    await waitFor(() => isFree('Вернулся'));
    press('Вернулся');
    await waitFor(() => expect(acted()[2]).toEqual({ do: 'returned' }));
  });

  it('keeps what was typed when the background refuses', async () => {
    const background = await mount();
    background.answers.act = () => refusal('Хранилище не открылось.');
    type('Причина', 'закрыли фирму');
    press('Клиент потерян');
    await screen.findByText('Хранилище не открылось.');
    expect(screen.getByLabelText('Причина')).toHaveProperty('value', 'закрыли фирму');
  });

  it('has no fault', async () => {
    const { container } = await mount();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
