import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../components/axe';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const section = (name: string) => within(screen.getByRole('region', { name }));
const type = (field: HTMLElement, value: string) => {
  (field as HTMLInputElement).value = value;
  fireEvent.change(field);
};

describe('the table of reasons', () => {
  const reasons = () => section('Почему не активировали');
  const mount = async () => {
    const { settings, ...page } = await mountOptions();
    return { ...page, own: () => settings().templates.changes.ru.reasons };
  };

  it('is edited in place, and taken back', async () => {
    const { own } = await mount();
    const [first] = reasons().getAllByLabelText('Причина');
    expect((first as HTMLInputElement).value).toBe('письмо не пришло');
    type(first as HTMLElement, ' письма нет ');
    await waitFor(() => expect(own()?.[0]).toMatchObject({ id: 'no-letter', text: 'письма нет', action: 'resend' }));
    fireEvent.click(await reasons().findByRole('button', { name: 'Вернуть исходный список' }));
    await waitFor(() => expect(own()).toBeUndefined());
  });

  it('never loses a reason to an emptied field', async () => {
    const { own } = await mount();
    const [first] = reasons().getAllByLabelText<HTMLInputElement>('Следующий шаг');
    const before = first?.value ?? '';
    type(first as HTMLElement, '  ');
    expect(first?.value).toBe(before);
    expect(own()).toBeUndefined();
  });

  it('gains and loses lines', async () => {
    const { own } = await mount();
    const add = reasons().getByRole('button', { name: 'Добавить' });
    expect(add).toHaveProperty('disabled', true);
    fireEvent.input(reasons().getByLabelText('Новая причина'), { target: { value: 'нет интернета' } });
    const next = reasons().getAllByLabelText('Следующий шаг').at(-1) as HTMLElement;
    fireEvent.input(next, { target: { value: 'Позвонить через неделю' } });
    await waitFor(() => expect(add).toHaveProperty('disabled', false));
    fireEvent.click(add);
    await waitFor(() => expect(own()?.at(-1)).toMatchObject({ id: 'own-1', text: 'нет интернета' }));
    fireEvent.click(await reasons().findByRole('button', { name: 'Убрать: нет интернета' }));
    await waitFor(() => expect(own()?.some(({ id }) => id === 'own-1')).toBe(false));
  });
});

describe('letters with materials', () => {
  const letters = () => section('Письма с материалами');
  const mount = async () => {
    const { settings, ...page } = await mountOptions();
    return { ...page, own: () => settings().templates.changes.ru.letters };
  };

  it('are edited one at a time, the other letters stay', async () => {
    const { own } = await mount();
    const which = letters().getByLabelText<HTMLSelectElement>('Программа');
    which.value = 'materials-retail';
    fireEvent.change(which);
    type(await letters().findByDisplayValue('С чего начать в 1С:Рознице'), 'Первые шаги');
    await waitFor(() => expect(own()?.find(({ id }) => id === 'materials-retail')?.subject).toBe('Первые шаги'));
    expect(own()?.some(({ id }) => id === 'offer')).toBe(true);
    fireEvent.click(await letters().findByRole('button', { name: 'Вернуть исходный текст' }));
    await letters().findByDisplayValue('С чего начать в 1С:Рознице');
  });

  it('are added as a copy and deleted', async () => {
    const { own } = await mount();
    fireEvent.click(letters().getByRole('button', { name: 'Добавить письмо' }));
    const title = () => letters().getByLabelText<HTMLInputElement>('Название').value;
    await waitFor(() => expect(title()).toBe('Новое письмо'));
    expect(own()?.at(-1)?.id).toBe('materials-1');
    fireEvent.click(letters().getByRole('button', { name: 'Удалить письмо' }));
    await waitFor(() => expect(own()?.some(({ id }) => id === 'materials-1')).toBe(false));
  });

  it('have no fault that axe finds', async () => {
    await mount();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
