import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../components/axe';
import { refusal } from '../models/fake-background';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const ok = (value: unknown) => ({ ok: true, value });
const verdict = (line: number, kind: string, name: string, byName = false) => ({
  line,
  kind,
  name,
  words: kind,
  byName,
});
const answers = (sent: unknown[] = []) => ({
  'import-part': ({ lines }: { lines: unknown[] }) => {
    sent.push(...lines);
    return ok({});
  },
  'import-preview': () =>
    ok({
      lines: [verdict(2, 'new', 'ООО «Новый»'), verdict(3, 'adds', 'Роза', true), verdict(4, 'unmatched', 'Никто')],
      done: 99,
    }),
});
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));
const type = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

const table = 'Код\tКлиент\tКто\n1010\tООО «Новый»\tх\n\tРоза\t\n\tНикто\t\n7\t\t31.02.2026';

describe('a pasted table', () => {
  it('without a head says that nothing was concluded from one; a wrong ИНН is left out and told, a name stands by its line', async () => {
    const sent: unknown[] = [];
    await mountOptions({ answers: answers(sent) });
    type(/вставьте строки/u, '6001\tООО «Клён»\t7707083893\n6002\tООО «Липа»\t123\n\tООО «Вяз»\t7707083894');
    await press('Разобрать таблицу');
    await screen.findByText(/Заголовка нет/u);
    expect((screen.getByLabelText('Столбец 1') as HTMLSelectElement).value).toBe('code');
    fireEvent.change(screen.getByLabelText('Столбец 3'), { target: { value: 'inn' } });
    await press('Сверить');
    await screen.findByText('Не прочитали: 1');
    expect(screen.getByText('ООО «Вяз»')).toBeDefined();
    expect(screen.getByText(/ИНН: «123» — не ИНН, нужно 10 или 12 цифр; взято без него$/u)).toBeDefined();
    expect(sent).toEqual([
      { line: 1, fields: { code: '6001', name: 'ООО «Клён»', inn: '7707083893' } },
      { line: 2, fields: { code: '6002', name: 'ООО «Липа»' } },
    ]);
  });

  it('is read by confirmed columns, shown, and written when it is told to', async () => {
    const sent: unknown[] = [];
    const wishes: unknown[] = [];
    const { asked, imports } = await mountOptions({
      answers: {
        ...answers(sent),
        'import-apply': (payload: unknown) => {
          wishes.push(payload);
          return ok({
            clients: 2,
            last: { upload: 'list', when: 'сегодня в 9:05', file: '', host: '1cfresh.com', clients: 2 },
          });
        },
        'import-undo': () => ok({ clients: 2 }),
      },
    });
    type(/вставьте строки/u, table);
    await press('Разобрать таблицу');
    const column = (await screen.findByLabelText('Кто')) as HTMLSelectElement;
    expect((screen.getByLabelText('Код') as HTMLSelectElement).value).toBe('code');
    expect(column.value).toBe('');
    fireEvent.change(column, { target: { value: 'endsOn' } });
    expect(await accessibilityFaults()).toEqual([]);
    await press('Сверить');
    await screen.findByText('Новые клиенты: 1');
    // Row 2 has no date where one was said to be, row 5 an impossible one.
    expect(screen.getByText('Не прочитали: 2')).toBeDefined();
    expect(screen.getByText('тест: окончание: «31.02.2026» — не дата')).toBeDefined();
    expect(sent).toEqual([
      { line: 3, fields: { name: 'Роза' } },
      { line: 4, fields: { name: 'Никто' } },
    ]);
    expect(asked).not.toContain('import-apply');
    expect(await accessibilityFaults()).toEqual([]);
    await press('Записать');
    await screen.findByText('Записано: 2 клиента');
    expect(wishes).toEqual([
      {
        upload: 'list',
        host: '1cfresh.com',
        source: 'table',
        file: '',
        wish: { fresh: true, known: true, byName: true },
      },
    ]);
    expect(imports.pasted.value).toBe('');
    await press('Отменить загрузку');
    await screen.findByText('Отменено: 2 клиента');
  });

  it('is kept as it was typed when it is given up', async () => {
    const { asked } = await mountOptions({ answers: answers() });
    type(/вставьте строки/u, table);
    await press('Разобрать таблицу');
    await press('Сверить');
    await screen.findByText('Не нашли, чья строка: 1');
    fireEvent.click(screen.getAllByRole('button', { name: 'Отмена' })[0] as HTMLElement);
    expect((screen.getByLabelText(/вставьте строки/u) as HTMLTextAreaElement).value).toBe(table);
    expect(asked).toContain('import-drop');
  });

  it('needs a column that tells whose line it is', async () => {
    await mountOptions();
    type(/вставьте строки/u, 'Телефон;Город\n112;Пермь');
    await press('Разобрать таблицу');
    await screen.findByText(/Укажите столбец, по которому узнать клиента/u);
    expect((await button('Сверить')).hasAttribute('disabled')).toBe(true);
  });

  it('gives its unmatched lines to the clipboard as they stand', async () => {
    const { copied } = await mountOptions({ answers: answers() });
    type(/вставьте строки/u, table);
    await press('Разобрать таблицу');
    await press('Сверить');
    await press(/Скопировать ненайденные/u);
    await screen.findByText('Скопировано');
    expect(copied).toEqual(['\tНикто\t']);
  });

  it('is sent again to a background that forgot it, and a refusal leads back to the columns', async () => {
    let times = 0;
    const { asked, imports } = await mountOptions({
      answers: {
        'import-preview': () => {
          times += 1;
          return times === 1 ? { ok: false, error: { code: 'import-lost', message: '' } } : refusal('Не открылось.');
        },
      },
    });
    type(/вставьте строки/u, table);
    await press('Разобрать таблицу');
    await press('Сверить');
    await screen.findByText('Не открылось.');
    expect(asked.filter((name) => name === 'import-part')).toHaveLength(2);
    expect(imports.now.value.stage).toBe('columns');
  });
});

