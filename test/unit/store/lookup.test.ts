import { describe, expect, it } from 'vitest';
import {
  briefOf,
  dump,
  ends,
  freshStore,
  invitation,
  linked,
  named,
  note,
  openedStore,
  plant,
  project,
  subscriber,
  undo,
} from './world';

const keysOf = (timelines: { key: string }[]) => timelines.map(({ key }) => key);

describe('attention', () => {
  it('is asked for by an index: clients of later days and of no day are not read', async () => {
    const { store, faults } = freshStore();
    await store.append([
      ends('a', subscriber(1), '2026-11-30'),
      ends('b', subscriber(2), '2026-12-01'),
      ends('c', subscriber(3), '2026-12-02'),
      note('d', subscriber(4)),
    ]);
    await plant('attention', { key: subscriber(5), attentionOn: '2026-12-02', brief: 5 });
    expect(keysOf(await store.attention('2026-12-01'))).toEqual([subscriber(1), subscriber(2)]);
    expect(faults).toEqual([]);
  });

  it('reads no projection: one that is damaged is not noticed', async () => {
    const { store, faults } = freshStore();
    await store.append([ends('a', subscriber(1), '2026-11-30')]);
    await plant('timelines', { key: subscriber(1), name: null });
    expect(await store.attention('2026-12-01')).toEqual([briefOf(subscriber(1))]);
    expect(faults).toEqual([]);
  });

  it('ends with the last thing to do, and goes over to the key that names the client', async () => {
    const { store } = freshStore();
    await store.append([ends('a', invitation(1), '2026-11-30')]);
    await store.append([linked('b', invitation(1), subscriber(1))]);
    expect(keysOf(await store.attention('2026-12-01'))).toEqual([subscriber(1)]);
    await store.append([undo('c', subscriber(1), 'a')]);
    expect((await dump()).attention).toEqual([]);
  });

  it('of an older fold is made by the new one while it is read', async () => {
    await freshStore().store.append([ends('a', subscriber(1), '2026-11-30'), ends('b', subscriber(2), '2026-11-30')]);
    const { store } = openedStore({
      basis: () => 'b',
      project: (key, events) => ({ ...project(key, events), attentionOn: key === subscriber(1) ? '2026-12-01' : null }),
    });
    expect(keysOf(await store.attention('2026-12-01'))).toEqual([subscriber(1)]);
  });

  it('makes a damaged brief anew from the events', async () => {
    const { store, faults } = freshStore();
    await store.append([ends('a', subscriber(1), '2026-11-30')]);
    await plant('attention', { key: subscriber(1), attentionOn: '2026-11-30' });
    expect(await store.attention('2026-12-01')).toEqual([briefOf(subscriber(1))]);
    expect(faults).toEqual(['store/attention: ExpectedError: stored-record-bad: brief']);
  });

  it('leaves out a client whom only a damaged brief named', async () => {
    const { store } = freshStore();
    await store.append([ends('a', subscriber(1), '2026-12-30')]);
    await plant('attention', { key: subscriber(1), attentionOn: '2026-11-30' });
    await plant('attention', { key: subscriber(2), attentionOn: '2026-11-30' });
    expect(await store.attention('2026-12-01')).toEqual([]);
  });
});

describe('timelines', () => {
  it('are absent for keys that nothing is known of', async () => {
    const { store } = freshStore();
    await store.append([note('a', subscriber(1))]);
    expect([...(await store.timelines([subscriber(1), subscriber(2), subscriber(1)])).keys()]).toEqual([subscriber(1)]);
    expect(await store.events(subscriber(2))).toEqual([]);
  });

  it('of an older fold are made by the new one while they are read', async () => {
    await freshStore().store.append([note('a', subscriber(1))]);
    const { store } = openedStore({
      basis: () => 'b',
      project: (key, events) => ({ ...project(key, events), state: { ids: ['new fold'], undone: [] } }),
    });
    expect((await store.timelines([subscriber(1)])).get(subscriber(1))?.state.ids).toEqual(['new fold']);
  });
});

describe('events of a client', () => {
  it('come in order of time', async () => {
    const { store } = freshStore();
    const at = (id: string, moment: number) => ({ ...note(id, subscriber(1)), at: moment });
    await store.append([at('a', 30), at('c', 10), at('b', 10)]);
    expect((await store.events(subscriber(1))).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});

describe('search', () => {
  const names = ['ООО «Ромашка»', 'ИП Рогов Пётр', 'Ромашка-Плюс, ООО', 'Артём и Ко'];
  const filled = async () => {
    const { store } = freshStore();
    await store.append(names.map((name, index) => named(`n${index}`, subscriber(index), name)));
    return store;
  };

  it.each([
    ['ромаш', [0, 2]],
    ['РОМАШКА ооо', [0, 2]],
    ['плюс ром', [2]],
    ['петр', [1]],
    ['АРТЕМ', [3]],
    ['машка', []],
    ['ро рогов', [1]],
    ['', []],
    [' «» ', []],
  ])('for «%s» finds by the beginnings of words', async (text, wanted) => {
    const store = await filled();
    expect(keysOf(await store.search(text, 10)).sort()).toEqual(wanted.map(subscriber));
  });

  it('gives no more than was asked for', async () => {
    const store = await filled();
    expect(await store.search('ро', 2)).toHaveLength(2);
    expect(await store.search('ро', 0)).toEqual([]);
    expect(keysOf(await store.search('ооо плюс', 1))).toEqual([subscriber(2)]);
  });
});
