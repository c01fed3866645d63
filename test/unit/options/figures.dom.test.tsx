import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../components/axe';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const write = (field: HTMLElement, value: string) => {
  (field as HTMLInputElement).value = value;
  fireEvent.change(field);
};

describe('the user’s own figures', () => {
  it('of the forecast and of the partner’s tariff are kept, and each set back by itself', async () => {
    const { settings } = await mountOptions();
    const before = settings();
    write(screen.getByLabelText('Средняя продажа, ₽'), '12000');
    write(screen.getByLabelText('Ваша доля, %'), '50');
    write(screen.getByLabelText('Баз занято'), '18');
    write(screen.getByLabelText('Документов ЭДО отправлено в этом месяце'), '90');
    write(screen.getByLabelText('Договор действует до'), '2027-03-31');
    await waitFor(() =>
      expect(settings()).toMatchObject({
        forecastPrice: 12_000,
        forecastShare: 50,
        partnerUse: {
          bases: 18,
          documents: { month: '2026-11', sent: 90 },
          contract: { endsOn: '2027-03-31' },
        },
      }),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Вернуть исходные: Деньги в прогнозе' }));
    await waitFor(() => expect(settings()).toMatchObject({ forecastPrice: null, partnerUse: { bases: 18 } }));
    fireEvent.click(await screen.findByRole('button', { name: 'Вернуть исходные: Ваш тариф «Партнёр»' }));
    await waitFor(() => expect(settings().partnerUse).toEqual(before.partnerUse));
  });
});

describe('what the partner uses', () => {
  it('is empty while it is not known, and not known again once it is emptied', async () => {
    const { settings } = await mountOptions();
    const names = ['Баз занято', 'Документов ЭДО отправлено в этом месяце'];
    const fields = names.map((name) => screen.getByLabelText(name) as HTMLInputElement);
    expect(fields.map(({ value }) => value)).toEqual(['', '']);
    for (const field of fields) write(field, '0');
    await waitFor(() => expect(settings().partnerUse).toEqual({ bases: 0, documents: { month: '2026-11', sent: 0 } }));
    for (const name of names) write(screen.getByLabelText(name), '');
    await waitFor(() => expect(settings().partnerUse).toEqual({}));
    const limit = screen.getByLabelText(/Баз в тарифе|баз по тарифу/iu) as HTMLInputElement;
    write(limit, '');
    expect(limit.value).toBe('20');
  });
});

describe('the user’s own notifications', () => {
  it('are kept text by text; an emptied one is worded as usual again', async () => {
    const { settings } = await mountOptions();
    const details = (await screen.findByText('Тексты уведомлений')).closest('details') as HTMLDetailsElement;
    details.open = true;
    const field = within(details).getByLabelText('Звонок просрочен');
    write(field, 'Опоздали: {клиент}');
    await waitFor(() => expect(settings().noticeTexts.overdue).toBe('Опоздали: {клиент}'));
    expect(await accessibilityFaults()).toEqual([]);
    write(field, '');
    await waitFor(() => expect(settings().noticeTexts.overdue).toBe(''));
  });
});
