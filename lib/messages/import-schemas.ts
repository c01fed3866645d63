import * as z from 'zod/mini';
import { importFields, importSources, isCalendarDate } from '@/lib/trial/events';
import { isDateField, longestCell } from '@/lib/trial/import/line';
import { hostSchema } from './record-schemas';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));
const cell = z.string().check(z.minLength(1), z.maxLength(longestCell));
/** Lines in one part of a list. */
const mostLines = 1000;

const line = z.object({
  line: count,
  fields: z
    .partialRecord(z.enum(importFields), cell)
    .check(
      z.refine((fields) =>
        Object.entries(fields).every(([name, value]) => !isDateField(name as 'endsOn') || isCalendarDate(value)),
      ),
    ),
});

/** What the requests about lists of clients must look like. */
export const importPayloads = {
  'import-start': z.object({}),
  'import-part': z.object({ upload: id, index: count, lines: z.array(line).check(z.maxLength(mostLines)) }),
  'import-preview': z.object({ upload: id, host: hostSchema, from: count }),
  'import-apply': z.object({
    upload: id,
    host: hostSchema,
    source: z.enum(importSources),
    file: z.string().check(z.maxLength(300)),
    wish: z.object({ fresh: z.boolean(), known: z.boolean(), byName: z.boolean() }),
  }),
  'import-undo': z.object({ upload: id }),
  'import-drop': z.object({ upload: id }),
};
