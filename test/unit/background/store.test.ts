import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { BackupPlace } from '@/lib/messages/data-requests';
import { databaseName } from '@/lib/store/database';
import { journalVersion } from '@/lib/store/migrations/journal';
import { dump, plant } from '../store/world';
import { keyOf, openOffice, subscriber } from './office';

type Office = ReturnType<typeof openOffice>;

async function filled(): Promise<Office> {
  const office = openOffice();
  const met = Array.from({ length: 450 }, (_, index) =>
    subscriber(String(1000 + index), { activatedOn: '2026-11-20' }),
  );
  await office.observe('subscribers', ...met);
  return office;
}

async function rescued({ ask, clock }: Office): Promise<string> {
  let text = '';
  let place: BackupPlace | null | undefined;
  do {
    const part = await ask('store-rescue', { exportedAt: clock.at, ...(place && { place }) });
    text += part.text;
    place = part.next;
  } while (place !== null);
  return text;
}

describe('«Перестроить»', () => {
  it('goes stretch by stretch, makes damaged projections right and leaves the journal alone', async () => {
    const office = await filled();
    const before = await dump();
    await plant('timelines', { ...(before.timelines?.[0] as object), name: 'чужое имя' });
    await plant('attention', { ...(before.attention?.[3] as object), attentionOn: '2031-01-01' });
    office.clock.now = () => {
      office.clock.at += 600;
      return office.clock.at;
    };
    const shares: number[] = [];
    for (let finished = false; !finished; ) {
      const view = await office.ask('store-rebuild', {});
      shares.push(view.done / view.total);
      finished = view.finished;
    }
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort());
    expect(shares.at(-1)).toBe(1);
    const place = { name: 'rebuild', value: null };
    expect(await dump()).toEqual({ ...before, meta: [...(before.meta ?? []), place] });
    expect(office.bells.at(-1)).toBe('all');
  });

  it('is one stretch where there is little', async () => {
    const office = openOffice();
    await office.observe('subscribers', subscriber('1010'));
    expect(await office.ask('store-rebuild', {})).toEqual({ done: 1, total: 1, finished: true });
  });

  it('goes on where it was stopped, by another page or in another life', async () => {
    const office = await filled();
    office.clock.now = () => {
      office.clock.at += 600;
      return office.clock.at;
    };
    const { done } = await office.ask('store-rebuild', {});
    expect(done).toBe(200);
    await office.store.close();
    expect((await office.ask('store-rebuild', {})).done).toBe(400);
  });
});

describe('a database that cannot be used', () => {
  it('of a newer program is named, handed over as it lies there, and not changed', async () => {
    const office = await filled();
    await office.store.close();
    const newer = await openDB(databaseName, 99);
    await newer.put('meta', { name: 'journal', value: journalVersion + 1 });
    newer.close();
    const before = await dump();
    const key = keyOf('1000');
    for (const asked of [
      office.ask('store-room', {}),
      office.ask('timeline', { key }),
      office.ask('act', { key, action: { do: 'note', text: 'заметка' } }),
      office.ask('store-rebuild', {}),
    ]) {
      await expect(asked).rejects.toMatchObject({ code: 'store-newer' });
    }
    const file = JSON.parse(await rescued(office));
    expect(file.version).toBe(journalVersion + 1);
    expect(file.events).toHaveLength(450);
    expect(await dump()).toEqual(before);
  });

  it('of this program gives a file that can be restored, damaged records apart', async () => {
    const office = await filled();
    await plant('events', { id: 'broken', type: 'note' });
    const file = await rescued(office);
    expect(JSON.parse(file).damaged).toEqual([{ id: 'broken', type: 'note' }]);
    const other = openOffice();
    await other.ask('restore-part', { upload: 'u', index: 0, size: file.length, text: file });
    expect(await other.ask('restore-apply', { upload: 'u', mode: 'merge' })).toMatchObject({ added: 450 });
  });

  it.each(['store-room', 'store-rebuild'] as const)('«%s» is for our own pages alone', async (name) => {
    const { handlers } = openOffice();
    const asker = { kind: 'portal', host: '1cfresh.com' } as const;
    const asked = (async () => handlers[name]({}, { asker, id: '1' }))();
    await expect(asked).rejects.toMatchObject({ code: 'foreign-sender' });
  });
});
