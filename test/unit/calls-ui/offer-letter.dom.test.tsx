import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallPage } from '@/components/calls/CallPage';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import type { CallView, OfferLetterView } from '@/lib/messages/views';
import { CallModel } from '@/lib/models/call';
import { CallClients } from '@/lib/models/call-clients';
import { CallTimer } from '@/lib/models/call-timer';
import { textIn } from '@/lib/platform/catalogue';
import { accessibilityFaults } from '../components/axe';
import { fakeBell, fakeKept, timelineOf } from '../models/fake-background';
import { callOf, fakeCalls, key } from './fake-calls';

const template = shippedTemplates('ru').letters.find(({ id }) => id === 'offer') ?? { subject: '', body: '' };
const letter: OfferLetterView = {
  subject: template.subject,
  body: template.body,
  values: {
    client: 'ООО «Ромашка»',
    contact: 'Анна',
    end: '01.12.2026',
    phone: '+7 495 000-00-00',
    manager: 'Пётр Зимин',
    organisation: 'ООО «Наш партнёр»',
  },
  to: 'info@romashka.example',
};
const mounted: Disposable[] = [];
const written = vi.fn(async (_words: string) => undefined);

async function mount(changes: Partial<CallView> = {}) {
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } });
  const background = fakeCalls(callOf({ letter, ...changes }));
  background.answers.timeline = () => ({ ok: true, value: timelineOf(key) });
  background.answers.act = () => ({ ok: true, value: timelineOf(key) });
  const bell = fakeBell();
  const call = new CallModel({ ...background, onBell: bell.onBell, surface: 'tab' });
  const clients = new CallClients({ client: background.client, onBell: bell.onBell, text: textIn('ru') });
  const timer = new CallTimer({ kept: fakeKept(), now: () => 61_000 });
  mounted.push(call, clients, timer);
  call.open(key);
  render(<CallPage call={call} clients={clients} timer={timer} doors={{}} />);
  fireEvent.click(await screen.findByText('Письмо с предложением'));
  return background;
}
const sent = (background: ReturnType<typeof fakeCalls>) => background.payloads('act').map(({ action }) => action);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  written.mockClear();
  for (const model of mounted.splice(0)) model[Symbol.dispose]();
});

describe('the letter with the offer', () => {
  it('names what is still to be filled in, until a tariff is chosen, with its price and date', async () => {
    await mount();
    screen.getByText('Не заполнено: {тариф}, {цена}, {дата цены}. Впишите перед отправкой.');
    fireEvent.change(screen.getByLabelText('Тариф'), { target: { value: 'prof' } });
    await waitFor(() => expect(screen.queryByText(/Не заполнено/u)).toBeNull());
    screen.getByText(
      /Тариф: «ПРОФ» Стоимость: 5 310 ₽ в месяц при оплате за 6 мес\.; .+ \(по состоянию на 10\.2025\)/u,
    );
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('is copied, and that it was sent becomes an event', async () => {
    const background = await mount();
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать письмо' }));
    await waitFor(() => expect(sent(background)).toEqual([{ do: 'offer', state: 'sent' }]));
    expect(written.mock.calls[0]?.[0]).toMatch(
      /^1С:Фреш для ООО «Ромашка»: коммерческое предложение\n\nЗдравствуйте, Анна!/u,
    );
  });

  it('is mailed to the client, in whole where a link can hold it', async () => {
    const background = await mount({ letter: { ...letter, body: 'Здравствуйте, {контакт}!' } });
    const link = screen.getByRole('link', { name: 'Написать в почте' });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe(
      'mailto:info@romashka.example?subject=1С:Фреш для ООО «Ромашка»: коммерческое предложение&body=Здравствуйте, Анна!',
    );
    link.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(link);
    await waitFor(() => expect(sent(background)).toEqual([{ do: 'offer', state: 'sent' }]));
  });

  it('says that it is too long for a link, and has no link without a right address', async () => {
    await mount();
    screen.getByText(/не помещается в ссылку/u);
    cleanup();
    await mount({ letter: { ...letter, to: 'нет адреса' } });
    expect(screen.queryByRole('link', { name: 'Написать в почте' })).toBeNull();
  });

  it('does not say that an offer that was agreed on was sent again', async () => {
    const background = await mount({ offer: { state: 'agreed' } });
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать письмо' }));
    await screen.findByText('Скопировано');
    expect(sent(background)).toEqual([]);
  });

  it('says when the browser does not let it be copied, and then nothing was sent', async () => {
    const background = await mount();
    written.mockRejectedValueOnce(new Error('denied'));
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать письмо' }));
    await waitFor(() => expect(screen.getByText(/Не скопир|не дал скопировать/u)).toBeTruthy());
    expect(sent(background)).toEqual([]);
  });
});
