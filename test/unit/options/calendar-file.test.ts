import { describe, expect, it } from 'vitest';
import { icsOf } from '@/lib/platform/files/ics';
import { keyOf, openOffice, subscriber } from '../background/office';

const unfold = (file: string) => file.replaceAll('\r\n ', '');

describe('a calendar’s file', () => {
  const entry = { uid: 'a@b', on: '2026-11-26', title: 'КТ3: ООО «Ель; пихта, сосна»\\\nи другие', isCancelled: false };
  const file = icsOf([entry, { ...entry, uid: 'c@b', isCancelled: true }], {
    at: Date.UTC(2026, 10, 24, 7),
    alarm: 540,
  });

  it('escapes what has a meaning and keeps every line within 75 octets', () => {
    expect(unfold(file)).toContain('SUMMARY:КТ3: ООО «Ель\\; пихта\\, сосна»\\\\\\nи другие\r\n');
    const sizes = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('has a day, a stamp and an alarm; a cancelled entry has none', () => {
    expect(file).toContain('DTSTART;VALUE=DATE:20261126\r\n');
    expect(file).toContain('DTSTAMP:20261124T070000Z\r\n');
    expect(file.match(/TRIGGER;RELATED=START:PT9H\r\n/gu)).toHaveLength(1);
    expect(file.match(/STATUS:CANCELLED/gu)).toHaveLength(1);
    expect(file.match(/BEGIN:VALARM/gu)).toHaveLength(1);
    expect(file).toContain('METHOD:PUBLISH\r\n');
    expect(file.match(/TRANSP:TRANSPARENT\r\n/gu)).toHaveLength(2);
  });

  it('is the same for the same entries, in every zone, and lets no name make a line of its own', () => {
    const moment = { at: Date.UTC(2026, 10, 24, 7), alarm: 0 };
    const strange = { ...entry, uid: 'a;b\r\nSUMMARY:x', title: 'a\r\nEND:VEVENT\n\rb' };
    const { TZ } = process.env;
    const files = ['Asia/Vladivostok', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return icsOf([entry, strange], moment);
    });
    process.env.TZ = TZ;
    expect(files[0]).toBe(files[1]);
    expect(files[0]).toContain('UID:a\\;b\\nSUMMARY:x\r\n');
    expect(files[0]?.match(/^(?:SUMMARY|END:VEVENT)/gmu)).toHaveLength(4);
    expect(files[0]?.match(/DTSTART;VALUE=DATE:20261126\r\n/gu)).toHaveLength(2);
  });
});

describe('the checkpoints in a calendar', () => {
  const entries = (file: string) =>
    unfold(file)
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((text) => ({
        uid: /UID:(.*)/u.exec(text)?.[1],
        day: /DATE:(\d+)/u.exec(text)?.[1],
        status: /STATUS:(\w+)/u.exec(text)?.[1],
        sequence: Number(/SEQUENCE:(\d+)/u.exec(text)?.[1]),
      }));

  const fileOf = async ({ ask }: Pick<ReturnType<typeof openOffice>, 'ask'>, at: number) => {
    const { entries: made, alarm } = await ask('data-calendar', { after: null });
    return icsOf(made, { at, alarm });
  };

  it('keep their names, follow the dates, and are cancelled when they are done', async () => {
    const { ask, observe, clock } = openOffice({ calendarCountry: 'other' });
    await observe('subscribers', subscriber('1010'), subscriber('1011'));
    const key = keyOf('1010');
    await ask('act', { key, action: { do: 'set-dates', activatedOn: '2026-11-02', endsOn: '2026-12-01' } });
    const first = entries(await fileOf({ ask }, clock.at));
    expect(first.map(({ day }) => day)).toEqual(['20261103', '20261116', '20261126']);
    expect(first.every(({ status }) => status === 'CONFIRMED')).toBe(true);

    clock.at += 60_000;
    await ask('act', { key, action: { do: 'done', checkpoint: 'mid-trial' } });
    await ask('act', { key, action: { do: 'postpone', checkpoint: 'before-end', until: '2026-11-30' } });
    const next = entries(await fileOf({ ask }, clock.at));
    expect(next.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(next.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED']);
    expect(next[2]?.day).toBe('20261130');
    expect(next[0]?.sequence).toBeGreaterThan(first[0]?.sequence ?? 0);
  });
});
