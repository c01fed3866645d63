import * as z from 'zod/mini';
import { pressRefusals } from '@/lib/portal/types';
import { parseTimelineKey } from '@/lib/trial/keys';
import { ownPages } from './form-requests';
import { hostSchema, recordSchema } from './record-schemas';

const key = z.string().check(z.refine((value) => parseTimelineKey(value) !== null, 'not a timeline key'));
const id = z.string().check(z.minLength(1), z.maxLength(200));

/** What the requests of forms must look like. */
export const formPayloads = {
  form: z.object({ host: hostSchema, screen: z.enum(['subscriber', 'invitation']), record: recordSchema }),
  'resend-begin': z.object({ key, number: id, told: z.nullable(z.number().check(z.int(), z.minimum(0))) }),
  'resend-end': z.object({
    key,
    press: id,
    outcome: z.enum(['sent', 'refused', 'asked', 'no-effect', 'unknown', 'not-pressed']),
    text: z.optional(z.string().check(z.maxLength(2000))),
    why: z.optional(z.enum(pressRefusals)),
  }),
  'open-page': z.object({ page: z.enum(ownPages), key: z.optional(key) }),
};
