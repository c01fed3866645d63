import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Digest } from '@/components/digest/Digest';
import type { DigestView } from '@/lib/messages/views';
import { DigestModel } from '@/lib/models/digest';
import { textIn } from '@/lib/platform/catalogue';
import { agendaOf, fakeBackground, fakeBell, refusal } from '../../models/fake-background';
import { accessibilityFaults } from '../axe';

const name = 'ООО «<b>Рога & копыта</b>»';
const view: DigestView = {
  title: 'Дайджест на 24.11',
  since: 'Новое — после 16.11',
  sections: [
    { title: 'Заканчиваются за 7 дней', lines: [{ key: '1cfresh.com/s:10 10', name, text: 'тест до 01.12' }] },
  ],
  on: 1,
  at: '08:30',
  week: Array.from({ length: 7 }, (_, index) => `2026-11-${23 + index}`),
};
const models: DigestModel[] = [];

function mount(answers: ReturnType<typeof fakeBackground>['answers'] = {}, allowed = true) {
  const background = fakeBackground(agendaOf([]));
  Object.assign(background.answers, { digest: () => ({ ok: true, value: view }), ...answers });
  const copy = vi.fn(async (_text: string, _html: string) => allowed);
  const model = new DigestModel({ client: background.client, onBell: fakeBell().onBell, copy, text: textIn('ru') });
  models.push(model);
  render(<Digest model={model} />);
  return { background, copy };
}

afterEach(() => {
  cleanup();
  for (const model of models.splice(0)) model[Symbol.dispose]();
});

describe('the digest’s page', () => {
  it('names the clients and leads to them', async () => {
    mount();
    const link = await screen.findByRole('link', { name });
    expect(link.getAttribute('href')).toBe('/popup.html#client=1cfresh.com%2Fs%3A10+10');
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('is copied as text and as HTML by one press, names never as markup', async () => {
    const { copy } = mount();
    fireEvent.click(await screen.findByRole('button', { name: 'Скопировать' }));
    await screen.findByText('Скопировано: вставьте в письмо или заметку.');
    const [text = '', html = ''] = copy.mock.calls[0] ?? [];
    expect(text).toBe(
      `Дайджест на 24.11\nНовое — после 16.11\n\nЗаканчиваются за 7 дней (1)\n- ${name}: тест до 01.12`,
    );
    expect(html).toContain('<li><b>ООО «&lt;b&gt;Рога &amp; копыта&lt;/b&gt;»</b>: тест до 01.12</li>');
  });

  it('says so when the browser does not let it copy', async () => {
    mount({}, false);
    fireEvent.click(await screen.findByRole('button', { name: 'Скопировать' }));
    await screen.findByText(/Браузер не дал скопировать/u);
  });

  it('sets the day and the hour, or none', async () => {
    const { background } = mount({ 'digest-when': ({ on, at }) => ({ ok: true, value: { ...view, on, at } }) });
    fireEvent.change(await screen.findByLabelText('День недели'), { target: { value: '5' } });
    const asked = () => background.asked.filter((one) => one.name === 'digest-when').map(({ payload }) => payload);
    await waitFor(() => expect(asked()).toEqual([{ on: 5, at: '08:30' }]));
    fireEvent.change(screen.getByLabelText('День недели'), { target: { value: '' } });
    await waitFor(() => expect(asked()[1]).toEqual({ on: null, at: '08:30' }));
    await waitFor(() => expect(screen.getByLabelText('Время')).toHaveProperty('disabled', true));
  });

  it('says what is wrong and asks again', async () => {
    const { background } = mount({ digest: () => refusal('Хранилище не открылось.') });
    await screen.findByText('Хранилище не открылось.');
    background.answers.digest = () => ({ ok: true, value: { ...view, sections: [] } });
    fireEvent.click(screen.getByRole('button', { name: 'Повторить' }));
    await screen.findByText(/Новостей нет/u);
  });
});
