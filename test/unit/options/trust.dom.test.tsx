import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../components/axe';
import { held, refusal } from '../models/fake-background';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const ok = (value: unknown) => ({ ok: true, value });

describe('the trust section', () => {
  it('names what is held, where and how much', async () => {
    await mountOptions();
    await screen.findByText('https://1cfresh.com/a/adm*');
    await screen.findByText('время напоминаний (alarms); записи на этом компьютере (storage)');
    await screen.findByText('клиентов: 2, записей: 7');
    await screen.findByText('20 КБ');
    expect(screen.queryByText(/Места для данных расширения осталось мало/u)).toBeNull();
  });

  it('warns when little room is left, and says what still works', async () => {
    await mountOptions({
      answers: { 'data-facts': () => ok({ clients: 2, events: 7, used: 1, persisted: true, isNearlyFull: true }) },
    });
    await screen.findByText(/Списки клиентов и копии сейчас не загрузить; то, что вы видите в портале/u);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('shows stored records page by page', async () => {
    const { container } = await mountOptions({
      answers: {
        'data-page': ({ after }: { after: string | null }) =>
          ok(
            after
              ? { lines: [{ id: 'b', text: '{"id":"b"}' }], next: null }
              : { lines: [{ id: 'a', text: '<b>a</b>' }], next: 'a' },
          ),
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Показать всё, что хранится' }));
    await screen.findByText('<b>a</b>');
    fireEvent.click(screen.getByRole('button', { name: 'Дальше' }));
    await screen.findByText('{"id":"b"}');
    expect(container.querySelector('.trust-records b')).toBeNull();
  });

  it('erases by the typed word and gives a receipt; a wrong word is said by its field', async () => {
    const wrongWord = { ok: false, error: { code: 'erase-unconfirmed', message: 'Слово не совпало.' } } as const;
    const words: string[] = [];
    const { asked } = await mountOptions({
      answers: {
        'retention-look': () => ok({ clients: 3, events: 41 }),
        'data-erase': ({ word }: { word: string }) => {
          words.push(word);
          const counts = { events: 7, timelines: 2, drafts: 1, reminders: 4 };
          return word === 'УДАЛИТЬ' ? ok({ at: 'сегодня в 9:05', counts, training: 10 }) : wrongWord;
        },
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Посчитать' }));
    await screen.findByText(/Будут удалены клиенты: 3/u);
    fireEvent.click(screen.getByRole('button', { name: 'Удалить все данные…' }));
    expect(await accessibilityFaults()).toEqual([]);
    const type = (word: string) => {
      const form = screen.getByRole('form', { name: 'Удалить все данные…' });
      fireEvent.input(within(form).getByLabelText(/введите слово УДАЛИТЬ/u), { target: { value: word } });
      fireEvent.submit(form);
    };
    type('нет');
    await screen.findByText('Слово не совпало.');
    const field = screen.getByRole('textbox', { name: /введите слово УДАЛИТЬ/u, description: 'Слово не совпало.' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(await accessibilityFaults()).toEqual([]);
    expect(asked).not.toContain('forget');
    type('УДАЛИТЬ');
    await screen.findByText(/Удалено сегодня в 9:05. Записей истории: 7/u);
    expect(screen.getByText(/Учебная страница тоже очищена, вымышленных клиентов: 10/u)).toBeDefined();
    expect(asked).toContain('forget');
    // Who was counted before is gone too.
    expect(screen.queryByText(/Будут удалены клиенты/u)).toBeNull();
    expect(words).toEqual(['нет', 'УДАЛИТЬ']);
  });

  it('forgets old clients only when they were counted and the word was typed', async () => {
    const asks: unknown[] = [];
    await mountOptions({
      answers: {
        'retention-look': () => ok({ clients: 3, events: 41 }),
        'retention-erase': (payload: unknown) => {
          asks.push(payload);
          return ok({ clients: 3, events: 41, at: 'сегодня в 9:05' });
        },
      },
    });
    fireEvent.change(screen.getByLabelText(/Забыть клиентов/u), { target: { value: '36' } });
    fireEvent.click(screen.getByRole('button', { name: 'Посчитать' }));
    await screen.findByText(/Будут удалены клиенты: 3/u);
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.input(screen.getByLabelText(/введите слово УДАЛИТЬ/u), { target: { value: 'удалить' } });
    fireEvent.submit(screen.getByRole('form', { name: 'Забыть давних клиентов' }));
    await screen.findByText(/Удалено сегодня в 9:05. Клиентов: 3/u);
    expect(asks).toEqual([{ months: 36, word: 'удалить', work: 'work' }]);
  });

  it('says how far the forgetting is, and gives it up when it is told to', async () => {
    const erasing = held<unknown>();
    const cancelled: unknown[] = [];
    await mountOptions({
      answers: {
        'retention-look': () => ok({ clients: 3, events: 41 }),
        'retention-erase': () => erasing.promise,
        'data-progress': () => ok({ share: 0.6 }),
        'data-cancel': (payload: unknown) => {
          cancelled.push(payload);
          erasing.release(refusal('Отменено. Ничего не записано.'));
          return ok({});
        },
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Посчитать' }));
    fireEvent.input(await screen.findByLabelText(/введите слово УДАЛИТЬ/u), { target: { value: 'удалить' } });
    fireEvent.submit(screen.getByRole('form', { name: 'Забыть давних клиентов' }));
    const bar = await screen.findByRole('progressbar', { name: 'Удаляем: всё или ничего' });
    await waitFor(() => expect(bar.getAttribute('value')).toBe('0.6'));
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.click(within(bar.closest('.options-line') as HTMLElement).getByRole('button', { name: 'Отмена' }));
    await screen.findByText('Отменено. Ничего не записано.');
    expect(cancelled).toEqual([{ work: 'work' }]);
    expect(screen.getByText(/Будут удалены клиенты: 3/u)).toBeDefined();
  });

  it('shows the details of a fault before they are copied', async () => {
    const { copied } = await mountOptions({ answers: { 'data-diagnostics': () => ok({ text: 'Браузер: Проба' }) } });
    fireEvent.click(screen.getByRole('button', { name: 'Сведения для разбора сбоя' }));
    await screen.findByText(/Браузер: Проба/u);
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать' }));
    await waitFor(() => expect(copied).toEqual(['Браузер: Проба\nalarms, storage, https://1cfresh.com/a/adm*']));
  });
});
