import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../components/axe';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);
const part = (name: string) => within(screen.getByRole('region', { name }));
const choose = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe('the card’s fields', () => {
  it('count, are only hints or are off, each by itself', async () => {
    const { settings } = await mountOptions();
    choose(part('Карточка абонента').getByLabelText('ОГРН'), 'off');
    await waitFor(() => expect(settings().card.fields).toContainEqual({ id: 'ogrn', need: 'off' }));
    choose(part('Карточка абонента').getByLabelText('Правила реквизитов'), 'kz');
    await waitFor(() => expect(part('Карточка абонента').getByLabelText('БИН/ИИН')).toBeTruthy());
    expect(settings().card.fields).toHaveLength(9);
  });

  it('may be the user’s own, by their captions, once each', async () => {
    const { settings } = await mountOptions();
    const card = part('Карточка абонента');
    const caption = card.getByLabelText(/^Ещё поле/u);
    const add = card.getByRole('button', { name: 'Добавить' });
    fireEvent.input(caption, { target: { value: '  Отрасль: ' } });
    fireEvent.click(add);
    await waitFor(() => expect(settings().card.fields.at(-1)).toEqual({ id: 'custom:Отрасль', need: 'required' }));
    fireEvent.input(caption, { target: { value: 'отрасль' } });
    expect(await card.findByText('Такое поле уже есть в списке.')).toBeTruthy();
    expect(add).toHaveProperty('disabled', true);
    fireEvent.click(card.getByRole('button', { name: 'Убрать: Отрасль' }));
    await waitFor(() => expect(settings().card.fields).toHaveLength(9));
  });

  it('are stale after as many days as the user says', async () => {
    const { settings } = await mountOptions();
    choose(part('Карточка абонента').getByLabelText('Карточка устарела через, дней'), '30');
    await waitFor(() => expect(settings().card.staleAfterDays).toBe(30));
  });
});

describe('who may do what', () => {
  it('is a table of five roles, in which the manager’s own is marked', async () => {
    await mountOptions();
    const table = () => within(screen.getByRole('table', { name: 'Кто это может?' }));
    expect(screen.getByText(/^Ваша роль не указана/u)).toBeTruthy();
    choose(screen.getByLabelText('Ваша роль в сервисе'), 'operator');
    expect((await screen.findAllByText('(ваша роль)')).length).toBeGreaterThan(1);
    const row = table().getByRole('row', { name: /^менять карточку абонента/u });
    const cells = within(row).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(['владелец абонентароль в абоненте клиента']);
    const own = table().getByRole('row', { name: /^отправлять приглашения/u });
    expect(within(own).getByText('оператор обслуживающей организации').className).toBe('options-mine');
  });
});

describe('the partner’s own tariff', () => {
  it('includes what the user says', async () => {
    const { settings } = await mountOptions();
    choose(part('Ваш тариф «Партнёр»').getByLabelText(/^Что входит/u), 'любые приложения\n\n доступ к ИТС ');
    await waitFor(() =>
      expect(settings().templates.changes.ru.partnerInclusions).toEqual(['любые приложения', 'доступ к ИТС']),
    );
  });
});

it('have no fault that axe finds', async () => {
  const { container } = await mountOptions();
  for (const id of ['card', 'roles', 'partner']) {
    expect(await accessibilityFaults(container.querySelector(`#${id}`) as Element)).toEqual([]);
  }
});
