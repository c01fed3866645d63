import { describe, expect, it } from 'vitest';
import { csvOf } from '@/lib/background/data/csv';
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
  it('names each client once, by name, with dates of its trial and what its badge says', async () => {
    const { ask, observe } = openOffice({ hideNames: true });
    await observe(
      'subscribers',
      subscriber('1011', { name: '=HYPERLINK("http://x")', phone: '+7 343 255-12-08' }),
      subscriber('1010', { name: 'Василёк', inn: '6663003127' }),
    );
    const dates = { activatedOn: '2026-11-02', endsOn: '2026-12-01' };
    await ask('act', { key: keyOf('1010'), action: { do: 'set-dates', ...dates } });
    const lines = (await ask('data-table', {})).text.split('\r\n');
    expect(lines).toHaveLength(4);
    const flower = lines.find((line) => line.includes('Василёк')) ?? '';
    expect(flower).toMatch(/^1010;Василёк;6663003127;;;;;;02\.11\.2026;01\.12\.2026;КТ/u);
    const strange = lines.find((line) => line.startsWith('1011')) ?? '';
    expect(strange).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(strange).toContain("'+7 343");
  });
});
