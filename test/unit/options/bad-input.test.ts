import { describe, expect, it } from 'vitest';
import { errorText } from '@/lib/background/words/errors';
import type { Client } from '@/lib/messages/client';
import { DataModel } from '@/lib/models/data';
import { ImportModel } from '@/lib/models/data-import';
import { textIn } from '@/lib/platform/catalogue';
import type { ExpectedError } from '@/lib/platform/errors';
import { readSheet } from '@/lib/platform/files/sheet-reading';
import { openOffice, subscriber } from '../background/office';
import { dump } from '../store/world';

const text = textIn('ru');

/** Pages of ours over a real background and store, with what the store holds before. */
async function opened() {
  const office = openOffice();
  await office.observe('subscribers', subscriber('1010'), subscriber('1011'));
  const client: Client = {
    ask: async (name, payload) => {
      try {
        return { ok: true, value: await office.ask(name, payload) } as never;
      } catch (error) {
        const { code, values } = error as ExpectedError;
        return { ok: false, error: { code, message: text(errorText(code), values) } } as never;
      }
    },
  };
  let made = 0;
  const shared = {
    client,
    onBell: () => undefined,
    text: () => text,
    newId: () => {
      made += 1;
      return `u${made}`;
    },
    everyNow: () => undefined,
  };
  const imports = new ImportModel({ ...shared, readSheet, copy: async () => true });
  const data = new DataModel({
    ...shared,
    now: () => office.clock.at,
    download: () => undefined,
    writeSheet: async () => new Uint8Array(),
    writeCalendar: async () => '',
  });
  return { ...office, imports, data, before: await dump() };
}

const windows1251 = (words: string) =>
  Uint8Array.from(words, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? code : code - 0x410 + 0xc0;
  });
const fileOf = (content: BlobPart, name = 'файл') => new File([content], name);
/** A file that says how large it is, and is read only where somebody asks for it. */
const largeFile = (size: number) => ({
  name: 'огромный.json',
  size,
  slice: () => ({ arrayBuffer: async () => new TextEncoder().encode('{"product":').buffer as ArrayBuffer }),
});
const backup = (change: object) =>
  JSON.stringify({
    product: 'fresh-checkpoints',
    version: 1,
    exportedAt: '2026-11-24T07:00:00Z',
    events: [],
    ...change,
  });

describe('a backup that is none', () => {
  it.each([
    ['cut in half', fileOf(backup({}).slice(0, 40)), /обрывается|не читается/u],
    ['of a newer version', fileOf(backup({ version: 99 })), /более новой версией/u],
    ['of another product', fileOf(backup({ product: 'other' })), /не копия|другой программы|не от этого/u],
    [
      'with a poisoned key',
      fileOf(backup({ events: ['HERE'] }).replace('"HERE"', '{"__proto__":{"a":1}}')),
      /events\[0\]\.__proto__/u,
    ],
    ['of 200 MB', largeFile(200 * 1024 * 1024), /слишком велик/u],
    ['in another encoding', fileOf(windows1251('{"Ромашка":1}')), /не текст в UTF-8/u],
  ])('is refused in a sentence, and the store is as before: %s', async (_, file, words) => {
    const { data, before } = await opened();
    await data.choose(file);
    expect(data.restoring.value.stage).toBe('none');
    expect(data.trouble.value).toMatch(words);
    expect(await dump()).toEqual(before);
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});

describe('a list of clients that is none', () => {
  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), /не похож на таблицу/u],
    ['half of a workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3), /Excel/u],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), /старый формат Excel/u],
    ['nothing but a head', windows1251('Код;Клиент\r\n'), /нет строк/u],
    ['200 MB', largeFile(200 * 1024 * 1024), /слишком велика/u],
  ])('is refused in a sentence, and the store is as before: %s', async (_, content, words) => {
    const { imports, before } = await opened();
    await imports.choose(content instanceof Uint8Array ? fileOf(content) : content);
    expect(imports.now.value.stage).toBe('none');
    expect(imports.trouble.value).toMatch(words);
    expect(await dump()).toEqual(before);
  });

  it('is refused: a mail that is not the Monday one', async () => {
    const { imports, before } = await opened();
    imports.typeMail('Здравствуйте, пришлите счёт.\n\nС уважением, Анна');
    await imports.checkMail();
    expect(imports.now.value.stage).toBe('none');
    expect(imports.trouble.value).toMatch(/не похоже на понедельничное письмо/u);
    expect(imports.mail.value).toContain('пришлите счёт');
    expect(await dump()).toEqual(before);
  });
});

it('a list in Windows-1251 is read in its own letters; nothing is written before it is told to', async () => {
  const { imports, store, before } = await opened();
  await imports.choose(fileOf(windows1251('Код;Наименование;__proto__\r\n2020;Ромашка;x\r\n'), 'clients.csv'));
  await imports.checkTable();
  expect(imports.now.value).toMatchObject({ stage: 'preview', preview: { counts: { new: 1 } } });
  expect(await dump()).toEqual(before);
  await imports.apply({ fresh: true, known: true, byName: true });
  const [client] = (await store.timelines(['1cfresh.com/s:2020'])).values();
  expect(client?.state.client.name?.value).toBe('Ромашка');
});
