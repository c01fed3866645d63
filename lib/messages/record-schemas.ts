import * as z from 'zod/mini';

/** Longest text of a field that a message may carry, characters. */
export const longestText = 20_000;

const id = z.string().check(z.minLength(1), z.maxLength(200));

/** A host with its port. */
export const hostSchema = z.string().check(z.regex(/^[a-z0-9.-]+(?::\d+)?$/u));

/** One row or form as it was read. */
export const recordSchema = z.object({
  identity: z.object({
    subscriberCode: z.optional(id),
    invitationNumber: z.optional(id),
    subscriptionNumber: z.optional(id),
  }),
  fields: z.record(id, z.nullable(z.string().check(z.maxLength(longestText)))),
});
