import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Digest } from '@/components/digest/Digest';
import type { DigestView, ForecastView } from '@/lib/messages/views';
import { DigestModel } from '@/lib/models/digest';
import { textIn } from '@/lib/platform/catalogue';
import { agendaOf, fakeBackground, fakeBell, refusal } from '../../models/fake-background';
import { accessibilityFaults } from '../axe';

const name = 'ООО «<b>Рога & копыта</b>»';
const view: DigestView = {
  day: '2026-11-24',
  title: 'Дайджест на 24.11',
  since: '«Новые» — те, кто появился после 16.11',
  sections: [
    { title: 'Закончатся в ближайшие 7 дней', lines: [{ key: '1cfresh.com/s:10 10', name, text: 'тест до 01.12' }] },
  ],
  reasons: [
    { id: '2026-11-16', title: 'Неделя с 16.11', bars: [] },
    {
      id: '2026-11-23',
      title: 'Неделя с 23.11',
      bars: [
        { reason: 'опечатка в адресе', clients: [{ key: '1cfresh.com/i:1', name: 'ООО «Вектор»' }] },
        { reason: 'некогда', clients: [{ key: '1cfresh.com/i:2', name: 'ООО «Луч»' }] },
      ],
    },
  ],
  on: 1,
  at: '08:30',
  week: Array.from({ length: 7 }, (_, index) => `2026-11-${23 + index}`),
};
const expected: ForecastView = {
  lines: [
    { name: 'Все звонки вовремя', trials: 12, won: 7, share: '58 %' },
    { name: 'Не все звонки вовремя', trials: 8, won: 1, share: '13 %' },
    { name: 'Все тесты', trials: 20, won: 8, share: '40 %' },
  ],
  warning: 'Решилось 20 тестов из 30 нужных: по ним рано судить.',
  expected: 'Сейчас идут 3 теста.',
  income: '',
  price: 12_000,
  percent: 65,
};
const models: DigestModel[] = [];

function mount(answers: ReturnType<typeof fakeBackground>['answers'] = {}, allowed = true) {
  const background = fakeBackground(agendaOf([]));
  Object.assign(background.answers, {
    digest: () => ({ ok: true, value: view }),
    forecast: () => ({ ok: true, value: expected }),
    ...answers,
  });
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
      `Дайджест на 24.11\n«Новые» — те, кто появился после 16.11\n\nЗакончатся в ближайшие 7 дней (1)\n- ${name}: тест до 01.12`,
    );
    expect(html).toContain('<li><b>ООО «&lt;b&gt;Рога &amp; копыта&lt;/b&gt;»</b>: тест до 01.12</li>');
  });

  it('says so when the browser does not let it copy', async () => {
    mount({}, false);
    fireEvent.click(await screen.findByRole('button', { name: 'Скопировать' }));
    await screen.findByText(/Браузер не дал скопировать/u);
  });

  it('sets the day and the hour, or none', async () => {
    let kept = view;
    const { background } = mount({
      digest: () => ({ ok: true, value: kept }),
      'digest-when': ({ on, at }) => {
        kept = { ...view, on, at };
        return { ok: true, value: {} };
      },
    });
    fireEvent.change(await screen.findByLabelText('День недели'), { target: { value: '5' } });
    const asked = () => background.asked.filter((one) => one.name === 'digest-when').map(({ payload }) => payload);
    await waitFor(() => expect(asked()).toEqual([{ on: 5, at: '08:30' }]));
    await waitFor(() => expect(background.asked.filter((one) => one.name === 'digest')).toHaveLength(2));
    fireEvent.change(screen.getByLabelText('День недели'), { target: { value: '' } });
    await waitFor(() => expect(asked()[1]).toEqual({ on: null, at: '08:30' }));
    await waitFor(() => expect(screen.getByLabelText('Время')).toHaveProperty('disabled', true));
  });

  it('shows the clients of a reason, one bar at a time', async () => {
    mount();
    const bar = await screen.findByRole('button', { name: /^опечатка в адресе/u, expanded: false });
    fireEvent.click(bar);
    const link = await screen.findByRole('link', { name: 'ООО «Вектор»' });
    expect(link.getAttribute('href')).toBe('/popup.html#client=1cfresh.com%2Fi%3A1');
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /^некогда/u }));
    await screen.findByRole('link', { name: 'ООО «Луч»' });
    expect(screen.queryByRole('link', { name: 'ООО «Вектор»' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^некогда/u }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'ООО «Луч»' })).toBeNull());
    expect(screen.getByText('Причин не называли')).toBeTruthy();
  });

  it('says what is wrong and asks again', async () => {
    const { background } = mount({ digest: () => refusal('Хранилище не открылось.') });
    await screen.findByText('Хранилище не открылось.');
    background.answers.digest = () => ({ ok: true, value: { ...view, sections: [], reasons: [] } });
    fireEvent.click(screen.getByRole('button', { name: 'Повторить' }));
    await screen.findByText(/Новостей нет/u);
  });
});

