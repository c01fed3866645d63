import { describe, expect, it } from 'vitest';
import { type Hours, nextAllowed, workingMorning } from '@/lib/reminders/hours';

const moscow: Hours = {
  morning: '09:00',
  quiet: { from: '20:00', till: '08:00' },
  isWorkingDay: (date) => Temporal.PlainDate.from(date).dayOfWeek <= 5,
  zone: 'Europe/Moscow',
};
const at = (text: string, zone = 'Europe/Moscow') => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds;

describe('the working morning', () => {
  it.each([
    ['a working day', '2026-11-24', '2026-11-24T09:00'],
    ['a Saturday waits for Monday', '2026-11-28', '2026-11-30T09:00'],
  ])('%s', (_name, date, expected) => {
    expect(workingMorning(date, moscow)).toBe(at(expected));
  });

  it('is the day itself when the calendar has no working day at all', () => {
    expect(workingMorning('2026-11-24', { ...moscow, isWorkingDay: () => false })).toBe(at('2026-11-24T09:00'));
  });

  it('comes after the hour that a clock put forward leaves out', () => {
    const newYork = { ...moscow, zone: 'America/New_York', morning: '02:30', isWorkingDay: () => true };
    expect(workingMorning('2026-03-08', newYork)).toBe(at('2026-03-08T03:30', 'America/New_York'));
  });
});

describe('the next allowed moment', () => {
  it.each([
    ['a working afternoon', '2026-11-24T15:00', '2026-11-24T15:00'],
    ['the evening waits for the morning', '2026-11-24T21:00', '2026-11-25T08:00'],
    ['the night waits for its own morning', '2026-11-25T03:00', '2026-11-25T08:00'],
    ['Friday evening waits for Monday', '2026-11-27T20:00', '2026-11-30T09:00'],
    ['Sunday noon waits for Monday', '2026-11-29T12:00', '2026-11-30T09:00'],
  ])('%s', (_name, now, expected) => {
    expect(nextAllowed(at(now), moscow)).toBe(at(expected));
  });

  it('knows quiet hours within a day', () => {
    const lunch = { ...moscow, quiet: { from: '13:00', till: '14:00' } };
    expect(nextAllowed(at('2026-11-24T13:20'), lunch)).toBe(at('2026-11-24T14:00'));
    expect(nextAllowed(at('2026-11-24T14:00'), lunch)).toBe(at('2026-11-24T14:00'));
  });

  it('is now when there are no quiet hours', () => {
    expect(nextAllowed(at('2026-11-24T23:00'), { ...moscow, quiet: null })).toBe(at('2026-11-24T23:00'));
  });
});
