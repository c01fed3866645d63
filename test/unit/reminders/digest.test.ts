import { describe, expect, it } from 'vitest';
import { digestDay, digestDays, digestSince } from '@/lib/reminders/digest';

const monday = 1;
const zone = 'Europe/Moscow';
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds;

describe('the day of a digest', () => {
  it.each([
    ['on the day itself', '2026-11-23', '2026-11-23', '2026-11-16'],
    ['the day after', '2026-11-24', '2026-11-23', '2026-11-16'],
    ['six days after', '2026-11-29', '2026-11-23', '2026-11-16'],
  ])('%s', (_name, today, day, since) => {
    expect(digestDay(today, monday)).toBe(day);
    expect(digestSince(today, monday)).toBe(since);
  });

  it('when none is wished, what is new is of a week', () => {
    expect(digestSince('2026-11-24', null)).toBe('2026-11-17');
  });
});

describe('the digests to be spoken of', () => {
  const dates = (today: string) => digestDays({ on: monday, at: '08:30' }, today, zone).map(({ date }) => date);
  it('are the last one while it is worth a word, and the next one', () => {
    expect(dates('2026-11-23')).toEqual(['2026-11-23', '2026-11-30']);
    expect(dates('2026-11-25')).toEqual(['2026-11-23', '2026-11-30']);
    expect(dates('2026-11-26')).toEqual(['2026-11-30']);
  });

  it('come at the hour of the user’s zone', () => {
    expect(digestDays({ on: monday, at: '08:30' }, '2026-11-23', zone)[0]?.moment).toBe(at('2026-11-23T08:30'));
  });

  it('are none when none is wished', () => {
    expect(digestDays({ on: null, at: '08:30' }, '2026-11-23', zone)).toEqual([]);
  });
});
