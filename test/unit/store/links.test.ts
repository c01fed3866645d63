import { describe, expect, it } from 'vitest';
import { dump, ends, freshStore, invitation, linked, named, note, plant, subscriber, undo } from './world';

const client = subscriber(1010);
const invited = invitation('000000001');
const stranger = invitation('000000002');

const idsOf = async ({ store }: ReturnType<typeof freshStore>, key: string) =>
  (await store.events(key)).map(({ id }) => id).sort();

describe('linked keys', () => {
  it('are one timeline, found by either key, under the subscriber’s', async () => {
    const world = freshStore();
    await world.store.append([note('a', invited), note('b', client)]);
    const { changed } = await world.store.append([linked('l', invited, client)]);
    expect(changed.sort()).toEqual([invited, client].sort());
    const found = await world.store.timelines([invited, client]);
    expect(found.get(invited)).toEqual(found.get(client));
    expect(found.get(invited)).toMatchObject({ key: client, state: { ids: ['a', 'b', 'l'] } });
    expect(await idsOf(world, invited)).toEqual(['a', 'b', 'l']);
    expect(await world.store.count()).toBe(1);
  });

  it('take later events of either key', async () => {
    const world = freshStore();
    await world.store.append([linked('l', invited, client)]);
    expect((await world.store.append([note('a', invited)])).changed.sort()).toEqual([invited, client].sort());
    expect((await world.store.timelines([client])).get(client)?.state.ids).toEqual(['a', 'l']);
  });

  it('are one over others, and the smallest names the client while there is no subscriber', async () => {
    const { store } = freshStore();
    const third = invitation('000000003');
    await store.append([linked('l', third, stranger)]);
    await store.append([linked('m', stranger, invited), note('a', invited)]);
    expect([...(await store.timelines([third, stranger])).values()].map(({ key }) => key)).toEqual([invited, invited]);
    expect(await store.count()).toBe(1);
  });

  it('part when the link is undone, and events stay as they were written', async () => {
    const world = freshStore();
    const events = [note('a', invited), note('b', client), linked('l', invited, client)];
    await world.store.append(events);
    await world.store.append([undo('u', client, 'l')]);
    expect(await idsOf(world, client)).toEqual(['b', 'u']);
    expect(await idsOf(world, invited)).toEqual(['a', 'l', 'u']);
    expect(await world.store.count()).toBe(2);
    expect((await dump()).events).toEqual(expect.arrayContaining(events));
  });

  it('are one again when the undo is undone', async () => {
    const world = freshStore();
    await world.store.append([note('a', invited), note('b', client), linked('l', invited, client)]);
    await world.store.append([undo('u', client, 'l')]);
    await world.store.append([undo('v', client, 'u')]);
    expect(await idsOf(world, invited)).toEqual(['a', 'b', 'l', 'u', 'v']);
    expect(await world.store.count()).toBe(1);
  });

  it('are parted also when the undo came before its link', async () => {
    const { store } = freshStore();
    await store.append([undo('u', client, 'l'), note('b', client)]);
    await store.append([note('a', invited), linked('l', invited, client)]);
    expect(await store.count()).toBe(2);
  });

  it('keep undone after parting what was undone while they were one', async () => {
    const { store } = freshStore();
    await store.append([note('a', invited), linked('l', invited, client)]);
    await store.append([undo('u', client, 'a')]);
    await store.append([undo('v', client, 'l')]);
    expect((await store.timelines([invited])).get(invited)?.state.undone).toEqual(['a', 'l']);
  });

  it('of two portals stay two clients', async () => {
    const { store } = freshStore();
    const other = 'other.example/s:1010';
    await store.append([note('a', client), note('b', other), linked('l', client, other)]);
    expect(await store.count()).toBe(2);
    expect((await store.timelines([other])).get(other)?.state.ids).toEqual(['b']);
  });

  it('with a changed code go by the new one', async () => {
    const { store } = freshStore();
    const renamed = subscriber(2020);
    await store.append([note('a', client), linked('l', client, renamed)]);
    expect((await store.timelines([client])).get(client)?.key).toBe(renamed);
  });

  it('leave agenda and search with one line', async () => {
    const { store } = freshStore();
    await store.append([named('a', invited, 'Ромашка'), ends('b', invited, '2026-12-01'), note('c', client)]);
    await store.append([linked('l', invited, client)]);
    expect((await store.attention('2026-12-02')).map(({ key }) => key)).toEqual([client]);
    expect((await store.search('ромашка', 5)).map(({ key }) => key)).toEqual([client]);
  });

  it('are found by the events when the stored link is damaged', async () => {
    const { store, faults } = freshStore();
    await store.append([note('a', invited), linked('l', invited, client)]);
    await plant('links', { key: invited, canonical: 5 });
    expect((await store.timelines([invited])).get(invited)?.key).toBe(client);
    expect(faults).toEqual(['store/links: ExpectedError: stored-record-bad: canonical']);
  });
});