describe('a file', () => {
  const open = async (content: string | Uint8Array<ArrayBuffer>) => {
    const page = await mountOptions({ answers: answers() });
    await page.imports.choose(new File([content], 'клиенты.csv'));
    return page;
  };

  it('of Excel in a Russian locale is read in its own encoding', async () => {
    // «Код;Клиент» and «1;Ёж» in Windows-1251.
    const head = [0xca, 0xee, 0xe4, 0x3b, 0xca, 0xeb, 0xe8, 0xe5, 0xed, 0xf2];
    await open(Uint8Array.from([...head, 0x0d, 0x0a, 0x31, 0x3b, 0xa8, 0xe6]));
    await screen.findByText('Ёж');
    expect(screen.getByText(/Кодировка windows-1251/u)).toBeDefined();
  });

  it('of Excel itself is read by what is loaded for it', async () => {
    await open(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00));
    await screen.findByText('Из книги');
  });

  it.each([
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), /старый формат Excel/u],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), /не похож на таблицу/u],
    ['an empty one', 'Код;Клиент\r\n;;\r\n', /нет строк/u],
    ['a huge one', new Uint8Array(31 * 1024 * 1024), /слишком велика/u],
  ])('is refused in a sentence: %s', async (_, content, words) => {
    const { asked, imports } = await open(content);
    await screen.findByText(words);
    expect(imports.now.value.stage).toBe('none');
    expect(asked).not.toContain('import-part');
  });
});

describe('with several portals', () => {
  const hosts = ['1cfresh.com', 'fresh.example.ru'];
  const last = { upload: 'old', host: hosts[1], when: 'вчера', file: 'a.csv', clients: 2 };
  const choice = () => screen.findByLabelText('Портал, чьи это клиенты') as Promise<HTMLSelectElement>;

  it('it is asked whose clients a list names, and what was chosen is what is compared and written', async () => {
    const compared: unknown[] = [];
    const written: unknown[] = [];
    const { imports } = await mountOptions({
      answers: {
        ...answers(),
        'import-start': () => ok({ hosts, last }),
        'import-preview': ({ host, from }: { host: string; from: number }) => {
          compared.push([host, from]);
          return answers()['import-preview']();
        },
        'import-apply': ({ host }: { host: string }) => {
          written.push(host);
          return ok({ clients: 2, last: { ...last, host } });
        },
      },
    });
    await screen.findByText(/Портал fresh\.example\.ru\./u);
    expect((await choice()).value).toBe('1cfresh.com');
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.change(await choice(), { target: { value: hosts[1] } });
    type(/вставьте строки/u, table);
    await press('Разобрать таблицу');
    await press('Сверить');
    await screen.findByText('Новые клиенты: 1');
    fireEvent.change(await choice(), { target: { value: hosts[0] } });
    await waitFor(() =>
      expect(compared).toEqual([
        [hosts[1], 0],
        [hosts[0], 0],
      ]),
    );
    await screen.findByText('Новые клиенты: 1');
    fireEvent.change(await choice(), { target: { value: hosts[1] } });
    await waitFor(() => expect(compared).toHaveLength(3));
    await screen.findByText('Новые клиенты: 1');
    await imports.setHost('evil.example');
    await press('Записать');
    await waitFor(() => expect(written).toEqual([hosts[1]]));
  });

  it('nothing is asked of who has one', async () => {
    await mountOptions();
    await button('Разобрать письмо');
    expect(screen.queryByLabelText('Портал, чьи это клиенты')).toBeNull();
  });
});

describe('the Monday mail', () => {
  it('is compared by its lines', async () => {
    const sent: unknown[] = [];
    const { imports } = await mountOptions({ answers: answers(sent) });
    type(/понедельничного письма/u, 'Заканчивается подписка:\n1. Роза, ИНН 6663003127, до 16.12.2026\n2. Без даты');
    await press('Разобрать письмо');
    await screen.findByText('Не прочитали: 1');
    expect(sent).toEqual([{ line: 2, fields: { name: 'Роза', inn: '6663003127', subscribedTill: '2026-12-16' } }]);
    // Whom only a name tells is not taken from a mail unless it is said.
    expect((screen.getByLabelText(/узнанных только по названию/u) as HTMLInputElement).checked).toBe(false);
    expect(imports.mail.value).not.toBe('');
  });

  it('that is none is refused in a sentence', async () => {
    await mountOptions();
    type(/понедельничного письма/u, 'Здравствуйте, пришлите счёт');
    await press('Разобрать письмо');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/не похоже на понедельничное письмо/u));
  });
});
