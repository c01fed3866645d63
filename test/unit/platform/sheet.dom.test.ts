import './streams';
import { describe, expect, it } from 'vitest';
import { readSheet } from '@/lib/platform/files/sheet-reading';
import { writeSheet } from '@/lib/platform/files/sheet-writing';
import { openZip } from '@/lib/platform/files/zip';
import { zipOf } from './zip-of';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations =
  '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/list.xml"/></Relationships>';

/** A workbook as Excel writes it: shared strings, styles, a sheet of another name. */
const workbook = (rows: string, { book = '', strings = '', xfs = '<xf numFmtId="0"/>' } = {}) =>
  zipOf(
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}">${book}<sheets><sheet name="А" sheetId="1" r:id="rId1" xmlns:r="r"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relations],
    ['xl/sharedStrings.xml', `<sst xmlns="${main}">${strings}</sst>`],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yy\\ h:mm"/><numFmt numFmtId="165" formatCode="0.00&quot; д&quot;"/></numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`,
    ],
    ['xl/worksheets/list.xml', `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`],
  );

describe('a workbook that we write', () => {
  it('is read back cell by cell, dates as dates', async () => {
    const rows = [
      ['код', 'имя', 'окончание'],
      ['1010', 'ООО «Ромашка» & <b>', '2026-12-01'],
      ['', '', ''],
      ['1011', '=HYPERLINK("http://x")', ''],
    ];
    const read = await readSheet(await writeSheet({ title: 'Клиенты: [все]', rows, dates: [2] }));
    expect(read).toEqual([
      rows[0],
      ['1010', 'ООО «Ромашка» & <b>', '01.12.2026'],
      [],
      ['1011', '=HYPERLINK("http://x")'],
    ]);
  });

  it('holds no formula, whatever a name begins with, and no sign that XML forbids', async () => {
    const names = ['=1+1', '+7', '-x', '@SUM(A1)', '\t=1', '1e5', '007'];
    const rows = [['имя'], ...names.map((name) => [`${name}\u0000\u0007`])];
    const zip = openZip(await writeSheet({ title: 'x', rows, dates: [] }));
    const sheet = (await zip.text('xl/worksheets/sheet1.xml')) ?? '';
    expect(sheet).not.toMatch(/<f[ >]/u);
    expect([...sheet.matchAll(/<c [^>]*t="(\w)"/gu)].map(([, type]) => type)).toEqual(rows.map(() => 's'));
    const read = await readSheet(await writeSheet({ title: 'x', rows, dates: [] }));
    expect(read.flat()).toEqual(['имя', ...names]);
  });

  it('keeps what breaks others: half a character, and names that every object has', async () => {
    const names = ['Ель\ud83c', '\udf32сосна', 'constructor', '__proto__', 'toString'];
    const read = await readSheet(
      await writeSheet({ title: 'x', rows: [['имя'], ...names.map((name) => [name])], dates: [0] }),
    );
    expect(read.flat().map((name) => name.trim())).toEqual(['имя', 'Ель', 'сосна', ...names.slice(2)]);
  });

  it('has its head standing, filters over it, and columns as wide as their words', async () => {
    const rows = [
      ['код', 'имя'],
      ['1', 'ООО «Ромашка и партнёры»'],
    ];
    const zip = openZip(await writeSheet({ title: 'x', rows, dates: [] }));
    const sheet = (await zip.text('xl/worksheets/sheet1.xml')) ?? '';
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:B2"/>');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/u);
    expect([...sheet.matchAll(/ width="(\d+)"/gu)].map(([, width]) => width)).toEqual(['8', '26']);
  });
});

describe('a workbook of Excel', () => {
  it('gives texts, numbers, dates of every manner, and gaps where cells are missing', async () => {
    const strings = '<si><t>Ромашка</t></si><si><r><t>Ва</t></r><r><t>силёк</t></r><rPh><t>х</t></rPh></si>';
    const xfs = '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>';
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><v>6.663003127E9</v></c><c r="B3" s="1"><v>46357</v></c><c r="C3" s="2"><v>46357.75</v></c><c r="D3" s="3"><v>5.5</v></c></row>' +
      '<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="str"><v>итог</v></c><c r="D4" t="inlineStr"><is><t>сам</t></is></c></row>';
    expect(await readSheet(workbook(rows, { strings, xfs }))).toEqual([
      [],
      ['Ромашка', '', 'Василёк'],
      ['6663003127', '01.12.2026', '01.12.2026', '5.5'],
      ['', '1', 'итог', 'сам'],
    ]);
    const early = workbook('<row r="1"><c r="A1" s="1"><v>44895</v></c></row>', {
      book: '<workbookPr date1904="1"/>',
      xfs,
    });
    expect(await readSheet(early)).toEqual([['01.12.2026']]);
  });

  it.each([
    ['no workbook', zipOf(['a', 'b']), 'xl/workbook.xml'],
    ['entities of its own', workbook('<!DOCTYPE a [<!ENTITY b "c">]>'), 'xl/worksheets/list.xml'],
    ['rows out of order', workbook('<row r="2"/><row r="1"/>'), 'row 3'],
  ])('is refused with the place: %s', async (_, made, place) => {
    await expect(readSheet(made)).rejects.toMatchObject({ code: 'sheet-broken', values: { place } });
  });

  it('is refused when a row lies beyond any list', async () => {
    await expect(readSheet(workbook('<row r="1048576"/>'))).rejects.toMatchObject({ code: 'table-too-large' });
  });
});
