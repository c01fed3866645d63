import { describe, expect, it } from 'vitest';
import type { ImportWish } from '@/lib/messages/import-requests';
import type { ImportFields } from '@/lib/trial/import/line';
import { host, keyOf, openOffice, subscriber } from '../background/office';
import { dump } from '../store/world';

type Office = ReturnType<typeof openOffice>;

const all: ImportWish = { fresh: true, known: true, byName: true };
const list: ImportFields[] = [
  { code: '1010', name: 'ООО «Клиент 1010»', phone: '+7 343 255-12-08', endsOn: '2026-12-01' },
  { code: '2020', name: 'Новый', activatedOn: '2026-11-02', endsOn: '2026-12-01' },
  { code: '1011', city: 'Омск' },
  { name: 'Никто' },
  { name: 'ооо клиент 1012', email: 'a@b.ru' },
  { code: '2020', city: 'Томск' },
];

async function sent(fields = list, change = {}) {
  const office = openOffice(change);
  await office.observe('subscribers', subscriber('1010'), subscriber('1011', { city: 'Пермь' }), subscriber('1012'));
  await send(office, fields);
  return office;
}

async function send({ ask }: Office, fields: readonly ImportFields[], upload = 'u'): Promise<void> {
  const lines = fields.map((own, index) => ({ line: index + 2, fields: own }));
  for (let index = 0; index === 0 || index * 500 < lines.length; index += 1) {
    await ask('import-part', { upload, index, lines: lines.slice(index * 500, index * 500 + 500) });
  }
}

const preview = ({ ask }: Office, from = 0) => ask('import-preview', { upload: 'u', host, from });
const apply = ({ ask }: Office, wish = all, upload = 'u') =>
  ask('import-apply', { upload, host, source: 'table', file: 'клиенты.xlsx', wish });
const clientStores = async () => {
  const { timelines, attention, links } = await dump();
  return { timelines, attention, links };
};

describe('a list of clients', () => {
  it('is compared line by line, and nothing is written', async () => {
    const office = await sent();
    const before = await dump();
    const { lines, done } = await preview(office);
    expect(done).toBe(6);
    expect(lines.map(({ line, kind, byName }) => [line, kind, byName])).toEqual([
      [2, 'adds', false],
      [3, 'new', false],
      [4, 'conflicting', false],
      [5, 'unmatched', false],
      [6, 'adds', true],
      [7, 'repeated', false],
    ]);
    expect(lines[0]?.words).toBe('телефон: +7 343 255-12-08, окончание: 01.12');
    expect(lines[2]?.words).toBe('город: известно «Пермь», в списке «Омск»');
    expect(lines[5]?.words).toBe('тот же клиент, что в строке 3');
    expect(await dump()).toEqual(before);
  });

  it('is taken in: new clients, what known ones lack, and nothing of what differs', async () => {
    const office = await sent();
    expect(await apply(office)).toMatchObject({ clients: 3, last: { upload: 'u', file: 'клиенты.xlsx', clients: 3 } });
    const known = await office.store.timelines(['1010', '1011', '2020'].map(keyOf));
    expect(known.get(keyOf('1010'))?.state.client.phone?.value).toBe('+7 343 255-12-08');
    expect(known.get(keyOf('1011'))?.state.client.city?.value).toBe('Пермь');
    expect(known.get(keyOf('2020'))?.state.trial.endsOn).toMatchObject({ source: 'import' });
    expect(office.bells.at(-1)).toBe('all');
    const { history } = await office.ask('timeline', { key: keyOf('2020') });
    expect(history[0]?.text).toMatch(/^Из загруженного списка: /u);
  });

  it('adds nothing the second time', async () => {
    const office = await sent();
    await apply(office);
    await send(office, list, 'again');
    expect(await apply(office, all, 'again')).toMatchObject({ clients: 0, last: { upload: 'u' } });
  });

  it('is taken in by halves, as it is wished', async () => {
    expect(await apply(await sent(), { fresh: true, known: false, byName: true })).toMatchObject({ clients: 1 });
    expect(await apply(await sent(), { fresh: false, known: true, byName: false })).toMatchObject({ clients: 1 });
    expect(await apply(await sent(), { fresh: false, known: true, byName: true })).toMatchObject({ clients: 2 });
  });

  it('is taken back: clients whom only it named are gone, the others are as before', async () => {
    const office = await sent();
    const before = await clientStores();
    await apply(office);
    expect(await office.ask('import-undo', { upload: 'u' })).toEqual({ clients: 3 });
    const after = await clientStores();
    expect(after.timelines?.length).toBe(before.timelines?.length);
    expect((await office.store.timelines([keyOf('2020')])).size).toBe(0);
    const [one] = (await office.store.timelines([keyOf('1010')])).values();
    expect(one?.state.client.phone).toBeUndefined();
    expect((await office.ask('import-start', {})).last).toBeNull();
    expect(await office.ask('import-undo', { upload: 'u' })).toEqual({ clients: 0 });
  });

  it('keeps a client of whom something else was written since', async () => {
    const office = await sent();
    await apply(office);
    await office.ask('act', { key: keyOf('2020'), action: { do: 'note', text: 'звонил сам' } });
    await office.ask('import-undo', { upload: 'u' });
    expect((await office.store.timelines([keyOf('2020')])).size).toBe(1);
  });

  it('names nobody while names are hidden', async () => {
    const office = await sent(list, { hideNames: true });
    const { lines } = await preview(office);
    const words = lines.map(({ name, words: own }) => name + own).join();
    expect(words).not.toMatch(/Новый|Клиент|Никто|Пермь|255/u);
    expect(words).toContain('код 2020');
  });

  it('is asked for again when the background forgot it', async () => {
    const office = openOffice();
    await expect(preview(office)).rejects.toMatchObject({ code: 'import-lost' });
    await expect(apply(office)).rejects.toMatchObject({ code: 'import-lost' });
    await expect(office.ask('import-part', { upload: 'u', index: 3, lines: [] })).rejects.toMatchObject({
      code: 'import-lost',
    });
    await send(office, list);
    await office.ask('import-drop', { upload: 'u' });
    await expect(preview(office)).rejects.toMatchObject({ code: 'import-lost' });
  });
});

