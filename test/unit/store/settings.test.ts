import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { MetaItem } from '@/lib/store/meta';
import { settingsVersion } from '@/lib/store/migrations/settings';
import { defaultSettings, type Settings, settingSchemas } from '@/lib/store/settings-fields';
import firstSettings from './samples/settings-1.json';
import { dump, freshStore, openedStore, plant } from './world';

const storedSettings = async () =>
  (await dump()).meta?.find((record) => (record as { name: string }).name === 'settings');

describe('settings', () => {
  it('are the defaults until something is changed, and each default fits', async () => {
    const { store } = freshStore();
    expect(await store.settings.read()).toEqual(defaultSettings);
    for (const [name, schema] of Object.entries(settingSchemas)) {
      expect(schema.safeParse(defaultSettings[name as keyof Settings]).success, name).toBe(true);
    }
  });

  it('are kept with their version; only what was changed is stored', async () => {
    const { store } = freshStore();
    const changed = await store.settings.save({ language: 'en', quietHours: null });
    expect(changed).toEqual({ ...defaultSettings, language: 'en', quietHours: null });
    expect(await openedStore().store.settings.read()).toEqual(changed);
    expect(await storedSettings()).toEqual({
      name: 'settings',
      value: { version: settingsVersion, values: { language: 'en', quietHours: null } },
    });
  });

  it('go back to their defaults one by one', async () => {
    const { store } = freshStore();
    await store.settings.save({ language: 'en', hideNames: true });
    expect(await store.settings.reset(['language'])).toEqual({ ...defaultSettings, hideNames: true });
  });

  it.each<[string, unknown]>([
    ['language', 'de'],
    ['reminderAt', '9:00'],
    ['reminderAt', '24:00'],
    ['quietHours', { from: '20:00' }],
    ['workingDays', []],
    ['workingDays', [0]],
    ['capacity', 0],
    ['calendarOverrides', { '2026-02-30': 'off' }],
    ['tariffMarks', { Тест: 'free' }],
    ['ribbons', true],
    ['checkpoints', { ...defaultSettings.checkpoints, 'mid-trial': { on: true, opens: 9, due: 8 } }],
    ['unheard-of', 1],
    ['toString', 1],
  ])('refuse %s = %j and change nothing', async (name, value) => {
    const { store } = freshStore();
    await store.settings.save({ hideNames: true });
    const before = await dump();
    await expect(store.settings.save({ language: 'en', [name]: value })).rejects.toMatchObject({
      code: 'bad-setting',
      values: { place: name },
    });
    expect(await dump()).toEqual(before);
  });

  it('that do not fit are read as defaults, named in the log, and stay until the user saves them', async () => {
    const { store, faults } = freshStore();
    await store.count();
    const values = { language: 'de', hideNames: true, capacity: 'ten', later: 1 };
    await plant('meta', { name: 'settings', value: { version: 1, values } });
    expect(await store.settings.read()).toEqual({ ...defaultSettings, hideNames: true });
    expect(faults).toEqual([
      'store/settings: ExpectedError: stored-record-bad: setting language',
      'store/settings: ExpectedError: stored-record-bad: setting capacity',
    ]);
    await store.settings.save({ language: 'en' });
    expect(await storedSettings()).toMatchObject({ value: { values: { ...values, language: 'en' } } });
  });

  it.each([
    [{ version: settingsVersion + 1, values: { hideNames: true } }],
    [{ version: 0, values: {} }],
    ['nonsense'],
    [{ version: 1 }],
  ])('stored as %j are the defaults, with a word in the log, and are not touched by reading', async (value) => {
    const { store, faults } = freshStore();
    await store.count();
    await plant('meta', { name: 'settings', value });
    expect(await store.settings.read()).toEqual(defaultSettings);
    expect(faults).toHaveLength(1);
    expect(await storedSettings()).toEqual({ name: 'settings', value });
  });

  it('of the first version are read and kept in the present shape', async () => {
    const { store, faults } = freshStore();
    await store.count();
    await plant('meta', firstSettings);
    const { 'written-by-a-later-version': unknown, ...known } = firstSettings.value.values;
    const ribbons = { subscribers: false, invitations: false, subscriptions: false };
    expect(await store.settings.read()).toEqual({ ...defaultSettings, ...known, ribbons });
    await store.settings.save({ hideNames: true });
    expect(await storedSettings()).toEqual({
      name: 'settings',
      value: {
        version: settingsVersion,
        values: { ...known, ribbons, hideNames: true, 'written-by-a-later-version': unknown },
      },
    });
    expect(faults).toEqual([]);
  });

  it('saved at once by two pages are both kept', async () => {
    const { store } = freshStore();
    await Promise.all([store.settings.save({ hideNames: true }), store.settings.save({ capacity: 20 })]);
    expect(await store.settings.read()).toMatchObject({ hideNames: true, capacity: 20 });
  });
});

describe('a small value', () => {
  const item: MetaItem<number> = { name: 'count', schema: z.number(), fallback: 0 };

  it('is its fallback until it is set, and after damage', async () => {
    const { store, faults } = freshStore();
    expect(await store.meta.get(item)).toBe(0);
    await store.meta.set(item, 3);
    expect(await store.meta.update(item, (value) => value + 1)).toBe(4);
    expect(await openedStore().store.meta.get(item)).toBe(4);
    await plant('meta', { name: 'count', value: 'four' });
    expect(await store.meta.get(item)).toBe(0);
    expect(faults).toEqual(['store/meta: ExpectedError: stored-record-bad: count']);
  });

  it('that does not fit is not written', async () => {
    const { store } = freshStore();
    await expect(store.meta.set(item, 'x' as unknown as number)).rejects.toThrow();
    expect(await store.meta.get(item)).toBe(0);
  });
});
