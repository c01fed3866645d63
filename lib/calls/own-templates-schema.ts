import * as z from 'zod/mini';
import type { OwnChanges, OwnTemplates } from './own-templates';
import { type PlanLanguage, planIds } from './plan';
import { planSchema } from './plan-schema';
import { reasonActions } from './tables';

const mostLines = 200;
const words = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/u));
const programs = z.optional(z.array(id).check(z.maxLength(30)));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));

/** A list whose lines have ids of their own. */
function table<Line extends { id: string }>(line: z.ZodMiniType<Line>) {
  return z.optional(
    z.array(line).check(
      z.maxLength(mostLines),
      z.refine((lines) => new Set(lines.map((one) => one.id)).size === lines.length, 'an id twice'),
    ),
  );
}

const changes: z.ZodMiniType<OwnChanges> = z.object({
  plans: z.optional(
    z
      .partialRecord(z.enum(planIds), planSchema)
      .check(
        z.refine((plans) => Object.entries(plans).every(([key, plan]) => plan.id === key), 'a plan under another id'),
      ),
  ),
  letters: table(z.object({ id, title: words(120), subject: words(500), body: words(20_000) })),
  objections: table(z.object({ id, text: words(300), answer: words(2000), ask: words(500) })),
  reasons: table(
    z.object({
      id,
      text: words(300),
      next: words(1000),
      action: z.enum(reasonActions),
      callInDays: z.nullable(count.check(z.maximum(60))),
    }),
  ),
  tariffs: table(
    z.object({
      id,
      name: words(120),
      bases: count,
      sessions: count,
      note: z.string().check(z.maxLength(500)),
      only: programs,
      without: programs,
      prices: z
        .array(z.object({ perMonth: count, months: count.check(z.minimum(1), z.maximum(120)) }))
        .check(z.maxLength(20)),
      source: words(300),
      seenIn: z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u)),
    }),
  ),
  partnerInclusions: z.optional(z.array(words(300)).check(z.maxLength(mostLines))),
});

const schema: z.ZodMiniType<OwnTemplates> = z.object({
  version: z.literal(1),
  changes: z
    .object({ ru: changes, en: changes })
    .check(z.refine(({ ru, en }) => isIn('ru', ru) && isIn('en', en), 'a plan of another language')),
});

function isIn(language: PlanLanguage, { plans = {} }: OwnChanges): boolean {
  return Object.values(plans).every((plan) => plan.language === language);
}

/** Leads stored templates of one version to the next; the first step leads from version 1. */
export type TemplateStep = (data: Record<string, unknown>) => Record<string, unknown>;
/** What has changed in the shape of stored templates since version 1. */
const steps: readonly TemplateStep[] = [];

/** Templates of this version, or why they cannot be taken: `newer` when a later version of the product wrote them. */
export type ParsedTemplates =
  | { templates: OwnTemplates; migrated: boolean }
  | { fault: 'newer' | 'wrong'; place: string };

/**
 * Checks the user's own templates from storage or a file, and brings older ones to this version. Nothing is thrown
 * away: what cannot be taken is refused as a whole, with the path of the first wrong value.
 */
export function parseOwnTemplates(data: unknown): ParsedTemplates {
  const led = lead(data, steps);
  if ('fault' in led) return led;
  const result = schema.safeParse(led.data);
  if (result.success) return { templates: result.data, migrated: led.migrated };
  return { fault: 'wrong', place: result.error.issues[0]?.path.join('.') ?? '' };
}

/** Leads data of any earlier version to the one after the last step. */
export function lead(
  data: unknown,
  through: readonly TemplateStep[],
): { data: unknown; migrated: boolean } | { fault: 'newer' | 'wrong'; place: string } {
  const version = (data as { version?: unknown } | null)?.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { fault: 'wrong', place: 'version' };
  if (version > through.length + 1) return { fault: 'newer', place: 'version' };
  const missing = through.slice(version - 1);
  const led = missing.reduce<Record<string, unknown>>(
    (before, step, index) => ({ ...step(before), version: version + index + 1 }),
    data as Record<string, unknown>,
  );
  return { data: led, migrated: missing.length > 0 };
}
