import { describe, expect, it } from 'vitest';
import { dump } from '../store/world';
import { host, keyOf, openOffice, subscriber } from './office';

const megabyte = 1024 * 1024;
const list = { upload: 'u', index: 0, lines: [{ line: 2, fields: { code: '2020', name: 'Новый' } }] };
const wish = { fresh: true, known: true, byName: true };
const taken = { upload: 'u', host, source: 'table' as const, file: '', wish };
const refusal = { code: 'store-nearly-full', values: { free: 18, quota: 100 } };

async function opened() {
  const office = openOffice();
  await office.observe('subscribers', subscriber('1010'));
  const fill = (megabytes: number) =>
    Object.assign(office.disk, { usage: megabytes * megabyte, quota: 100 * megabyte });
  return { ...office, fill };
}

describe('while little room is left', () => {
  it('lists and copies are refused beforehand, and the store is as before', async () => {
    const { ask, fill } = await opened();
    const { text } = await ask('backup-part', { exportedAt: 0 });
    fill(82);
    const before = await dump();
    const part = { upload: 'r', index: 0, size: text.length, text };
    await expect(ask('restore-part', part)).rejects.toMatchObject(refusal);
    await expect(ask('restore-preview', { upload: 'r' })).rejects.toMatchObject({ code: 'restore-lost' });
    await expect(ask('import-part', list)).rejects.toMatchObject(refusal);
    await expect(ask('import-apply', taken)).rejects.toMatchObject(refusal);
    expect(await dump()).toEqual(before);
  });

  it('what became short after it was looked at is not written either', async () => {
    const { ask, fill } = await opened();
    fill(79);
    const { text } = await ask('backup-part', { exportedAt: 0 });
    const rest = await ask('backup-part', { exportedAt: 0, place: { after: '~', isFirst: false, damaged: [] } });
    const file = text + rest.text;
    await ask('restore-part', { upload: 'r', index: 0, size: file.length, text: file });
    await ask('restore-preview', { upload: 'r' });
    await ask('import-part', list);
    fill(82);
    const before = await dump();
    await expect(ask('restore-apply', { upload: 'r', mode: 'replace' })).rejects.toMatchObject(refusal);
    await expect(ask('import-apply', taken)).rejects.toMatchObject(refusal);
    expect(await dump()).toEqual(before);
    fill(79);
    await ask('restore-apply', { upload: 'r', mode: 'replace' });
    expect(await ask('import-apply', taken)).toMatchObject({ clients: 1 });
  });

  it('what is seen and what the manager says himself is kept as ever', async () => {
    const { ask, observe, store, fill } = await opened();
    fill(99);
    await observe('subscribers', subscriber('1011'));
    await ask('act', { key: keyOf('1011'), action: { do: 'note', text: 'перезвонить' } });
    expect((await store.events(keyOf('1011'))).map(({ type }) => type).sort()).toEqual(['note', 'observed']);
    expect(await ask('data-facts', {})).toMatchObject({ isNearlyFull: true });
  });

  it('nothing is refused where the browser does not say how much there is', async () => {
    const { ask } = await opened();
    expect(await ask('data-facts', {})).toMatchObject({ isNearlyFull: false });
    await ask('import-part', list);
    expect(await ask('import-apply', taken)).toMatchObject({ clients: 1 });
  });
});
