import * as z from 'zod/mini';
import { ExpectedError } from '@/lib/platform/errors';
import type { Log } from '@/lib/platform/log';
import { isCalendarDate, parseEvent, type TimelineEvent } from '@/lib/trial/events';
import type { AttentionRecord, LinkRecord, ReminderRecord, TimelineRecord } from './schema';

const timelineRecord = z.object({
  key: z.string(),
  state: z.unknown(),
  name: z.string(),
  words: z.array(z.string()),
  basis: z.string(),
});
const attentionRecord = z.object({
  key: z.string(),
  attentionOn: z.string().check(z.refine(isCalendarDate)),
  brief: z.looseObject({ key: z.string(), calls: z.array(z.unknown()), tasks: z.array(z.unknown()) }),
  basis: z.string(),
});
const linkRecord = z.object({ key: z.string(), canonical: z.string(), reach: z.array(z.string()) });
const instant = z.nullable(z.number());
const reminderEntry = z.object({ shownAt: instant, snoozedUntil: instant });

/**
 * Reads stored records as if they came from a stranger. One that does not fit is named in the log without its
 * content, stays where it is and is passed over.
 */
export interface RecordCheck {
  events(stored: readonly unknown[]): TimelineEvent[];
  /** `null` for a projection that must be made anew. */
  timeline(stored: unknown): TimelineRecord | null;
  /** `null` for one that must be made anew. */
  attention(stored: unknown): AttentionRecord | null;
  /** `null` also for a key that was never linked. */
  link(stored: unknown): LinkRecord | null;
  /** `null` also for a reminder of which nothing is remembered. */
  reminder(stored: unknown): Omit<ReminderRecord, 'id'> | null;
  /** Says that a record of a store does not fit. */
  damaged(store: string, place: string): void;
}

export function createRecordCheck(log: Log): RecordCheck {
  const damaged = (store: string, place: string) =>
    log.fault(`store/${store}`, new ExpectedError('stored-record-bad', withoutContent(place)));
  const readAs = <T>(store: string, schema: z.ZodMiniType<T>, stored: unknown): T | null => {
    if (stored === undefined) return null;
    const result = schema.safeParse(stored);
    if (result.success) return result.data;
    damaged(store, result.error.issues[0]?.path.join('.') ?? '');
    return null;
  };
  return {
    events: (stored) =>
      stored.flatMap((record) => {
        const checked = parseEvent(record);
        if ('event' in checked) return [checked.event];
        damaged('events', checked.fault.place);
        return [];
      }),
    timeline: (stored) => readAs<TimelineRecord>('timelines', timelineRecord as z.ZodMiniType<TimelineRecord>, stored),
    attention: (stored) =>
      readAs<AttentionRecord>('attention', attentionRecord as unknown as z.ZodMiniType<AttentionRecord>, stored),
    link: (stored) => readAs('links', linkRecord, stored),
    reminder: (stored) => readAs('reminders', reminderEntry, stored),
    damaged,
  };
}

/** A path may pass through names that came from the portal: only words of our own schemas are kept. */
const withoutContent = (place: string) => place.replaceAll(/[^\w.-]+/gu, '').slice(0, 60);
