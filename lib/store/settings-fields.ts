import * as z from 'zod/mini';
import { isCalendarDate } from '@/lib/trial/events';

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/u));
const date = z.string().check(z.refine(isCalendarDate, 'not a calendar date'));
const name = z.string().check(z.minLength(1), z.maxLength(200));
const weekday = z.number().check(z.int(), z.minimum(1), z.maximum(7));

/** What each setting may be. */
export const settingSchemas = {
  language: z.enum(['ru', 'en']),
  /** Whose holidays count: Russia's, or weekends only. */
  calendarCountry: z.enum(['ru', 'other']),
  /** The user's own working days and days off, by day. */
  calendarOverrides: z.record(date, z.enum(['working', 'off'])),
  /** Days of the week on which reminders may come: 1 is Monday. */
  workingDays: z.array(weekday).check(z.minLength(1), z.maxLength(7)),
  /** When a day's reminders appear, `HH:MM`. */
  reminderAt: time,
  /** No reminder from this time till that one. */
  quietHours: z.nullable(z.object({ from: time, till: time })),
  /** Calls that the manager can make in a day; `null`: as many as there are. */
  capacity: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(500))),
  /** The manager's role in the service (design.md §3.6); `null` until stated. */
  role: z.nullable(z.enum(['user', 'administrator', 'owner', 'operator', 'ext_administrator'])),
  /** Code of the partner's own subscriber (design.md §3.10). */
  ownSubscriberCode: z.nullable(name),
  /** The user's word on single tariffs, by name. */
  tariffMarks: z.record(name, z.enum(['trial', 'paid', 'partner'])),
  /** Day of the week on which the digest is spoken of: 1 is Monday, `null` never. */
  digestOn: z.nullable(weekday),
  digestAt: time,
  /** After how many days without a backup to speak of one; `null`: never. */
  backupEveryDays: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(365))),
  /** Clients' names are not shown, for showing the screen to others. */
  hideNames: z.boolean(),
};

export type Settings = { [K in keyof typeof settingSchemas]: z.infer<(typeof settingSchemas)[K]> };
export type SettingName = keyof Settings;

/** What holds until the user says otherwise. */
export const defaultSettings: Settings = {
  language: 'ru',
  calendarCountry: 'ru',
  calendarOverrides: {},
  workingDays: [1, 2, 3, 4, 5],
  reminderAt: '09:00',
  quietHours: { from: '20:00', till: '08:00' },
  capacity: null,
  role: null,
  ownSubscriberCode: null,
  tariffMarks: {},
  digestOn: 1,
  digestAt: '08:30',
  backupEveryDays: 30,
  hideNames: false,
};
