import { daysBetween, realDate } from './dates';
import { defined } from './defined';
import type { CalendarDate } from './events';

/** What the partner's own tariff includes; editable (design.md §3.10, domain.md §5). */
export interface PartnerLimits {
  bases: number;
  /** Electronic documents a calendar month. */
  documents: number;
}

/** The tariff's own numbers, as published. */
export const defaultPartnerLimits: PartnerLimits = { bases: 20, documents: 100 };

/** Share of a limit, 0…1, from which on the meter warns. */
const warningShare = 0.8;

/** What the partner uses, by his own entries; what was not entered is not known. */
export interface PartnerUse {
  bases?: number | undefined;
  /** Documents sent in a month, `YYYY-MM`. */
  documents?: { month: string; sent: number } | undefined;
  contract?: { startsOn?: CalendarDate | undefined; endsOn: CalendarDate } | undefined;
}

/** `unknown` where nothing usable was entered. */
export type MeterState = 'ok' | 'warning' | 'over' | 'unknown';

/** One meter of the partner's own subscriber. */
export type Meter =
  | { id: 'bases' | 'documents'; state: MeterState; limit: number; used?: number; share?: number }
  /** `daysLeft` is negative after the end. */
  | { id: 'contract'; state: MeterState; endsOn?: CalendarDate; daysLeft?: number; share?: number };

/**
 * The three meters, with a warning from 80 % on and `over` beyond the limit. An entry that is no sound number, documents of
 * another month and an impossible date are not known. A contract without a start is taken to last a year.
 */
export function partnerMeters(use: PartnerUse, limits: PartnerLimits, today: CalendarDate): Meter[] {
  const sent = use.documents?.month === today.slice(0, 7) ? use.documents.sent : undefined;
  return [
    counter('bases', use.bases, limits.bases),
    counter('documents', sent, limits.documents),
    contractMeter(use.contract, today),
  ];
}

function counter(id: 'bases' | 'documents', used: number | undefined, limit: number): Meter {
  const isSound = used !== undefined && Number.isFinite(used) && used >= 0 && limit > 0;
  if (!isSound) return { id, state: 'unknown', limit };
  const share = used / limit;
  return { id, state: stateAt(share), limit, used, share };
}

function contractMeter(contract: PartnerUse['contract'], today: CalendarDate): Meter {
  const endsOn = realDate(contract?.endsOn);
  if (endsOn === undefined) return { id: 'contract', state: 'unknown' };
  const startsOn = realDate(contract?.startsOn) ?? Temporal.PlainDate.from(endsOn).subtract({ years: 1 }).toString();
  const length = daysBetween(startsOn, endsOn);
  const daysLeft = daysBetween(today, endsOn);
  const share = length > 0 ? (length - daysLeft) / length : undefined;
  return defined({
    id: 'contract' as const,
    state: share === undefined ? 'unknown' : stateAt(share),
    endsOn,
    daysLeft,
    share,
  });
}

function stateAt(share: number): MeterState {
  if (share > 1) return 'over';
  return share >= warningShare ? 'warning' : 'ok';
}
