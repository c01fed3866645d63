import * as z from 'zod/mini';
import { countries } from './country';
import { isCardField } from './fields';
import {
  type CardFieldSetting,
  type CardSettings,
  captionOfField,
  customFieldId,
  defaultCardSettings,
  longestCaption,
  needs,
} from './settings';

const mostFields = 60;
const longestId = longestCaption + 'custom:'.length;

const isFieldId = (id: string) =>
  isCardField(id) || customFieldId(captionOfField(id as `custom:${string}`) ?? '') === id;
const fieldId = z.string().check(z.maxLength(longestId), z.refine(isFieldId, 'not a field'));

const schema = z.object({
  version: z.literal(1),
  country: z.enum(['auto', ...countries]),
  staleAfterDays: z.number().check(z.int(), z.minimum(1), z.maximum(3650)),
  fields: z.array(z.object({ id: fieldId, need: z.enum(needs) })).check(
    z.maxLength(mostFields),
    z.refine((fields) => new Set(fields.map(({ id }) => id)).size === fields.length, 'a field twice'),
  ),
});

/**
 * Checks settings that come from storage, a file or a form. Fields of ours that are missing are added as they are by
 * default. `fault` is the path of the first wrong value, such as `fields.2.need`.
 */
export function parseCardSettings(data: unknown): { settings: CardSettings } | { fault: string } {
  const result = schema.safeParse(data);
  if (!result.success) return { fault: result.error.issues[0]?.path.join('.') ?? '' };
  const fields = result.data.fields as CardFieldSetting[];
  const absent = defaultCardSettings.fields.filter(({ id }) => !fields.some((field) => field.id === id));
  return { settings: { ...result.data, fields: [...fields, ...absent] } };
}
