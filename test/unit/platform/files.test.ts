import './streams';
import { describe, expect, it } from 'vitest';
import { csvOf } from '@/lib/platform/files/csv';
import { decodeText } from '@/lib/platform/files/decode';
import { readDelimited } from '@/lib/platform/files/delimited';
import { openZip } from '@/lib/platform/files/zip';
import { zipOf } from './zip-of';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the text of a file', () => {
  it.each([
    ['utf-8', new TextEncoder().encode('Привет')],
    ['utf-8', bytes(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Привет'))],
    ['windows-1251', bytes(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2)],
    ['utf-16le', bytes(0xff, 0xfe, 0x1f, 0x04, 0x40, 0x04, 0x38, 0x04, 0x32, 0x04, 0x35, 0x04, 0x42, 0x04)],
    ['utf-16be', bytes(0xfe, 0xff, 0x04, 0x1f, 0x04, 0x40, 0x04, 0x38, 0x04, 0x32, 0x04, 0x35, 0x04, 0x42)],
  ])('is read as %s', (encoding, data) => {
    expect(decodeText(data)).toEqual({ text: 'Привет', encoding });
  });

  it('is none in a picture', () => {
    expect(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff))).toBeNull();
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xff))).toBeNull();
  });
});

describe('a table of text', () => {
  it.each([
    [
      'rows of a spreadsheet',
      'Код\tИмя\n1\tА; Б, В\n',
      [
        ['Код', 'Имя'],
        ['1', 'А; Б, В'],
      ],
    ],
    [
      'CSV of Excel',
      'Код;Имя\r\n1;"А, ""Б"";\nВ"\r\n',
      [
        ['Код', 'Имя'],
        ['1', 'А, "Б";\nВ'],
      ],
    ],
    [
      'CSV of everybody else',
      'a,b\n1,"2,3"',
      [
        ['a', 'b'],
        ['1', '2,3'],
      ],
    ],
    ['a told delimiter', 'sep=|\r\na|b;c', [['a', 'b;c']]],
    ['empty rows and cells', 'a;;b\n\n;c', [['a', '', 'b'], [''], ['', 'c']]],
    ['words behind a quote', '"Ромашка" ООО;1', [['Ромашка ООО', '1']]],
    ['a quote that is never closed', 'a;"b\nc', [['a', 'b\nc']]],
    [
      'old line ends',
      'a;b\rc;d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['nothing', '', [['']]],
  ])('is read: %s', (_, text, rows) => {
    expect(readDelimited(text)).toEqual(rows);
  });

  it('reads back what we write', () => {
    const rows = [
      ['Код', 'Имя; и "ещё"'],
      ['7', 'строка\nвторая'],
    ];
    expect(readDelimited(csvOf(rows))).toEqual(rows);
  });

  it('takes ten thousand rows at once', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `${index};"ООО ""Клиент ${index}""";6663003127`).join(
      '\r\n',
    );
    const rows = readDelimited(text);
    expect(rows).toHaveLength(10_000);
    expect(rows[9999]).toEqual(['9999', 'ООО "Клиент 9999"', '6663003127']);
  });
});

describe('an archive', () => {
  it('gives back what was put in', async () => {
    const long = 'ООО «Ромашка»\n'.repeat(5000);
    const archive = openZip(zipOf(['a/один.xml', long], ['b', '']));
    expect([await archive.text('a/один.xml'), await archive.text('b'), await archive.text('c')]).toEqual([
      long,
      '',
      null,
    ]);
  });

  it.each([
    ['no archive', () => bytes(1, 2, 3)],
    ['half of one', () => zipOf(['a', 'x'.repeat(99)]).slice(0, 60)],
    [
      'one with a wrong directory',
      () => {
        const zip = zipOf(['a', 'x']);
        new DataView(zip.buffer).setUint32(zip.length - 6, 9_999_999, true);
        return zip;
      },
    ],
  ])('is refused: %s', (_, make) => {
    const zip = make();
    expect(() => openZip(zip)).toThrow(expect.objectContaining({ code: 'sheet-broken' }));
  });

  it('is refused when its file is spoiled, or unpacks to more than anybody keeps', async () => {
    const zip = zipOf(['a', 'слово '.repeat(50)]);
    zip.fill(0xff, 31, 45);
    await expect(openZip(zip).text('a')).rejects.toMatchObject({ code: 'sheet-broken' });
    const bomb = openZip(zipOf(['a', ' '.repeat(1_000_001)]), 1_000_000);
    await expect(bomb.text('a')).rejects.toMatchObject({ code: 'table-too-large' });
  });
});
