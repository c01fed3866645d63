import * as z from 'zod/mini';
import { isCalendarDate } from '@/lib/trial/events';

const date = z.string().check(z.refine(isCalendarDate, 'not a calendar date'));

/** What the requests of the digest's page must look like; the values are checked by the store. */
export const digestPayloads = {
  digest: z.object({ day: z.optional(date) }),
  'digest-when': z.object({ on: z.nullable(z.number()), at: z.string().check(z.maxLength(5)) }),
  forecast: z.object({}),
};
