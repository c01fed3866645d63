import { describe, expect, it } from 'vitest';
import { rowBadge } from '@/lib/trial/badge';
import { addDays, dateAt, daysBetween } from '@/lib/trial/dates';
import { isCalendarDate, parseEvent } from '@/lib/trial/events';
import { foldTimeline } from '@/lib/trial/timeline';
import { trialDates } from '@/lib/trial/trial-dates';
import { addWorkingDays, weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

/** Every zone of Russia by its distance from UTC in November 2026, hours. */
const russia: [zone: string, hours: number][] = [
  ['Europe/Kaliningrad', 2],
  ['Europe/Moscow', 3],
  ['Europe/Samara', 4],
  ['Asia/Yekaterinburg', 5],
  ['Asia/Omsk', 6],
  ['Asia/Novosibirsk', 7],
  ['Asia/Irkutsk', 8],
  ['Asia/Yakutsk', 9],
  ['Asia/Vladivostok', 10],
  ['Asia/Magadan', 11],
  ['Asia/Kamchatka', 12],
];

const midnight = (date: string, hours: number) => Date.parse(`${date}T00:00:00Z`) - hours * 3_600_000;

describe('the day of a moment', () => {
  it.each(russia)('in %s changes at its own midnight', (zone, hours) => {
    const moment = midnight('2026-11-10', hours);
    expect([dateAt(moment - 1, zone), dateAt(moment, zone)]).toEqual(['2026-11-09', '2026-11-10']);
  });

  it('follows clocks that change: a day of 23 hours, a day of 25, a midnight that does not exist', () => {
    const berlin = (text: string) => dateAt(Date.parse(text), 'Europe/Berlin');
    expect([berlin('2026-03-29T21:59:59Z'), berlin('2026-03-29T22:00:00Z')]).toEqual(['2026-03-29', '2026-03-30']);
    expect([berlin('2026-10-25T22:59:59Z'), berlin('2026-10-25T23:00:00Z')]).toEqual(['2026-10-25', '2026-10-26']);
    const beirut = (text: string) => dateAt(Date.parse(text), 'Asia/Beirut');
    expect([beirut('2026-03-28T21:59:59Z'), beirut('2026-03-28T22:00:00Z')]).toEqual(['2026-03-28', '2026-03-29']);
  });
});

describe('arithmetic of days', () => {
  it('knows no hours: every day is followed by the next, over every change of clocks', () => {
    let date = '2025-01-01';
    const wrong: string[] = [];
    for (let count = 0; count <= 1094; count += 1) {
      if (daysBetween('2025-01-01', date) !== count || addDays('2025-01-01', count) !== date) wrong.push(date);
      date = addDays(date, 1);
    }
    expect(wrong).toEqual([]);
    expect(date).toBe('2028-01-01');
  });

  it('knows leap years and goes back as it goes forward', () => {
    expect([addDays('2028-02-28', 1), addDays('2027-02-28', 1), addDays('2028-03-01', -1)]).toEqual([
      '2028-02-29',
      '2027-03-01',
      '2028-02-29',
    ]);
    expect(daysBetween('2026-12-01', '2026-11-24')).toBe(-7);
  });

  it('counts working days over the nights in which clocks change', () => {
    expect(addWorkingDays('2026-03-27', 1, weekendsOnly)).toBe('2026-03-30');
    expect(addWorkingDays('2026-10-23', 1, weekendsOnly)).toBe('2026-10-26');
  });
});

describe('a moved clock', () => {
  it('does not change a plan: dates are in the events, moments only order them', () => {
    const story = new Story()
      .did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-12-01' })
      .did('2026-11-16', 'checkpoint', {
        on: '2026-11-16',
        checkpoint: 'mid-trial',
        change: 'postponed',
        until: '2026-11-20',
      });
    const ahead = foldTimeline(story.events.map((event) => ({ ...event, at: event.at * 2 })));
    expect(trialDates(ahead.trial)).toEqual({ activatedOn: '2026-11-02', endsOn: '2026-12-01' });
    expect(rowBadge(ahead, weekendsOnly, '2026-11-22')).toEqual(rowBadge(story.state, weekendsOnly, '2026-11-22'));
  });
});

describe('an impossible date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-11-31', '1899-12-31', 'завтра', ''])(
    'is refused: %j',
    (on) => {
      expect(isCalendarDate(on)).toBe(false);
      const event = { id: 'e1', key: '1cfresh.com/s:1', at: 1, author: 'manager', type: 'activated', payload: { on } };
      expect(parseEvent(event)).toMatchObject({ fault: { place: 'payload.on' } });
    },
  );
});
