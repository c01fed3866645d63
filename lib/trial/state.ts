import type { CalendarDate, CheckpointId, EventPayload, Instant } from './events';
import type { TimelineKey } from './keys';
import type { TrialDateField } from './plan';
import type { TariffSort } from './tariffs';

/** Which portal form a fact was read on. */
export type ScreenName = EventPayload<'observed'>['screen'];

/** Where a fact was read: a form of the portal, or a list that the manager took in. */
export type FactSource = ScreenName | 'import';

/** The latest reading of one field. `null` is seen and empty; a field that was not seen has no fact. */
export interface Fact {
  screen: FactSource;
  /** Number of the invitation or subscription; absent for the subscriber's own fields. */
  record?: string;
  /** A `FieldName` of lib/portal/types.ts, as a plain string. */
  field: string;
  value: string | null;
  at: Instant;
}

/** Where a trial's date comes from, best first (design.md §2); a list that was taken in is better than nothing only. */
export const dateSources = ['manager', 'trial-subscription', 'subscriber', 'invitation', 'import'] as const;
/** One of the sources. */
export type DateSource = (typeof dateSources)[number];

/** A date with where it comes from and when it was read or said. */
export interface KnownDate {
  value: CalendarDate;
  source: DateSource;
  at: Instant;
  /** Number of the invitation or subscription that says so. */
  record?: string;
}

/** The trial that counts now. */
export interface TrialState {
  /** A returned client: earlier marks and words belong to an earlier trial. Absent in a first trial. */
  since?: CalendarDate;
  invitedOn?: KnownDate;
  activatedOn?: KnownDate;
  endsOn?: KnownDate;
}

/** Sources that differ about one date, best first; the first one counts. */
export interface Disagreement {
  field: TrialDateField;
  values: KnownDate[];
}

/** Something in the data that a person should look at. */
export type Doubt =
  /** A date field holds what is no date; it is treated as not known. */
  | { code: 'impossible-date'; screen: FactSource; record?: string; field: string; value: string }
  | { code: 'end-before-start' }
  /** Longer than any trial that was ever seen: perhaps a typing error. Planned as any other. */
  | { code: 'long-trial'; days: number };

/** `unknown` while nothing that was read says it. */
export type InvitationStatus = 'sent' | 'activated' | 'blocked' | 'expired' | 'unknown';

/** The invitation that counts now. */
export interface InvitationState {
  number?: string;
  /** By the portal's words and dates; expiry by date is `invitationOn`'s. */
  status: InvitationStatus;
  address?: string;
  invitedOn?: CalendarDate;
  activatedOn?: CalendarDate;
  blockedOn?: CalendarDate;
  expiresOn?: CalendarDate;
  /** Sendings that are known: the first one and every repeat that went out. */
  timesSent: number;
  /** Repeats of which nobody knows whether they went out. */
  timesUnknown: number;
  lastResent?: { at: Instant; outcome: 'sent' | 'refused' | 'unknown'; text?: string };
  /** The portal or the manager says that it is not activated; never a guess (design.md §9, «Unknown»). */
  notActivated?: { by: 'portal' | 'manager'; at: Instant; reason?: string };
}

/** What a period is to the one before it (design.md §2, «подписка»). */
export type SubscriptionKind = 'main' | 'prolonging' | 'extending';

/** One paid or trial period of the client. */
export interface Subscription {
  /** The portal's number; absent for the manager's own word. */
  number?: string;
  tariff?: string;
  /** `unknown` while the tariff was not seen. */
  sort: TariffSort | 'unknown';
  kind: SubscriptionKind;
  startsOn?: CalendarDate;
  /** Last day; absent when not known. */
  endsOn?: CalendarDate;
  /** When it was first read or said. */
  since: Instant;
  /** Said by a list that was taken in; the portal has not shown it. */
  imported?: true;
}

/** The last word on a checkpoint of the current trial. */
export interface CheckpointMark {
  change: 'done' | 'skipped' | 'postponed';
  on: CalendarDate;
  until?: CalendarDate;
  /** The mark was made by a talked call, not by hand. */
  byCall: boolean;
  /** Event id, for undo. */
  event: string;
  at: Instant;
}

/** One call; its words are in the journal. */
export interface CallState {
  event: string;
  on: CalendarDate;
  at: Instant;
  outcome: 'talked' | 'no-answer' | 'call-back';
  checkpoint?: CheckpointId;
  callBackAt?: Instant;
}

/** A client that is lost, or was won, with the day and the words about it. */
export interface OutcomeState {
  on: CalendarDate;
  at: Instant;
  event?: string;
  reason?: string;
  tariff?: string;
}

/** Fields that describe the client itself. */
export const clientFields = [
  'code',
  'name',
  'inn',
  'kpp',
  'ogrn',
  'phone',
  'email',
  'city',
  'contact',
  'site',
] as const;
/** One of those fields. */
export type ClientField = (typeof clientFields)[number];

/** The newest reading of a field of the client. */
export interface ClientFact {
  value: string | null;
  screen: FactSource;
  at: Instant;
}

/** Everything a journal says of one client. Plain data that can be stored and rebuilt. */
export interface TimelineState {
  /** The key that names the client; empty for an empty journal. */
  key: TimelineKey;
  /** Other keys of the same client. */
  aliases: TimelineKey[];
  facts: Fact[];
  /** When each form was last read. */
  seen: Partial<Record<ScreenName, Instant>>;
  client: Partial<Record<ClientField, ClientFact>>;
  trial: TrialState;
  disagreements: Disagreement[];
  doubts: Doubt[];
  invitation: InvitationState | null;
  /** Why it was not activated, each time it was said, by time; those of earlier trials too. */
  reasons: { on: CalendarDate; reason: string }[];
  /** Known periods by start. */
  subscriptions: Subscription[];
  /** The client is the partner itself: its tariff says so. */
  partnerOwn: boolean;
  checkpoints: Partial<Record<CheckpointId, CheckpointMark>>;
  /** КТ1 as it was closed before the activation; it does not close КТ1 of the activated trial. */
  invitationCall?: CheckpointMark;
  /** Calls by time. */
  calls: CallState[];
  /** The last letter about the card to the subscriber's owner. */
  cardLetter?: { on: CalendarDate; at: Instant };
  materialsSent?: { on: CalendarDate; at: Instant };
  usage?: { answer: 'works' | 'idle' | 'unknown'; reason?: string; on: CalendarDate; at: Instant };
  offer?: { state: 'sent' | 'discussed' | 'objection' | 'agreed'; objection?: string; on: CalendarDate; at: Instant };
  /** The last word on handing the client over to a specialist. */
  handover?: { state: 'asked' | 'done'; to?: string; askedOn: CalendarDate; doneOn?: CalendarDate };
  notes: number;
  lastNote?: { text: string; at: Instant };
  /** Present while the client is lost; a returned client is not. */
  lost?: OutcomeState;
  /** Present once the client pays for a period of or after the current trial. */
  won?: OutcomeState;
  /** Moments of the first and of the last event that holds. */
  firstAt?: Instant;
  lastAt?: Instant;
}
