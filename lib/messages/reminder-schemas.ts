import * as z from 'zod/mini';
import { isCalendarDate } from '@/lib/trial/events';
import { parseTimelineKey } from '@/lib/trial/keys';
import { snoozePresets } from '@/lib/trial/snooze';

const key = z.string().check(z.refine((value) => parseTimelineKey(value) !== null, 'not a timeline key'));
const keys = z.array(key).check(z.minLength(1), z.maxLength(5000));
const localMoment = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u))
  .check(z.refine((value) => isCalendarDate(value.slice(0, 10)), 'not a calendar date'));

/** What the requests about reminders must look like. */
export const reminderPayloads = {
  reminders: z.object({}),
  snooze: z.object({ keys, until: z.union([z.enum(snoozePresets), localMoment]) }),
  'missed-handled': z.object({ keys }),
  'check-notification': z.object({}),
};
