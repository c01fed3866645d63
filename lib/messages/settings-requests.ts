import type { OwnTemplates } from '@/lib/calls/own-templates';
import type { CallPlan } from '@/lib/calls/plan';
import type { Tables } from '@/lib/calls/tables';
import type { Country } from '@/lib/card/country';
import type { Role } from '@/lib/card/roles';
import type { CardSettings } from '@/lib/card/settings';
import type { CalendarDate } from '@/lib/trial/events';
import type { PartnerLimits, PartnerUse } from '@/lib/trial/meters';
import type { NoticeTexts } from '@/lib/trial/notice-texts';
import type { CheckpointRules } from '@/lib/trial/plan-rules';
import type { TariffSort } from '@/lib/trial/tariffs';
import type { CalendarCountry, CalendarOverrides } from '@/lib/trial/workdays';
import type { Look } from './views';

/** A portal of another installation. */
export interface PortalSetting {
  host: string;
  /** Whose rules requisites follow there; `auto`: by the host's name. */
  country: 'auto' | Country;
  /** Code of the partner's own subscriber there. */
  ownCode: string | null;
}

/** What the user can set; what each may be is the store's to check. */
export interface SettingsValues extends Look {
  language: 'ru' | 'en';
  calendarCountry: CalendarCountry;
  calendarOverrides: CalendarOverrides;
  checkpoints: CheckpointRules;
  /** Days of the week, 1 is Monday. */
  workingDays: number[];
  /** `HH:MM` */
  reminderAt: string;
  quietHours: { from: string; till: string } | null;
  capacity: number | null;
  role: Role | null;
  ownSubscriberCode: string | null;
  portals: PortalSetting[];
  tariffMarks: Record<string, TariffSort>;
  backupEveryDays: number | null;
  /** Day of the week of the digest, 1 is Monday; `null`: never. */
  digestOn: number | null;
  digestAt: string;
  noticeTexts: NoticeTexts;
  hideNames: boolean;
  card: CardSettings;
  templates: OwnTemplates;
  manager: string;
  organisation: string;
  managerPhone: string;
  partnerLimits: PartnerLimits;
  partnerUse: PartnerUse;
  /** Roubles. */
  forecastPrice: number | null;
  /** Percent. */
  forecastShare: number;
}

/** The settings as they are now. */
export interface SettingsView {
  settings: SettingsValues;
  /** Those that differ from their defaults. */
  changed: (keyof SettingsValues)[];
  /** Tables and letters of the interface's language as they hold, and as they were shipped. */
  tables: OwnTables & { shipped: OwnTables };
  /** Call plans of that language as they hold. */
  plans: CallPlan[];
}

/** What the user may edit as lists. */
export type OwnTables = Pick<Tables, 'reasons' | 'letters' | 'objections' | 'tariffs' | 'partnerInclusions'>;

/** The settings after a change, and what the changed ones were before: saving that takes the change back. */
export interface SettingsSaved extends SettingsView {
  previous: Partial<SettingsValues>;
}

/** One checkpoint of the example. */
export interface ExampleLine {
  /** «КТ2» */
  short: string;
  title: string;
  /** «с 12.11 до 16.11» */
  when: string;
  because: string[];
}

/** Requests of the options page. */
export interface SettingsRequests {
  'settings-read': [Record<string, never>, SettingsView];
  /** Changes some settings; refused whole when one of them does not fit. */
  'settings-save': [{ change: Partial<SettingsValues> }, SettingsSaved];
  'settings-reset': [{ names: (keyof SettingsValues)[] }, SettingsSaved];
  /** The plan of a trial of so many days by the settings as they are. */
  'settings-example': [{ activatedOn: CalendarDate; days: number }, { lines: ExampleLine[] }];
}
