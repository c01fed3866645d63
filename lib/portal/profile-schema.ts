import * as z from 'zod/mini';
import type { Lesson } from './lessons';
import { type Profile, signs } from './profile';
import type { FieldName, ScreenKind } from './types';

/**
 * Checks profiles and lessons that come from a file or from storage. For the background and our own pages only: the
 * content script gets what was checked.
 */
const screenKinds = [
  'subscribers',
  'subscriber',
  'invitations',
  'invitation',
  'subscriptions',
  'subscription',
] as const satisfies ScreenKind[];
const fieldNames = [
  'code',
  'name',
  'inn',
  'kpp',
  'ogrn',
  'phone',
  'email',
  'city',
  'contact',
  'site',
  'invitationNumber',
  'address',
  'invitedOn',
  'activatedOn',
  'blockedOn',
  'expiresOn',
  'state',
  'subscriptionNumber',
  'tariff',
  'kind',
  'startsOn',
  'endsOn',
] as const satisfies FieldName[];

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
  screen: z.enum(['subscribers', 'invitations', 'subscriptions']),
  caption: pattern,
  table: pattern,
  columns: z.partialRecord(z.enum(fieldNames), pattern),
  nothing: family,
});
const lessonFile = z.strictObject({
  fresh_checkpoints_lessons: z.literal(1),
  lessons: z.array(lesson).check(z.maxLength(50)),
});

/** Control characters and marks of direction have no place in a caption. */
function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Cf}]/u.test(text);
}

/** What is wrong with a file, by the path of its first wrong value. */
export interface ProfileFault {
  place: string;
  message: string;
}

type Checked<T> = { value: T } | { fault: ProfileFault };

/** Checks unknown data as a whole profile. */
export const parseProfile = (data: unknown): Checked<Profile> => check(profile, data) as Checked<Profile>;

/** Text of a file with lessons, to be kept or handed to a colleague; nothing of a client is in it. */
export function writeLessons(lessons: readonly Lesson[]): string {
  return JSON.stringify({ fresh_checkpoints_lessons: 1, lessons }, null, 2);
}

/** Reads a file with lessons. A text that is no JSON is a fault like any other. */
export function readLessons(text: string): Checked<Lesson[]> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: { place: '', message: 'not JSON' } };
  }
  const file = check(lessonFile, data);
  return 'fault' in file ? file : { value: file.value.lessons as Lesson[] };
}

function check<T>(schema: z.ZodMiniType<T>, data: unknown): Checked<T> {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0];
  return { fault: { place: issue?.path.join('.') ?? '', message: issue?.message ?? 'not valid' } };
}
