import * as z from 'zod/mini';
import { screenKinds } from '@/lib/portal/types';
import { checkpointIds, isCalendarDate } from '@/lib/trial/events';
import { parseTimelineKey } from '@/lib/trial/keys';
import { callPayloads } from './call-schemas';
import { dataPayloads, storePayloads } from './data-schemas';
import { digestPayloads } from './digest-schemas';
import { formPayloads } from './form-schemas';
import { importPayloads } from './import-schemas';
import { portalPayloads } from './portal-schemas';
import type { Payload, RequestName } from './protocol';
import { hostSchema, longestText, recordSchema } from './record-schemas';
import { reminderPayloads } from './reminder-schemas';
import { settingsPayloads } from './settings-schemas';

/** A message is never trusted to be small. */
const mostRecords = 5000;
const mostKeys = 5000;

const date = z.string().check(z.refine(isCalendarDate, 'not a calendar date'));
const dateOrNothing = z.optional(z.nullable(date));
const text = z.string().check(z.maxLength(longestText));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const key = z.string().check(z.refine((value) => parseTimelineKey(value) !== null, 'not a timeline key'));
const instant = z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15));
const checkpoint = z.enum(checkpointIds);

const action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('done'), checkpoint }),
  z.object({ do: z.literal('skip'), checkpoint }),
  z.object({ do: z.literal('postpone'), checkpoint, until: date }),
  z.object({
    do: z.literal('set-dates'),
    invitedOn: dateOrNothing,
    activatedOn: dateOrNothing,
    endsOn: dateOrNothing,
  }),
  z.object({
    do: z.literal('call'),
    outcome: z.enum(['talked', 'no-answer', 'call-back']),
    checkpoint: z.optional(checkpoint),
    callBackAt: z.optional(instant),
    note: z.optional(text),
  }),
  z.object({ do: z.literal('not-activated'), reason: text }),
  z.object({ do: z.literal('materials-sent') }),
  z.object({
    do: z.literal('usage'),
    answer: z.enum(['works', 'idle', 'unknown']),
    reason: z.optional(text),
  }),
  z.object({
    do: z.literal('offer'),
    state: z.enum(['sent', 'discussed', 'objection', 'agreed']),
    objection: z.optional(text),
  }),
  z.object({ do: z.literal('subscribed'), tariff: z.optional(text), endsOn: z.optional(date) }),
  z.object({ do: z.literal('renewed'), endsOn: date }),
  z.object({ do: z.literal('lost'), reason: text }),
  z.object({ do: z.literal('returned') }),
  z.object({ do: z.literal('link'), code: id }),
  z.object({ do: z.literal('handover'), to: id }),
  z.object({ do: z.literal('handed-over') }),
  z.object({ do: z.literal('card-letter') }),
  z.object({ do: z.literal('note'), text }),
  z.object({ do: z.literal('belongs'), to: key }),
  z.object({ do: z.literal('own-subscription'), record: id }),
  z.object({ do: z.literal('undo'), event: id }),
]);

const nothing = z.object({});

/** What each request must look like when it enters the background. */
const payloads: Record<RequestName, z.ZodMiniType> = {
  hello: nothing,
  profile: nothing,
  observe: z.object({
    host: hostSchema,
    screen: z.enum(screenKinds),
    readAt: instant,
    records: z.array(recordSchema).check(z.maxLength(mostRecords)),
  }),
  items: z.object({ keys: z.array(key).check(z.maxLength(mostKeys)) }),
  timeline: z.object({ key }),
  act: z.object({ key, action }),
  agenda: nothing,
  cards: nothing,
  ...formPayloads,
  ...reminderPayloads,
  ...digestPayloads,
  ...callPayloads,
  ...settingsPayloads,
  ...dataPayloads,
  ...storePayloads,
  'training-begin': nothing,
  'training-steps': nothing,
  ...importPayloads,
  ...portalPayloads,
};

const envelope = z.object({ to: z.literal('fresh-checkpoints'), id, name: z.string(), payload: z.unknown() });

/** A message that may be answered. */
export interface CheckedMessage<N extends RequestName = RequestName> {
  id: string;
  name: N;
  payload: Payload<N>;
}

/**
 * Checks a message from outside. `null`: not for us at all. `fault`: for us, but wrong at that place
 * (`payload.action.until`), which is named without repeating what stood there.
 */
export function checkMessage(message: unknown): CheckedMessage | { fault: string } | null {
  const outer = envelope.safeParse(message);
  if (!outer.success) return null;
  const { id: messageId, name } = outer.data;
  if (!Object.hasOwn(payloads, name)) return { fault: 'name' };
  const inner = payloads[name as RequestName].safeParse(outer.data.payload);
  if (!inner.success) return { fault: ['payload', ...(inner.error.issues[0]?.path ?? [])].join('.') };
  return { id: messageId, name, payload: inner.data } as CheckedMessage;
}
