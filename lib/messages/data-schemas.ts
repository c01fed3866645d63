import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const instant = z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(1e12));
/** Characters in one part of a file: well under what one message may hold. */
const longestPart = 2 * 1024 * 1024;
const place = z.object({
  after: z.nullable(id),
  isFirst: z.boolean(),
  damaged: z.array(id).check(z.maxLength(1_000_000)),
});
const nothing = z.object({});
const part = z.object({ exportedAt: instant, place: z.optional(place) });
const upload = id;
const word = z.string().check(z.maxLength(100));
/** A client of this quarter is never old. */
const months = z.number().check(z.int(), z.minimum(3), z.maximum(240));

/** What the requests about the whole store must look like. */
export const dataPayloads = {
  'data-facts': nothing,
  'backup-part': part,
  'backup-made': z.object({ exportedAt: instant }),
  'restore-part': z.object({
    upload,
    index: count,
    size: count,
    text: z.string().check(z.maxLength(longestPart)),
  }),
  'restore-preview': z.object({ upload }),
  'restore-apply': z.object({ upload, mode: z.enum(['merge', 'replace']) }),
  'restore-drop': z.object({ upload }),
  'data-progress': z.object({ work: id }),
  'data-cancel': z.object({ work: id }),
  'data-table': z.object({ after: z.nullable(id) }),
  'data-calendar': z.object({ after: z.nullable(id) }),
  'retention-look': z.object({ work: id, months }),
  'retention-erase': z.object({ work: id, months, word }),
  'data-diagnostics': nothing,
  'data-page': z.object({ after: z.nullable(id) }),
  'data-erase': z.object({ word }),
};

/** What the requests about the database itself must look like. */
export const storePayloads = {
  'store-room': nothing,
  'store-rebuild': nothing,
  'store-rescue': part,
};
