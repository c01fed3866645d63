import { describe, expect, it } from 'vitest';
import { csvOf } from '@/lib/platform/files/csv';
import { keyOf, openOffice, subscriber } from '../background/office';

describe('a table as CSV', () => {
  it('has a byte order mark, semicolons and CRLF, and quotes what needs it', () => {
    expect(
      csvOf([
        ['а', 'б;в'],
        ['«г»', 'д"е\nж'],
      ]),
    ).toBe('\uFEFFа;"б;в"\r\n«г»;"д""е\nж"\r\n');
  });

  it.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('defuses %j', (value) => {
    expect(csvOf([[value]])).toMatch(/^\uFEFF"?'/u);
  });
});

describe('the table of clients', () => {
  it('names each client once, with dates of its trial and what its badge says', async () => {
    const { ask, observe } = openOffice({ hideNames: true });
    await observe(
      'subscribers',
      subscriber('1011', { name: '=HYPERLINK("http://x")', phone: '+7 343 255-12-08' }),
      subscriber('1010', { name: 'Василёк', inn: '6663003127' }),
    );
    const action = { do: 'set-dates', activatedOn: '2026-11-02', endsOn: '2026-12-01' } as const;
    await ask('act', { key: keyOf('1010'), action });
    const { head, rows, dates, next } = await ask('data-table', { after: null });
    expect([head.length, rows.length, next]).toEqual([11, 2, null]);
    expect(dates.map((column) => head[column])).toEqual(['приглашён', 'активирован', 'окончание']);
    expect(rows[0]).toEqual([
      '1010',
      'Василёк',
      '6663003127',
      '',
      '',
      '',
      '',
      '',
      '2026-11-02',
      '2026-12-01',
      rows[0]?.[10],
    ]);
    expect(rows[0]?.[10]).toMatch(/^КТ/u);
    expect(rows[1]?.[1]).toBe('=HYPERLINK("http://x")');
  });

  it('comes part by part, no client twice', async () => {
    const { ask, observe } = openOffice();
    const codes = Array.from({ length: 201 }, (_, index) => String(1000 + index));
    await observe('subscribers', ...codes.map((code) => subscriber(code)));
    const seen: string[] = [];
    let after: string | null = null;
    let parts = 0;
    do {
      const part: Awaited<ReturnType<typeof ask<'data-table'>>> = await ask('data-table', { after });
      seen.push(...part.rows.map(([code = '']) => code));
      after = part.next;
      parts += 1;
    } while (after !== null);
    expect(seen).toEqual(codes);
    expect(parts).toBe(2);
  });
});
