import type { CalendarDate } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';

/** One part of the digest with its clients. */
export interface DigestSection {
  title: string;
  lines: { key: TimelineKey; name: string; text: string }[];
}

/** Clients of one reason in one week. */
export interface ReasonBarView {
  reason: string;
  clients: { key: TimelineKey; name: string }[];
}

/** One week of the chart of reasons. */
export interface ReasonWeekView {
  /** Its Monday. */
  id: CalendarDate;
  /** «Неделя с 16.11» */
  title: string;
  bars: ReasonBarView[];
}

/** The digest in words, on the page and to be pasted elsewhere. */
export interface DigestView {
  /** The day it is of. */
  day: CalendarDate;
  /** «Дайджест на 24.11» */
  title: string;
  /** ««Новые» — те, кто появился после 16.11» */
  since: string;
  /** What to keep in mind of the digest of another day than today. */
  remark?: string;
  /** Only those with something in them. */
  sections: DigestSection[];
  /** Why invitations were not activated, the oldest week first; empty when no reason was ever said lately. */
  reasons: ReasonWeekView[];
  /** When it is spoken of: day of the week, 1 is Monday, and `HH:MM`. */
  on: number | null;
  at: string;
  /** A day of each day of the week, Monday first, to name them by. */
  week: CalendarDate[];
}

/** One kind of decided trials. */
export interface ConversionLine {
  /** «Все три звонка вовремя» */
  name: string;
  /** How many were decided, how many of them pay. */
  trials: number;
  won: number;
  /** «58 %», or that there is none. */
  share: string;
}

/** What may be expected, in words and counts. */
export interface ForecastView {
  lines: ConversionLine[];
  /** That so few trials say little. */
  warning?: string;
  /** «Сейчас идут 12 тестов. Можно ждать 7 подписок.» */
  expected: string;
  /** «Ваша доля — около 70 000 ₽.», or what it lacks. */
  income: string;
  /** The user's own numbers: roubles, and percent of a sale. */
  price: number | null;
  percent: number;
}
