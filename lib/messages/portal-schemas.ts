import * as z from 'zod/mini';
import { fieldNames, screenKinds } from '@/lib/portal/types';
import { hostSchema } from './record-schemas';

const longest = 200;
const mostColumns = 400;
const mostForms = 50;
/** Characters of a file with a profile: the built-in one has some ten thousand. */
const longestFile = 1024 * 1024;

const words = z.string().check(z.maxLength(longest));
const signs = z.array(words).check(z.maxLength(mostColumns));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(1e7));
const instant = z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15));
const screen = z.enum(screenKinds);
const field = z.enum(fieldNames);
const kind = z.enum(['code', 'inn', 'date', 'email']);
const id = words.check(z.minLength(1));
const text = z.string().check(z.maxLength(longestFile));

const list = z.object({
  caption: words,
  table: words,
  columns: z
    .array(
      z.object({
        caption: words,
        guesses: z.partialRecord(screen, field),
        holds: z.nullable(kind),
        unlike: z.array(kind).check(z.maxLength(4)),
      }),
    )
    .check(z.maxLength(mostColumns)),
});
const form = z.object({
  name: words,
  screen: z.nullable(screen),
  recognised: z.boolean(),
  score: z.number().check(z.minimum(0), z.maximum(1)),
  reasons: signs,
  rows: count,
  doubts: z.record(words, count),
  since: instant,
  list: z.optional(list),
});
const report = z.object({
  checkedAt: instant,
  profile: words,
  lessons: count,
  build: z.nullable(words),
  anchors: z.array(z.object({ selector: words, found: count })).check(z.maxLength(50)),
  forms: z.array(form).check(z.maxLength(mostForms)),
});

/** What the requests about profiles must look like. */
export const portalPayloads = {
  'page-checked': z.object({ host: hostSchema, report }),
  'check-open': z.object({}),
  'check-read': z.object({ id }),
  teach: z.object({
    id,
    form: count,
    screen: z.nullable(screen),
    columns: z.array(z.nullable(field)).check(z.maxLength(mostColumns)),
  }),
  'profiles-read': z.object({}),
  'profile-change': z.discriminatedUnion('change', [
    z.object({ host: hostSchema, change: z.literal('undo') }),
    z.object({ host: hostSchema, change: z.literal('reset') }),
    z.object({ host: hostSchema, change: z.literal('forget'), lesson: count }),
  ]),
  'profile-file': z.object({ host: hostSchema }),
  'profile-preview': z.object({ text }),
  'profile-import': z.object({ text }),
};
