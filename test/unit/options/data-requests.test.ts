import { describe, expect, it } from 'vitest';
import type { BackupPlace } from '@/lib/messages/data-requests';
import { longestJournal } from '@/lib/store/journal-reading';
import { keyOf, openOffice, subscriber } from '../background/office';
import { dump } from '../store/world';

type Office = ReturnType<typeof openOffice>;

async function filled() {
  const office = openOffice();
  await office.observe('subscribers', subscriber('1010'), subscriber('1011'));
  await office.ask('act', { key: keyOf('1010'), action: { do: 'note', text: 'просил перезвонить' } });
  return office;
}

async function backupOf({ ask, clock }: Office): Promise<string> {
  const parts: string[] = [];
  let place: BackupPlace | undefined;
  for (;;) {
    const { text, next } = await ask('backup-part', { exportedAt: clock.at, ...(place && { place }) });
    parts.push(text);
    if (next === null) return parts.join('');
    place = next;
  }
}

async function send({ ask }: Office, text: string, upload = 'u'): Promise<void> {
  const middle = Math.floor(text.length / 2);
  const size = text.length;
  await ask('restore-part', { upload, index: 0, size, text: text.slice(0, middle) });
  await ask('restore-part', { upload, index: 1, size, text: text.slice(middle) });
}

const journalStores = async () => {
  const { events, timelines, links } = await dump();
  return { events, timelines, links };
};

describe('backup, erasing and restore', () => {
  it('give back the same store', async () => {
    const office = await filled();
    const before = await journalStores();
    const file = await backupOf(office);
    const { counts } = await office.ask('data-erase', { word: 'удалить' });
    expect(counts).toMatchObject({ events: before.events?.length, timelines: 2 });
    const empty = await dump();
    expect(Object.values(empty).flat()).toEqual([{ name: 'journal', value: 1 }]);
    await send(office, file);
    expect(await office.ask('restore-preview', { upload: 'u' })).toMatchObject({ same: 0, conflicting: 0, clients: 2 });
    await office.ask('restore-apply', { upload: 'u', mode: 'merge' });
    expect(await journalStores()).toEqual(before);
  });

  it('replace leaves what the file holds, and the preview has said what is lost', async () => {
    const office = await filled();
    const before = await journalStores();
    const file = await backupOf(office);
    await office.ask('act', { key: keyOf('1011'), action: { do: 'note', text: 'после копии' } });
    await send(office, file);
    expect(await office.ask('restore-preview', { upload: 'u' })).toMatchObject({ fresh: 0, dropped: 1 });
    await office.ask('restore-apply', { upload: 'u', mode: 'replace' });
    expect(await journalStores()).toEqual(before);
  });

  it('an erasing is done and told even when the training’s database stays', async () => {
    const office = await filled();
    office.training.stays = true;
    expect(await office.ask('data-erase', { word: 'удалить' })).toMatchObject({
      counts: { timelines: 2 },
      training: null,
    });
    expect((await dump()).events).toEqual([]);
  });

  it('an erasing without the word erases nothing', async () => {
    const office = await filled();
    const before = await dump();
    await expect(office.ask('data-erase', { word: 'да' })).rejects.toMatchObject({ code: 'erase-unconfirmed' });
    expect(await dump()).toEqual(before);
  });

  it('a background that forgot the file asks for it again', async () => {
    const office = await filled();
    await expect(office.ask('restore-apply', { upload: 'u', mode: 'replace' })).rejects.toMatchObject({
      code: 'restore-lost',
    });
    await send(office, await backupOf(office));
    await office.ask('restore-drop', { upload: 'u' });
    await expect(office.ask('restore-preview', { upload: 'u' })).rejects.toMatchObject({ code: 'restore-lost' });
    await expect(office.ask('restore-part', { upload: 'u', index: 1, size: 9, text: 'x' })).rejects.toMatchObject({
      code: 'restore-lost',
    });
  });
});

describe('a bad file', () => {
  const spoil: [what: string, code: string, place: unknown, change: (file: string) => string][] = [
    ['cut in half', 'journal-broken', expect.any(String), (file) => file.slice(0, file.length / 2)],
    ['of a newer version', 'journal-newer', 'version', (file) => file.replace('"version":1', '"version":2')],
    ['of another product', 'journal-foreign', undefined, (file) => file.replace('fresh-checkpoints', 'other')],
    [
      'with a poisoned key',
      'journal-bad',
      'events[0].__proto__',
      (file) => file.replace('{"id"', '{"__proto__":{},"id"'),
    ],
    ['with a wrong type', 'journal-bad', 'events[0].at', (file) => file.replace(/"at":\d+/u, '"at":"вчера"')],
    ['that is a list', 'journal-foreign', undefined, () => '[]'],
    ['that is empty', 'journal-broken', '0', () => ''],
    ['that is another text', 'journal-foreign', undefined, () => 'Клиенты на ноябрь'],
  ];

  it.each(spoil)('%s is refused with its place, and nothing changes', async (_, code, place, change) => {
    const office = await filled();
    const file = change(await backupOf(office));
    const before = await dump();
    await send(office, file);
    const refused = expect.objectContaining({ code, values: place === undefined ? {} : { place } });
    await expect(office.ask('restore-preview', { upload: 'u' })).rejects.toEqual(refused);
    await expect(office.ask('restore-apply', { upload: 'u', mode: 'replace' })).rejects.toEqual(refused);
    expect(await dump()).toEqual(before);
  });

  it('of 200 MB is refused at its first part', async () => {
    const { ask } = await filled();
    const before = await dump();
    const part = { upload: 'u', index: 0, size: 200 * 1024 * 1024, text: '{' };
    await expect(ask('restore-part', part)).rejects.toMatchObject({ code: 'journal-too-large' });
    await expect(ask('restore-part', { ...part, index: 1 })).rejects.toMatchObject({ code: 'restore-lost' });
    expect(longestJournal).toBeLessThan(part.size);
    expect(await dump()).toEqual(before);
  });
});

describe('what is stored', () => {
  it('is counted, and a backup is due until one is made', async () => {
    const { ask, clock } = await filled();
    expect(await ask('data-facts', {})).toMatchObject({ clients: 2, lastBackup: null, isBackupDue: true });
    expect(await ask('backup-made', { exportedAt: clock.at })).toMatchObject({
      lastBackup: 'сегодня в 10:00',
      isBackupDue: false,
    });
    clock.at += 30 * 24 * 3_600_000;
    expect((await ask('data-facts', {})).isBackupDue).toBe(true);
  });

  it('is shown as it lies there', async () => {
    const { ask } = await filled();
    const { lines, next } = await ask('data-page', { after: null });
    expect(lines.some(({ text }) => text.includes('просил перезвонить'))).toBe(true);
    expect(next).toBeNull();
    expect((await ask('data-page', { after: lines.at(-1)?.id ?? '' })).lines).toEqual([]);
  });

  it('is no business of a portal’s page', async () => {
    const { handlers } = openOffice();
    const question = { asker: { kind: 'portal' as const, host: '1cfresh.com' }, id: 'm' };
    const names = Object.keys(handlers).filter((name) => /^(?:data|backup|restore|retention|import)-/u.test(name));
    expect(names).toHaveLength(22);
    for (const name of names) {
      const handler = handlers[name as 'data-facts'];
      await expect(handler({}, question), name).rejects.toMatchObject({ code: 'foreign-sender' });
    }
  });
});
