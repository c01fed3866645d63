import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { questionsOf } from '@/lib/calls/plan';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import { accessibilityFaults } from '../components/axe';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const shipped = shippedTemplates('ru');
const part = (name: string) => within(screen.getByRole('region', { name }));
const write = (field: HTMLElement, value: string) => {
  (field as HTMLInputElement).value = value;
  fireEvent.change(field);
};
/** Unfolds the line and answers what is inside. */
const unfold = async (section: string, title: string) => {
  const details = (await part(section).findByText(title)).closest('details') as HTMLDetailsElement;
  details.open = true;
  return within(details);
};

describe('the editor of call plans', () => {
  it('keeps a changed question in its plan, tells it is changed, and sets the plan back', async () => {
    const { settings } = await mountOptions();
    const [question] = questionsOf(shipped.plans['first-call']);
    const inside = await unfold('Планы разговора', question?.ask ?? '');
    write(inside.getByLabelText('Как спросить'), 'Чем занимается организация?');
    await screen.findByText('Сохранено и уже действует');
    const plan = () => settings().templates.changes.ru.plans?.['first-call'];
    expect(questionsOf(plan() ?? { groups: [] })[0]).toEqual({ ...question, ask: 'Чем занимается организация?' });
    await part('Планы разговора').findByText(`${shipped.plans['first-call'].title} (изменён)`);
    fireEvent.click(part('Планы разговора').getByRole('button', { name: /^Вернуть исходные/u }));
    await screen.findByText('Возвращены исходные значения');
    expect(plan()).toBeUndefined();
  });

  it('takes a new question with chips, and an undo takes it away', async () => {
    const { settings } = await mountOptions();
    write(await screen.findByLabelText('План'), 'blank');
    fireEvent.click(await part('Планы разговора').findByRole('button', { name: 'Добавить вопрос' }));
    const inside = await unfold('Планы разговора', 'Новый вопрос');
    write(inside.getByLabelText('Как отвечают'), 'choice');
    await waitFor(() => expect(inside.getByLabelText('Вариант 1')).toBeDefined());
    fireEvent.click(inside.getByRole('button', { name: 'Добавить вариант' }));
    await waitFor(() => expect(inside.getAllByLabelText(/^Вариант/u)).toHaveLength(3));
    const added = () => questionsOf(settings().templates.changes.ru.plans?.blank ?? { groups: [] }).at(-1);
    expect(added()).toMatchObject({ id: 'own-blank-1', answer: { kind: 'choice' } });
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Отменить' }));
    await waitFor(() => expect(added()?.answer).toMatchObject({ options: { length: 3 } }));
  });

  it('does not let the form of an answer go that the verdict is made of', async () => {
    await mountOptions();
    const question = questionsOf(shipped.plans['first-call']).find(({ fact }) => fact === 'internet');
    const inside = await unfold('Планы разговора', question?.ask ?? '');
    expect(inside.queryByLabelText('Как отвечают')).toBeNull();
    expect(inside.queryByRole('button', { name: 'Добавить вариант' })).toBeNull();
    expect(inside.getByText(/вид ответа не меняется/u)).toBeDefined();
  });

  it('takes no empty words', async () => {
    const { asked } = await mountOptions();
    const field = await part('Планы разговора').findByLabelText<HTMLInputElement>('Название плана');
    write(field, '   ');
    expect(field.value).toBe(shipped.plans['first-call'].title);
    expect(asked).not.toContain('settings-save');
  });
});

describe('the tables beside a call', () => {
  it('of objections are edited line by line and set back together', async () => {
    const { settings } = await mountOptions();
    const inside = await unfold('Возражения', shipped.objections[0]?.text ?? '');
    write(inside.getByLabelText('Что ответить'), 'Посчитаем вместе.');
    await screen.findByText('Сохранено и уже действует');
    expect(settings().templates.changes.ru.objections?.[0]).toEqual({
      ...shipped.objections[0],
      answer: 'Посчитаем вместе.',
    });
    fireEvent.click(part('Возражения').getByRole('button', { name: 'Добавить возражение' }));
    await waitFor(() => expect(settings().templates.changes.ru.objections).toHaveLength(shipped.objections.length + 1));
    fireEvent.click(await part('Возражения').findByRole('button', { name: 'Вернуть исходные: Возражения' }));
    await waitFor(() => expect(settings().templates.changes.ru.objections).toBeUndefined());
  });

  it('of tariffs have sizes, prices, source and month; a month that is none is not taken', async () => {
    const { settings } = await mountOptions();
    const tariff = shipped.tariffs[1];
    const inside = await unfold('Тарифы и цены для предложения', tariff?.name ?? '');
    write(inside.getByLabelText('Одновременных сеансов'), '3');
    await waitFor(() => expect(settings().templates.changes.ru.tariffs?.[1]?.sessions).toBe(3));
    fireEvent.click(inside.getByRole('button', { name: 'Добавить цену' }));
    await waitFor(() =>
      expect(settings().templates.changes.ru.tariffs?.[1]?.prices).toHaveLength((tariff?.prices.length ?? 0) + 1),
    );
    write(inside.getByLabelText('Месяц сведений, ГГГГ-ММ'), '2026-13');
    write(inside.getByLabelText('Месяц сведений, ГГГГ-ММ'), '2026-10');
    await waitFor(() => expect(settings().templates.changes.ru.tariffs?.[1]?.seenIn).toBe('2026-10'));
    expect(await accessibilityFaults()).toEqual([]);
  });
});
