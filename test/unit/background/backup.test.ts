import { describe, expect, it } from 'vitest';
import { layDesk } from '@/lib/background/desk';
import { backupExtras } from '@/lib/background/reminders/backup';
import { defaultSettings, type Settings } from '@/lib/store/settings-fields';
import { openOffice, subscriber } from './office';

const day = 24 * 3_600_000;

function opened(change: Partial<Settings> = {}) {
  const office = openOffice(change);
  const extras = () =>
    backupExtras(layDesk({ ...defaultSettings, ...change }, office.clock), office.store, office.clock.at);
  const later = async (days: number) => {
    office.clock.at += days * day;
    return extras();
  };
  return { ...office, extras, later };
}

describe('the reminder of an old backup', () => {
  it('leaves a new user a week, then comes once a week until one is made', async () => {
    const { observe, ask, clock, extras, later } = opened();
    expect(await extras()).toEqual([]);
    await observe('subscribers', subscriber('1010'));
    expect(await extras()).toEqual([]);
    expect(await later(6)).toEqual([]);
    const [first] = await later(1);
    expect(first?.id).toBe('backup|2026-11-30');
    expect(first?.moment).toBeLessThanOrEqual(clock.at);
    expect((await later(1))[0]?.id).toBe(first?.id);
    expect((await later(6))[0]?.id).toBe('backup|2026-12-07');
    expect(await first?.word()).toMatchObject({ title: 'Пора сохранить копию данных', id: first?.id });
    await ask('backup-made', { exportedAt: clock.at });
    expect(await later(29)).toEqual([]);
    expect((await (await later(1))[0]?.word())?.message).toMatch(/^Последняя копия: 08\.12/u);
  });

  it('is not for a user who does not wish it', async () => {
    const { observe, extras, later } = opened({ backupEveryDays: null });
    await observe('subscribers', subscriber('1010'));
    expect(await extras()).toEqual([]);
    expect(await later(100)).toEqual([]);
  });
});
