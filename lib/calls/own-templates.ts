import type { CallPlan, PlanId, PlanLanguage } from './plan';
import type { Tables } from './tables';
import { shippedTemplates, type Templates } from './templates/templates';

/** A list of the tables that the user may edit as a whole. */
export const tableNames = ['letters', 'objections', 'reasons', 'tariffs', 'partnerInclusions'] as const;
export type TableName = (typeof tableNames)[number];

/** What the user has changed in one language; what is absent is as it was shipped. */
export type OwnChanges = { plans?: Partial<Record<PlanId, CallPlan>> | undefined } & {
  [Name in TableName]?: Tables[Name] | undefined;
};

/** The user's own templates as they are stored. Checked and brought to this version by `parseOwnTemplates`. */
export interface OwnTemplates {
  version: 1;
  changes: Record<PlanLanguage, OwnChanges>;
}

/** Nothing changed. */
export const noOwnTemplates: OwnTemplates = { version: 1, changes: { ru: {}, en: {} } };

/** The templates of a language with the user's changes over them. */
export function templatesWith({ changes }: OwnTemplates, language: PlanLanguage): Templates {
  const shipped = shippedTemplates(language);
  const { plans, ...tables } = changes[language];
  const changed = Object.fromEntries(Object.entries(tables).filter(([, table]) => table !== undefined));
  return { ...shipped, ...changed, plans: { ...shipped.plans, ...plans } };
}
