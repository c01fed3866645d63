import * as z from 'zod/mini';
import { isCalendarDate } from '@/lib/trial/events';

const name = z.string().check(z.maxLength(100));

/** What the requests of the options page must look like. The values are checked by the store, which names the setting. */
export const settingsPayloads = {
  'settings-read': z.object({}),
  'settings-save': z.object({ change: z.record(name, z.unknown()) }),
  'settings-reset': z.object({ names: z.array(name).check(z.maxLength(100)) }),
  'settings-example': z.object({
    activatedOn: z.string().check(z.refine(isCalendarDate, 'not a calendar date')),
    days: z.number().check(z.int(), z.minimum(1), z.maximum(366)),
  }),
};
