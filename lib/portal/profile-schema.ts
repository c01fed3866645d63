import * as z from 'zod/mini';
import type { Lesson } from './lessons';
import { type Profile, signs } from './profile';
import { fieldNames, screenKinds } from './types';

/** What is kept of one portal beside the built-in profile. */
export interface KeptProfile {
  /** Shape of this data. */
  version: 1;
  /** The user's own profile, from a file; `null`: the built-in one holds. */
  own: Profile | null;
  /** The newest first. */
  lessons: Lesson[];
}

/*
 * Checks profiles and lessons that come from a file or from storage. For the background only: the content script gets
 * what was checked.
 */
const pattern = z.string().check(z.minLength(1), z.maxLength(200), z.refine(isPlain, 'not a plain text'));
const family = z.array(pattern).check(z.maxLength(200));
const keyField = z.enum(['code', 'invitationNumber', 'subscriptionNumber']);
const share = z.number().check(z.minimum(0), z.maximum(1));

const fieldRule = z.strictObject({
  captions: family,
  usual: z.optional(pattern),
  names: z.optional(family),
  holds: z.optional(z.enum(['code', 'inn', 'date', 'email'])),
  byContent: z.optional(z.boolean()),
});
const screenRule = z.strictObject({
  shape: z.enum(['list', 'item']),
  captions: family,
  names: family,
  subjects: family,
  fields: z.partialRecord(z.enum(fieldNames), fieldRule),
  ignored: z.optional(family),
  keys: z.array(keyField).check(z.minLength(1)),
  timeline: z.array(keyField).check(z.minLength(1)),
  own: z.array(z.enum(fieldNames)).check(z.minLength(1)),
  needs: z.number().check(z.int(), z.minimum(1)),
  numberInCaption: z.optional(keyField),
});
const profile = z.strictObject({
  version: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/u)),
  revision: z.number().check(z.int(), z.minimum(1)),
  country: z.string().check(z.regex(/^[A-Z]{2}$/u)),
  screens: z.record(z.enum(screenKinds), screenRule),
  foreign: family,
  commands: z.strictObject({ send: family }),
  weights: z.record(z.enum(signs), share),
  threshold: share,
  margin: share,
});
const lesson = z.strictObject({
  screen: z.nullable(z.enum(['subscribers', 'invitations', 'subscriptions'])),
  caption: z.string().check(z.maxLength(200), z.refine(isPlain, 'not a plain text')),
  table: pattern,
  width: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(1000))),
  columns: z.partialRecord(z.enum(fieldNames), pattern),
  nothing: family,
});
const kept = z.strictObject({
  version: z.literal(1),
  own: z.nullable(profile),
  lessons: z.array(lesson).check(z.maxLength(50)),
});
const file = z.strictObject({
  product: z.literal('fresh-checkpoints'),
  kind: z.literal('portal-profile'),
  version: z.literal(1),
  host: z.string().check(z.regex(/^[a-z0-9.-]{1,200}(?::\d{1,5})?$/u)),
  profile: z.nullable(profile),
  lessons: z.array(lesson).check(z.maxLength(50)),
});

/** Control characters and marks of direction have no place in a caption. */
function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Cf}]/u.test(text);
}

/** What is wrong with a file: no JSON, another product's, of a newer program, or a wrong value at that path. */
export interface ProfileFault {
  why: 'broken' | 'foreign' | 'newer' | 'bad';
  place: string;
}

type Checked<T> = { value: T } | { fault: ProfileFault };

/** Checks unknown data as what is kept of one portal. */
export const parseKept = (data: unknown): Checked<KeptProfile> => check(kept, data) as Checked<KeptProfile>;

/** Text of a file with one portal's profile and lessons, to be handed to a colleague; nothing of a client is in it. */
export function writeProfileFile(host: string, { own, lessons }: KeptProfile): string {
  const head = { product: 'fresh-checkpoints', kind: 'portal-profile', version: 1, host };
  return `${JSON.stringify({ ...head, profile: own, lessons }, null, 2)}\n`;
}

/** Reads a file with a profile: whole or not at all. */
export function readProfileFile(text: string): Checked<{ host: string; kept: KeptProfile }> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: { why: 'broken', place: '' } };
  }
  const head = data as { product?: unknown; kind?: unknown; version?: unknown } | null;
  if (head?.product !== 'fresh-checkpoints' || head.kind !== 'portal-profile')
    return { fault: { why: 'foreign', place: '' } };
  if (typeof head.version === 'number' && head.version > 1) return { fault: { why: 'newer', place: 'version' } };
  const found = check(file, data);
  if ('fault' in found) return found;
  const { host, profile: own, lessons } = found.value;
  return { value: { host, kept: { version: 1, own, lessons } as KeptProfile } };
}

function check<T>(schema: z.ZodMiniType<T>, data: unknown): Checked<T> {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data };
  return { fault: { why: 'bad', place: result.error.issues[0]?.path.join('.') ?? '' } };
}
