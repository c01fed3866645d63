import * as z from 'zod/mini';
import { parseTimelineKey, type TimelineKey } from './keys';

/** A day in the user's zone, `YYYY-MM-DD`. Never a moment in time. */
export type CalendarDate = string;
/** A moment, milliseconds since the epoch. Never used for arithmetic on days. */
export type Instant = number;

/** The three planned calls of a trial: КТ1, КТ2, КТ3. */
export const checkpointIds = ['first-call', 'mid-trial', 'before-end'] as const;
/** One of the three, КТ1 first. */
export type CheckpointId = (typeof checkpointIds)[number];

/** Where a list of clients may come from. */
export const importSources = ['table', 'mail'] as const;
/** What a list of clients can say of one; names that end in `On` or `Till` hold calendar dates. */
export const importFields = [
  'code',
  'name',
  'inn',
  'kpp',
  'phone',
  'email',
  'city',
  'contact',
  'site',
  'invitedOn',
  'activatedOn',
  'endsOn',
  'tariff',
  'subscribedOn',
  'subscribedTill',
  'remark',
] as const;
/** One of those fields. */
export type ImportField = (typeof importFields)[number];

const calendarDate = z.string().check(z.refine(isCalendarDate, 'not a calendar date'));
const optionalDate = z.optional(calendarDate);
const words = z.string().check(z.maxLength(20_000));
const name = z.string().check(z.minLength(1), z.maxLength(200));
const instant = z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15));

/** True for an existing day written `YYYY-MM-DD`, years 1900 to 2199. */
export function isCalendarDate(text: string): boolean {
  const match = /^(19|20|21)\d\d-(\d\d)-(\d\d)$/u.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The facts of each event type (design.md §3.1). `on` is the day in the user's zone; where it is optional and absent the
 * day of `at` in UTC stands for it.
 */
const payloads = {
  /** Fields read from the portal that differ from the last known ones; `null` is seen and empty. */
  observed: z.object({
    screen: z.enum(['subscribers', 'subscriber', 'invitations', 'invitation', 'subscriptions', 'subscription']),
    /** Which invitation or subscription of the client the fields belong to. */
    record: z.optional(name),
    fields: z.record(name, z.nullable(words)),
  }),
  invited: z.object({ on: calendarDate, address: z.optional(words), record: z.optional(name) }),
  resent: z.object({
    on: optionalDate,
    /** Number of the invitation that was sent again. */
    record: z.optional(name),
    outcome: z.enum(['sent', 'refused', 'unknown']),
    address: z.optional(words),
    text: z.optional(words),
  }),
  'not-activated': z.object({ on: optionalDate, reason: words }),
  activated: z.object({ on: calendarDate }),
  /** The manager's own word on the trial; `null` takes an earlier word back. */
  'trial-dates': z.object({
    invitedOn: z.optional(z.nullable(calendarDate)),
    activatedOn: z.optional(z.nullable(calendarDate)),
    endsOn: z.optional(z.nullable(calendarDate)),
  }),
  'materials-sent': z.object({ on: optionalDate }),
  /** The letter about the card went to the subscriber's owner, who alone may change it. */
  'card-letter': z.object({ on: optionalDate }),
  usage: z.object({ on: optionalDate, answer: z.enum(['works', 'idle', 'unknown']), reason: z.optional(words) }),
  call: z.object({
    on: calendarDate,
    outcome: z.enum(['talked', 'no-answer', 'call-back']),
    checkpoint: z.optional(z.enum(checkpointIds)),
    callBackAt: z.optional(instant),
    note: z.optional(words),
  }),
  checkpoint: z.object({
    on: calendarDate,
    checkpoint: z.enum(checkpointIds),
    change: z.enum(['done', 'skipped', 'postponed']),
    until: optionalDate,
  }),
  offer: z.object({
    on: optionalDate,
    state: z.enum(['sent', 'discussed', 'objection', 'agreed']),
    objection: z.optional(words),
  }),
  /** The client goes to a specialist, by name; `done` when he has taken over. */
  handover: z.object({ on: optionalDate, state: z.enum(['asked', 'done']), to: z.optional(name) }),
  subscribed: z.object({ on: calendarDate, tariff: z.optional(words), endsOn: optionalDate }),
  renewed: z.object({ on: calendarDate, endsOn: optionalDate }),
  lost: z.object({ on: calendarDate, reason: words }),
  note: z.object({ text: words }),
  /** What a list of the manager's own, or the portal's weekly mail, says of a client; never counts before the portal. */
  imported: z.object({
    from: z.enum(importSources),
    /** Name of the file, where there was one. */
    file: z.optional(words),
    fields: z.partialRecord(z.enum(importFields), words),
  }),
  /** This timeline and the one named are one client (design.md §9, «Keys»). */
  linked: z.object({
    to: z.string().check(z.refine((key) => parseTimelineKey(key) !== null, 'not a timeline key')),
    by: z.enum(['code', 'inn', 'address', 'manager']),
  }),
  undo: z.object({ event: name }),
} as const;

/** What an event is about. */
export type EventType = keyof typeof payloads;
/** The facts of one type of event. */
export type EventPayload<T extends EventType> = z.infer<(typeof payloads)[T]>;

/** One append-only fact about a client. Never changed, never removed. */
export type TimelineEvent = {
  [T in EventType]: {
    /** Unique over all computers. */
    id: string;
    key: TimelineKey;
    at: Instant;
    author: 'manager' | 'portal';
    type: T;
    payload: EventPayload<T>;
  };
}[EventType];

/** An event of one type. */
export type EventOf<T extends EventType> = Extract<TimelineEvent, { type: T }>;

const envelope = {
  id: name,
  key: z.string().check(z.refine((key) => parseTimelineKey(key) !== null, 'not a timeline key')),
  at: instant,
  author: z.enum(['manager', 'portal']),
};

/** One schema per type: what the journal, a backup and a message are checked against. */
const schemas = Object.fromEntries(
  Object.entries(payloads).map(([type, payload]) => [type, z.object({ ...envelope, type: z.literal(type), payload })]),
) as unknown as Record<EventType, z.ZodMiniType<TimelineEvent>>;

/** What is wrong with something that should be an event. */
export interface EventFault {
  /** Path of the first wrong value, such as `payload.until`. */
  place: string;
  message: string;
}

/** Checks unknown data against the schema of its event type. */
export function parseEvent(data: unknown): { event: TimelineEvent } | { fault: EventFault } {
  const type = (data as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(schemas, type)) {
    return { fault: { place: 'type', message: 'unknown event type' } };
  }
  const result = schemas[type as EventType].safeParse(data);
  if (result.success) return { event: result.data };
  const issue = result.error.issues[0];
  return { fault: { place: issue?.path.join('.') ?? '', message: issue?.message ?? 'not an event' } };
}