describe('the digest of another day', () => {
  const asks = (background: ReturnType<typeof mount>['background']) =>
    background.asked.filter(({ name: asked }) => asked === 'digest').map(({ payload }) => payload);

  it('is shown for the day that is chosen, and for today when none is', async () => {
    const { background, copy } = mount({
      digest: ({ day = view.day }) => ({
        ok: true,
        value: { ...view, day, title: `Дайджест на ${day}`, ...(day !== view.day && { remark: 'По известному.' }) },
      }),
    });
    fireEvent.change(await screen.findByLabelText('Дайджест на день'), { target: { value: '2026-12-07' } });
    await screen.findByRole('heading', { name: 'Дайджест на 2026-12-07' });
    screen.getByText('По известному.');
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать' }));
    await waitFor(() =>
      expect(copy.mock.calls[0]?.[0]).toContain('«Новые» — те, кто появился после 16.11\nПо известному.'),
    );
    fireEvent.change(screen.getByLabelText('Дайджест на день'), { target: { value: '' } });
    await screen.findByRole('heading', { name: 'Дайджест на 2026-11-24' });
    expect(asks(background)).toEqual([{}, { day: '2026-12-07' }, {}]);
  });

  it('that was asked for last is shown, whichever is answered last', async () => {
    const late: (() => void)[] = [];
    mount({
      digest: async ({ day }) => {
        if (day === '2026-12-01') await new Promise<void>((resolve) => late.push(resolve));
        return { ok: true, value: { ...view, title: `Дайджест на ${day}` } };
      },
    });
    const field = await screen.findByLabelText('Дайджест на день');
    fireEvent.change(field, { target: { value: '2026-12-01' } });
    fireEvent.change(field, { target: { value: '2026-12-02' } });
    await screen.findByRole('heading', { name: 'Дайджест на 2026-12-02' });
    for (const answer of late) answer();
    await new Promise((resolve) => setTimeout(resolve));
    screen.getByRole('heading', { name: 'Дайджест на 2026-12-02' });
  });
});

describe('the forecast', () => {
  it('compares trials in a table, warns when they are few, and has no fault', async () => {
    mount();
    const row = await screen.findByRole('row', { name: 'Все звонки вовремя 12 7 58 %' });
    expect(row).toBeTruthy();
    screen.getByText('Решилось 20 тестов из 30 нужных: по ним рано судить.');
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('takes the user’s own numbers, and no others', async () => {
    const { background } = mount({
      'settings-save': () => ({ ok: true, value: { settings: {}, changed: [], previous: {} } as never }),
    });
    const saved = () => background.asked.filter((one) => one.name === 'settings-save').map(({ payload }) => payload);
    fireEvent.change(await screen.findByLabelText('Ваша доля, %'), { target: { value: '160' } });
    fireEvent.change(screen.getByLabelText('Ваша доля, %'), { target: { value: '' } });
    expect(saved()).toEqual([]);
    fireEvent.change(screen.getByLabelText('Средняя продажа, ₽'), { target: { value: '15000' } });
    await waitFor(() => expect(saved()).toEqual([{ change: { forecastPrice: 15_000, forecastShare: 65 } }]));
    fireEvent.change(screen.getByLabelText('Средняя продажа, ₽'), { target: { value: '' } });
    await waitFor(() => expect(saved()[1]).toEqual({ change: { forecastPrice: null, forecastShare: 65 } }));
  });
});
