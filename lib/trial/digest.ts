import { agendaLine } from './agenda';
import { agendaBrief, type KnownClient } from './brief';
import { daysBetween } from './dates';
import { defined } from './defined';
import type { CalendarDate, CheckpointId } from './events';
import { invitationOn } from './invitation';
import type { TimelineKey } from './keys';
import type { PlanCalendar } from './plan';
import { standingOf, trialEnd } from './standing';
import { paidUntil } from './subscriptions';

/** Days ahead in which ends are told, nearest first. */
export const digestSpans = [7, 14, 30] as const;
/** One of the spans, days. */
export type DigestSpan = (typeof digestSpans)[number];

interface DigestLine {
  key: TimelineKey;
  name: string;
}

/** A trial or a paid period that ends soon; `within` is the nearest span it falls into. */
export interface EndingLine extends DigestLine {
  what: 'trial' | 'paid';
  endsOn: CalendarDate;
  daysLeft: number;
  within: DigestSpan;
}

/** An invitation that is not activated; the days are absent when the day of the invitation is not known. */
export interface NotActivatedLine extends DigestLine {
  invitedOn?: CalendarDate;
  days?: number;
  reason?: string;
  expired: boolean;
}

/** A call that is overdue, by the earliest of the client's calls. */
export interface OverdueLine extends DigestLine {
  checkpoints: CheckpointId[];
  due: CalendarDate;
  days: number;
}

/** A client that was invited or activated since the last digest; the later of the two days. */
export interface NewLine extends DigestLine {
  what: 'invited' | 'activated';
  on: CalendarDate;
}

/** A client won or lost since the last digest. */
export interface OutcomeLine extends DigestLine {
  on: CalendarDate;
  reason?: string;
  tariff?: string;
}

/** What changed and what is coming, for one day. Every list by its date, then by name. */
export interface Digest {
  ending: EndingLine[];
  notActivated: NotActivatedLine[];
  overdue: OverdueLine[];
  fresh: NewLine[];
  won: OutcomeLine[];
  lost: OutcomeLine[];
}

/** The day a digest is for, and how it is counted. */
export interface DigestOptions {
  calendar: PlanCalendar;
  today: CalendarDate;
  /** Day of the last digest: what happened after it up to today is new. */
  since: CalendarDate;
}

/** The digest of a day, better than a weekly mail: ends, what is not activated and why, what is late, who came and went. */
export function digest(clients: readonly KnownClient[], options: DigestOptions): Digest {
  const { calendar, today, since } = options;
  const isNew = (on: CalendarDate) => on > since && on <= today;
  const lines = <L extends DigestLine>(
    make: (client: KnownClient, own: DigestLine) => L[],
    date: (line: L) => string,
  ) =>
    clients
      .flatMap((client) => make(client, { key: client.key, name: client.state.client.name?.value ?? '' }))
      .sort((a, b) => order(date(a), date(b)) || byName.compare(a.name, b.name) || order(a.key, b.key));
  return {
    ending: lines(
      (client, own) => ending(client, own, today),
      ({ endsOn }) => endsOn,
    ),
    notActivated: lines(
      (client, own) => notActivated(client, own, today),
      ({ invitedOn = '' }) => invitedOn,
    ),
    overdue: lines(
      (client, own) => overdue(client, own, calendar, today),
      ({ due }) => due,
    ),
    fresh: lines(
      (client, own) => fresh(client, own).filter(({ on }) => isNew(on)),
      ({ on }) => on,
    ),
    won: lines(
      ({ state }, own) => (state.won && isNew(state.won.on) ? [outcome(own, state.won)] : []),
      ({ on }) => on,
    ),
    lost: lines(
      ({ state }, own) => (state.lost && isNew(state.lost.on) ? [outcome(own, state.lost)] : []),
      ({ on }) => on,
    ),
  };
}

function ending({ state }: KnownClient, own: DigestLine, today: CalendarDate): EndingLine[] {
  const standing = standingOf(state);
  const endsOn = standing === 'trial' ? trialEnd(state) : standing === 'customer' ? paidUntil(state) : undefined;
  if (endsOn === undefined || endsOn < today) return [];
  const daysLeft = daysBetween(today, endsOn);
  const within = digestSpans.find((span) => daysLeft <= span);
  return within ? [{ ...own, what: standing === 'trial' ? 'trial' : 'paid', endsOn, daysLeft, within }] : [];
}

function notActivated({ state }: KnownClient, own: DigestLine, today: CalendarDate): NotActivatedLine[] {
  const { invitation, trial } = state;
  if (standingOf(state) !== 'trial' || !invitation?.notActivated || trial.activatedOn) return [];
  const invitedOn = trial.invitedOn?.value ?? invitation.invitedOn;
  const days = invitedOn === undefined ? undefined : Math.max(0, daysBetween(invitedOn, today));
  const { reason } = invitation.notActivated;
  return [defined({ ...own, invitedOn, days, reason, expired: invitationOn(invitation, today) === 'expired' })];
}

function overdue(client: KnownClient, own: DigestLine, calendar: PlanCalendar, today: CalendarDate): OverdueLine[] {
  const brief = agendaBrief(client, calendar);
  const line = agendaLine(brief, today);
  if (line?.group !== 'overdue' || line.due === undefined) return [];
  const late = brief.calls.filter(({ due }) => due !== undefined && due < today);
  const checkpoints = late.flatMap((call) => call.checkpoints);
  return [{ ...own, checkpoints, due: line.due, days: line.overdueDays ?? 0 }];
}

function fresh({ state }: KnownClient, own: DigestLine): NewLine[] {
  if (standingOf(state) === 'none') return [];
  const { invitedOn, activatedOn } = state.trial;
  if (activatedOn) return [{ ...own, what: 'activated', on: activatedOn.value }];
  return invitedOn ? [{ ...own, what: 'invited', on: invitedOn.value }] : [];
}

const outcome = (own: DigestLine, { on, reason, tariff }: { on: CalendarDate; reason?: string; tariff?: string }) =>
  defined({ ...own, on, reason, tariff });

const byName = new Intl.Collator('ru');
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
