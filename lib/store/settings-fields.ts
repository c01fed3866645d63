import * as z from 'zod/mini';
import { noOwnTemplates, type OwnTemplates } from '@/lib/calls/own-templates';
import { parseOwnTemplates } from '@/lib/calls/own-templates-schema';
import { countries } from '@/lib/card/country';
import { type CardSettings, defaultCardSettings } from '@/lib/card/settings';
import { parseCardSettings } from '@/lib/card/settings-schema';
import { isCalendarDate } from '@/lib/trial/events';
import { defaultPartnerLimits, type PartnerLimits, type PartnerUse } from '@/lib/trial/meters';
import { longestNotice, usualNoticeTexts } from '@/lib/trial/notice-texts';
import { areRulesSound, longestRule, standardRules } from '@/lib/trial/plan-rules';
import { isPortalHost } from '@/lib/trial/portals';

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/u));
const date = z.string().check(z.refine(isCalendarDate, 'not a calendar date'));
const name = z.string().check(z.minLength(1), z.maxLength(200));
const weekday = z.number().check(z.int(), z.minimum(1), z.maximum(7));

const words = (longest: number) => z.string().check(z.maxLength(longest));
const days = z.number().check(z.int(), z.minimum(0), z.maximum(longestRule.days));
const notice = words(longestNotice);
const count = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));

/** A value with a check of its own, which answers the value as it is kept, or `null` when it does not fit. */
const checked = <T>(parse: (data: unknown) => T | null) =>
  z.pipe(
    z.unknown().check(z.refine((data) => parse(data) !== null, 'does not fit')),
    z.transform((data) => parse(data) as T),
  );
const cardOf = (data: unknown): CardSettings | null => {
  const result = parseCardSettings(data);
  return 'settings' in result ? result.settings : null;
};
const templatesOf = (data: unknown): OwnTemplates | null => {
  const result = parseOwnTemplates(data);
  return 'templates' in result ? result.templates : null;
};

/** What each setting may be. */
export const settingSchemas = {
  language: z.enum(['ru', 'en']),
  /** Whose holidays count: Russia's, or weekends only. */
  calendarCountry: z.enum(['ru', 'other']),
  /** The user's own working days and days off, by day. */
  calendarOverrides: z.record(date, z.enum(['working', 'off'])),
  /** When the three calls of a trial are planned, and which of them the user makes. */
  checkpoints: z
    .object({
      'first-call': z.object({ on: z.boolean(), invited: days, activated: days }),
      'mid-trial': z.object({ on: z.boolean(), opens: days, due: days }),
      'before-end': z.object({ on: z.boolean(), opens: days, due: days }),
    })
    .check(z.refine(areRulesSound, 'opens after it is due')),
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
  /** Portals of other installations: their hosts, whose rules requisites follow there, and the partner's own code there. */
  portals: z
    .array(
      z.object({
        host: z.string().check(z.refine(isPortalHost, 'not a host of a portal')),
        country: z.enum(['auto', ...countries]),
        ownCode: z.nullable(name),
      }),
    )
    .check(
      z.maxLength(20),
      z.refine((portals) => new Set(portals.map(({ host }) => host)).size === portals.length, 'a host twice'),
    ),
  /** The user's word on single tariffs, by name. */
  tariffMarks: z.record(name, z.enum(['trial', 'paid', 'partner'])),
  /** Day of the week on which the digest is spoken of: 1 is Monday, `null` never. */
  digestOn: z.nullable(weekday),
  digestAt: time,
  /** Notifications of a single call in the user's own words; empty ones are worded as usual. */
  noticeTexts: z.object({ today: notice, overdue: notice, 'last-chance': notice, message: notice }),
  /** After how many days without a backup to speak of one; `null`: never. */
  backupEveryDays: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(365))),
  /** Clients' names are not shown, for showing the screen to others. */
  hideNames: z.boolean(),
  /** Light, dark, or as the page and the system are. */
  theme: z.enum(['auto', 'light', 'dark']),
  /** Where a row's badge stands. */
  badgePlace: z.enum(['right', 'left', 'hidden']),
  /** In which of the portal's lists the trial's strip stands beside the badge. */
  ribbons: z.object({ subscribers: z.boolean(), invitations: z.boolean(), subscriptions: z.boolean() }),
  /** Which fields of a card count, and by whose rules. */
  card: checked(cardOf),
  /** The user's own call plans, letters and tables. */
  templates: checked(templatesOf),
  /** Who signs letters. */
  manager: words(200),
  organisation: words(200),
  managerPhone: words(100),
  /** Limits of the partner's own tariff, and what is used of them by the user's own entries (design.md §3.10). */
  partnerLimits: z.object({ bases: count, documents: count }),
  partnerUse: z.object({
    bases: z.optional(count),
    documents: z.optional(z.object({ month: z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u)), sent: count })),
    contract: z.optional(z.object({ startsOn: z.optional(date), endsOn: date })),
  }),
  /** What one sale costs, roubles; `null` until it is said. */
  forecastPrice: z.nullable(count),
  /** The partner's part of a sale, percent (design.md §3.10: up to 65). */
  forecastShare: z.number().check(z.minimum(0), z.maximum(100)),
};

export type Settings = { [K in keyof typeof settingSchemas]: z.infer<(typeof settingSchemas)[K]> };
export type SettingName = keyof Settings;

/** What holds until the user says otherwise. */
export const defaultSettings: Settings = {
  language: 'ru',
  calendarCountry: 'ru',
  calendarOverrides: {},
  checkpoints: standardRules,
  workingDays: [1, 2, 3, 4, 5],
  reminderAt: '09:00',
  quietHours: { from: '20:00', till: '08:00' },
  capacity: null,
  role: null,
  ownSubscriberCode: null,
  portals: [],
  tariffMarks: {},
  digestOn: 1,
  digestAt: '08:30',
  noticeTexts: usualNoticeTexts,
  backupEveryDays: 30,
  hideNames: false,
  theme: 'auto',
  badgePlace: 'right',
  ribbons: { subscribers: true, invitations: true, subscriptions: true },
  card: defaultCardSettings,
  templates: noOwnTemplates,
  manager: '',
  organisation: '',
  managerPhone: '',
  partnerLimits: defaultPartnerLimits satisfies PartnerLimits,
  partnerUse: {} satisfies PartnerUse,
  forecastPrice: null,
  forecastShare: 65,
};
