import { describe, expect, it } from 'vitest';
import { ownMoment, presetMoment, presetsAhead } from '@/lib/trial/snooze';

const zone = 'Europe/Moscow';
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds;
const present = (now: string) => ({ now: at(now), zone, morning: '09:30' });

describe('a preset', () => {
  it.each([
    ['two-hours', '2026-11-24T12:15'],
    ['today-16', '2026-11-24T16:00'],
    ['tomorrow', '2026-11-25T09:30'],
    ['day-after', '2026-11-26T09:30'],
    ['week', '2026-12-01T09:30'],
  ] as const)('%s', (preset, expected) => {
    expect(presetMoment(preset, present('2026-11-24T10:15'))).toBe(at(expected));
  });

  it('of this afternoon is not offered after it', () => {
    expect(presetsAhead(present('2026-11-24T15:59'))).toContain('today-16');
    expect(presetsAhead(present('2026-11-24T16:00'))).toEqual(['two-hours', 'tomorrow', 'day-after', 'week']);
  });
});

describe('a moment of one’s own', () => {
  it.each([
    ['ahead', '2026-11-24T11:00', '2026-11-24T11:00'],
    ['at the last day', '2026-12-25T10:15', '2026-12-25T10:15'],
    ['later than that', '2026-12-25T10:16', null],
    ['now', '2026-11-24T10:15', null],
    ['behind', '2026-11-23T10:15', null],
  ])('%s', (_name, local, expected) => {
    expect(ownMoment(local, present('2026-11-24T10:15'))).toBe(expected && at(expected));
  });
});
