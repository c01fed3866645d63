import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../components/axe';
import { held, refusal } from '../models/fake-background';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const ok = (value: unknown) => ({ ok: true, value });
const line = { key: '1cfresh.com/s:1010', name: 'ООО «Ромашка»', fresh: 3, same: 1, conflicting: 0 };
const preview = {
  made: '24.11 в 9:05',
  fresh: 3,
  same: 1,
  conflicting: 0,
  dropped: 5,
  clients: 1,
  lines: [line],
};
const file = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'copy.json');

describe('a backup', () => {
  it('is asked for part by part and handed over as one file', async () => {
    const places: unknown[] = [];
    const { data, files } = await mountOptions({
      answers: {
        'backup-part': ({ place }: { place?: unknown }) => {
          places.push(place);
          return ok(
            place ? { text: 'two', next: null } : { text: 'one,', next: { after: 'e', isFirst: false, damaged: [] } },
          );
        },
      },
    });
    expect(await screen.findByText(/Копии ещё не было/u)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить копию' }));
    await waitFor(() => expect(files).toEqual([{ name: 'fresh-checkpoints-2026-11-24.json', text: 'one,two' }]));
    expect(places).toEqual([undefined, { after: 'e', isFirst: false, damaged: [] }]);
    await waitFor(() => expect(data.saving.value).toBeNull());
  });

  it('hands over nothing when a part fails', async () => {
    const { files } = await mountOptions({ answers: { 'backup-part': () => refusal('Хранилище не открылось.') } });
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить копию' }));
    await screen.findByText('Хранилище не открылось.');
    expect(files).toEqual([]);
  });
});

describe('the list of clients', () => {
  const head = ['код', 'имя', 'окончание'];
  const parts = {
    'data-table': ({ after }: { after: string | null }) =>
      ok(
        after === null
          ? { head, dates: [2], rows: [['2', 'Ямб', '2026-12-01']], next: 'k' }
          : { head, dates: [2], rows: [['1', 'Ёлка', '']], next: null },
      ),
  };

  it('is handed over as CSV, by name, with dates as people write them', async () => {
    const { files } = await mountOptions({ answers: parts });
    fireEvent.click(screen.getByRole('button', { name: 'Список клиентов в CSV' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]).toEqual({
      name: 'clients-2026-11-24.csv',
      text: '\uFEFFкод;имя;окончание\r\n1;Ёлка;\r\n2;Ямб;01.12.2026\r\n',
    });
  });

  it('is handed over as a workbook, with dates as they are', async () => {
    const { files } = await mountOptions({ answers: parts });
    fireEvent.click(screen.getByRole('button', { name: 'Список клиентов в Excel' }));
    await waitFor(() => expect(files[0]?.name).toBe('clients-2026-11-24.xlsx'));
  });

  it('is given up half-way and hands over nothing', async () => {
    let again: (answer: unknown) => void = () => undefined;
    const { files, data } = await mountOptions({
      answers: {
        'data-calendar': ({ after }: { after: string | null }) =>
          after === null
            ? ok({ entries: [], alarm: 540, next: 'k' })
            : new Promise((resolve) => {
                again = resolve;
              }),
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Звонки в календарь (ICS)' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Отмена' }));
    again(ok({ entries: [], alarm: 540, next: null }));
    await waitFor(() => expect(data.saving.value).toBeNull());
    expect(files).toEqual([]);
  });
});

describe('a restore', () => {
  it('shows what the file holds and writes only when it is told how', async () => {
    const modes: string[] = [];
    const { data, asked } = await mountOptions({
      answers: {
        'restore-preview': () => ok(preview),
        'restore-apply': ({ mode }: { mode: string }) => {
          modes.push(mode);
          return ok({ added: 3 });
        },
      },
    });
    await data.choose(file('{}'));
    await screen.findByText(/Копия сделана: 24.11 в 9:05/u);
    expect(asked).not.toContain('restore-apply');
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Добавить недостающее' }));
    await screen.findByText('Восстановлено: 3 новые записи');
    expect(modes).toEqual(['merge']);
  });

  it('sends the file again when the background forgot it', async () => {
    let forgot = true;
    const { data, asked } = await mountOptions({
      answers: {
        'restore-preview': () => {
          const answer = forgot ? { ok: false, error: { code: 'restore-lost', message: '' } } : ok(preview);
          forgot = false;
          return answer;
        },
      },
    });
    await data.choose(file('{}'));
    expect(data.restoring.value.stage).toBe('preview');
    expect(asked.filter((name) => name === 'restore-part')).toHaveLength(2);
  });

  it('says why a file is refused and can be tried with another', async () => {
    const { data } = await mountOptions({ answers: { 'restore-preview': () => refusal('Обрывается на знаке 7.') } });
    await data.choose(file('{"produ'));
    await screen.findByText('Обрывается на знаке 7.');
    expect(data.restoring.value.stage).toBe('none');
    await data.choose(file(Uint8Array.of(0xcf, 0xf0, 0xe8)));
    await screen.findByText(/не текст в UTF-8/u);
  });

  it('says how far reading and comparing is, and is given up in the midst of it', async () => {
    const comparing = held<unknown>();
    const { data, asked } = await mountOptions({
      answers: { 'restore-preview': () => comparing.promise, 'data-progress': () => ok({ share: 0.4 }) },
    });
    void data.choose(file('{}'));
    const bar = await screen.findByRole('progressbar', { name: 'Сверяем файл copy.json с тем, что записано' });
    await waitFor(() => expect(bar.getAttribute('value')).toBe('0.4'));
    fireEvent.click(screen.getByRole('button', { name: 'Отмена' }));
    expect(data.restoring.value.stage).toBe('none');
    expect(asked).toContain('restore-drop');
    comparing.release(ok(preview));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(data.restoring.value.stage).toBe('none');
  });

  it('is cancelled at the preview and leaves nothing behind', async () => {
    const { data, asked } = await mountOptions({ answers: { 'restore-preview': () => ok(preview) } });
    await data.choose(file('{}'));
    await waitFor(() => expect(data.restoring.value.stage).toBe('preview'));
    data.cancel();
    expect(data.restoring.value.stage).toBe('none');
    expect(asked).toContain('restore-drop');
    await data.apply('replace');
    expect(asked).not.toContain('restore-apply');
  });
});