describe('a list of one portal beside another', () => {
  const other = 'fresh.example.ru';
  const ofOther = (code: string) => `${other}/s:${code}`;

  it('finds and makes clients of that portal alone, though codes, ИНН, addresses and names are the same', async () => {
    const office = openOffice();
    const twin = { inn: '6663003127', email: 'a@b.ru', name: 'ООО «Ель»' };
    await office.observe('subscribers', subscriber('1010', twin), subscriber('1011'));
    const records = [subscriber('1010', { name: 'Другой' })];
    await office.ask('observe', { host: other, screen: 'subscribers', readAt: office.clock.at, records });
    const before = await clientStores();
    await send(office, [
      { code: '1010', phone: '+7 343 255-12-08' },
      { code: '1011', name: 'Новый там' },
      { inn: twin.inn, city: 'Омск' },
      { email: twin.email, city: 'Омск' },
      { name: twin.name, city: 'Омск' },
    ]);
    const kinds = async (from: string) => {
      const { lines } = await office.ask('import-preview', { upload: 'u', host: from, from: 0 });
      return lines.map(({ kind }) => kind);
    };
    expect(await kinds(other)).toEqual(['adds', 'new', 'unmatched', 'unmatched', 'unmatched']);
    expect(await kinds(host)).toEqual(['adds', 'conflicting', 'repeated', 'repeated', 'repeated']);
    const asked = { upload: 'u', source: 'mail' as const, file: '', wish: all };
    const answer = await office.ask('import-apply', { ...asked, host: other });
    expect(answer).toMatchObject({ clients: 2, last: { host: other } });
    const own = (dumped: Awaited<ReturnType<typeof clientStores>>) =>
      dumped.timelines?.filter((record) => (record as { key: string }).key.startsWith(`${host}/`));
    expect(own(await clientStores())).toEqual(own(before));
    const found = await office.store.timelines([ofOther('1010'), ofOther('1011'), keyOf('1010')]);
    expect(found.get(ofOther('1010'))?.state.client.phone?.value).toBe('+7 343 255-12-08');
    expect(found.get(ofOther('1011'))?.state.client.name?.value).toBe('Новый там');
    expect(found.get(keyOf('1010'))?.state.client.phone).toBeUndefined();
    expect((await office.ask('import-start', {})).last).toMatchObject({ host: other });
    await office.ask('import-undo', { upload: 'u' });
    expect(own(await clientStores())).toEqual(own(before));
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 1200 }, (_, index) => ({ code: String(5000 + index), name: `Клиент ${index}` }));

  it('is compared slice by slice', async () => {
    const office = await sent(many);
    const done: number[] = [];
    for (let from = 0; from < many.length; from = done.at(-1) ?? 0) done.push((await preview(office, from)).done);
    expect(done).toEqual([500, 1000, 1200]);
  });

  it('is given up while it is being written, and the store is as before', async () => {
    const office = await sent(many.slice(0, 600));
    const before = await dump();
    const writing = apply(office);
    const shares = new Set<number | null>();
    const given = (async () => {
      for (;;) {
        const { share } = await office.ask('data-progress', { work: 'u' });
        shares.add(share);
        if (share !== null) return office.ask('data-cancel', { work: 'u' });
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    await expect(writing).rejects.toMatchObject({ code: 'work-cancelled' });
    await given;
    expect(await dump()).toEqual(before);
  });
});
