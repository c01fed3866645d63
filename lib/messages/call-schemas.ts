import * as z from 'zod/mini';
import { parseDraft } from '@/lib/calls/plan-schema';
import { checkpointIds } from '@/lib/trial/events';
import { parseTimelineKey } from '@/lib/trial/keys';

/** Longest id that still leaves room for the ends of the events made of it. */
const longestId = 120;
const id = z.string().check(z.regex(/^[\w.-]+$/u), z.maxLength(longestId));
const key = z.string().check(z.refine((value) => parseTimelineKey(value) !== null, 'not a timeline key'));
const field = z.string().check(z.regex(/^(?:who|remarks|plan|answer:[a-z0-9][a-z0-9-]{0,59})$/u));
const instant = z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15));
const draft = z.unknown().check(z.refine((data) => 'draft' in parseDraft(data), 'not a draft'));

/** What the requests of the calls must look like. */
export const callPayloads = {
  call: z.object({ key }),
  'save-draft': z.object({
    key,
    call: id,
    draft,
    fields: z.array(field).check(z.maxLength(600)),
    surface: id,
    revision: z.number().check(z.int(), z.minimum(1)),
  }),
  'finish-call': z.object({
    key,
    call: id,
    draft,
    outcome: z.enum(['talked', 'no-answer', 'call-back']),
    checkpoints: z.array(z.enum(checkpointIds)).check(z.maxLength(checkpointIds.length)),
    callBackAt: z.optional(instant),
  }),
  'find-clients': z.object({ words: z.string().check(z.maxLength(200)) }),
};
