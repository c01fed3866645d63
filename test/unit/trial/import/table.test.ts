import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '@/lib/trial/import/columns';
import { readInn, readLine, readListDate } from '@/lib/trial/import/line';

describe('columns of a table', () => {
  it('are guessed by the head, under whatever title stands above it', () => {
    const rows = [
      ['Клиенты на 01.11.2026'],
      [''],
      ['№', 'Код абонента', 'Наименование', 'ИНН', 'Телефон', 'E-mail', 'Активирован', 'Окончание теста', 'Примечание'],
      ['1', '1010', 'ООО «Василёк»', '6663003127', '+7 343 255-12-08', 'a@b.ru', '02.11.2026', '01.12.2026', 'ждут'],
    ];
    expect(guessColumns(rows)).toMatchObject({
      headRows: 3,
      fields: [null, 'code', 'name', 'inn', 'phone', 'email', 'activatedOn', 'endsOn', 'remark'],
    });
  });

  it('are guessed by what they hold when there is no head, and left open when nothing tells', () => {
    const rows = [
      ['ООО «Василёк»', '6663003127', 'vasilek@firma.example', '8 (343) 255-12-08', '02.11.2026'],
      ['ИП Роза', '7707083893', '', '+7 912 000-00-00', '03.11.2026'],
    ];
    expect(guessColumns(rows)).toEqual({ headRows: 0, captions: [], fields: ['name', 'inn', 'email', 'phone', null] });
  });

  it('without a head take different short numbers left of the names as codes, dates as nothing', () => {
    const names = ['ООО «Клён»', 'ООО «Липа»', 'ИП Роза'];
    const guess = (...numbers: string[]) =>
      guessColumns(names.map((name, index) => [numbers[index] ?? '', name, '20.11.2026'])).fields;
    expect(guess('6001', '6002', '517')).toEqual(['code', 'name', null]);
    // Lines that are counted, numbers that repeat, and anything but a short number are left to the user.
    expect(guess('1', '2', '3')[0]).toBeNull();
    expect(guess('6001', '6001', '517')[0]).toBeNull();
    expect(guess('6001', 'новый', '517')[0]).toBeNull();
    const twice = names.map((name, index) => [`600${index}`, `51${index}`, name]);
    expect(guessColumns(twice).fields).toEqual([null, null, 'name']);
    const right = names.map((name, index) => [name, `${12 + index}000`]);
    expect(guessColumns(right).fields).toEqual(['name', null]);
  });

  it('know the columns of our own table again', () => {
    const head = 'код;наименование;ИНН;телефон;e-mail;город;контактное лицо;приглашён;активирован;окончание;состояние';
    expect(guessColumns([head.split(';')]).fields).toEqual([
      'code',
      'name',
      'inn',
      'phone',
      'email',
      'city',
      'contact',
      'invitedOn',
      'activatedOn',
      'endsOn',
      null,
    ]);
  });

  it('take each field once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('ИНН', 'Телефон', 'Клиент', '6663003127', 'x@y.ru', ''))),
        (rows) => {
          const fields = guessColumns(rows).fields.filter((field) => field !== null);
          expect(new Set(fields).size).toBe(fields.length);
        },
      ),
    );
  });
});

describe('a line of a table', () => {
  const columns = ['code', 'name', 'inn', 'activatedOn', 'endsOn', null] as const;
  const read = (...cells: string[]) => readLine(cells, columns, 7);

  it('is read with its dates and numbers as we keep them', () => {
    expect(read(' 1 010 ', 'ООО  «Василёк»', '6663 003127', '02.11.26', '2026-12-01 00:00:00', 'мимо')).toEqual({
      line: {
        line: 7,
        fields: {
          code: '1010',
          name: 'ООО «Василёк»',
          inn: '6663003127',
          activatedOn: '2026-11-02',
          endsOn: '2026-12-01',
        },
      },
    });
  });

  it('is nothing when the taken cells are empty or dashes', () => {
    expect(read('', ' — ', '-', '', '', 'мимо')).toBeNull();
  });

  it.each([
    ['date', ['1010', '', '', '31.02.2026'], 'activatedOn', '31.02.2026'],
    ['date', ['1010', '', '', 'скоро'], 'activatedOn', 'скоро'],
    ['inn', ['1010', '', '6663003128'], 'inn', '6663003128'],
    ['inn', ['1010', '', '0000000000'], 'inn', '0000000000'],
    ['digits', ['1010', '', '123'], 'inn', '123'],
    ['digits', ['1010', '', 'нет'], 'inn', 'нет'],
    ['code', ['10 10 абв'], 'code', '10 10 абв'],
    ['nobody', ['', '', '', '02.11.2026'], undefined, '2026-11-02'],
    ['order', ['1010', '', '', '02.12.2026', '01.12.2026'], 'endsOn', '2026-12-01'],
  ] as const)('is refused with its place: %s', (code, cells, field, value) => {
    expect(read(...cells)).toEqual({ fault: { line: 7, code, value, ...(field && { field }) } });
  });

  it('that is refused tells whom it names', () => {
    expect(read('', 'Василёк', '6663003128')).toEqual({
      fault: { line: 7, code: 'inn', field: 'inn', value: '6663003128', name: 'Василёк' },
    });
    expect(read('1010', 'Василёк', '', 'скоро')).toMatchObject({ fault: { code: 'date', name: 'Василёк' } });
    const long = `${'х'.repeat(59)}…`;
    expect(read('1010', 'х'.repeat(3000))).toMatchObject({
      fault: { code: 'long', field: 'name', value: long, name: long },
    });
  });

  it('with a code and a name is taken without a wrong ИНН, which is told', () => {
    expect(read('1010', 'Василёк', '123', '02.11.2026')).toEqual({
      line: { line: 7, fields: { code: '1010', name: 'Василёк', activatedOn: '2026-11-02' } },
      without: { line: 7, code: 'digits', field: 'inn', value: '123', name: 'Василёк' },
    });
    expect(read('1010', 'Василёк', '123', 'скоро')).toMatchObject({ fault: { code: 'date' } });
  });

  it('gets back the zero that a spreadsheet dropped, where the check digits then fit', () => {
    expect(readInn('105123456')).toBe(readInn('0105123456'));
    expect(readInn('123456789')).toBeUndefined();
  });

  it('loses the apostrophe that our own table puts before a formula', () => {
    expect(read('1010', "'=1+1")).toMatchObject({ line: { fields: { name: '=1+1' } } });
  });

  it('reads no date out of other words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = readListDate(text);
        expect(date === undefined || /^\d{4}-\d\d-\d\d$/u.test(date)).toBe(true);
      }),
    );
  });
});
