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

/** The user's templates after a plan was edited; `null` brings back the plan as it was shipped. */
export function changePlan(own: OwnTemplates, language: PlanLanguage, id: PlanId, plan: CallPlan | null): OwnTemplates {
  const { [id]: _, ...others } = own.changes[language].plans ?? {};
  return change(own, language, { plans: plan === null ? others : { ...others, [id]: { ...plan, id, language } } });
}

/** The user's templates after a table was edited; `null` brings back the table as it was shipped. */
export function changeTable<Name extends TableName>(
  own: OwnTemplates,
  language: PlanLanguage,
  name: Name,
  table: Tables[Name] | null,
): OwnTemplates {
  const { [name]: _, ...others } = own.changes[language];
  const changes = table === null ? others : { ...others, [name]: table };
  return { ...own, changes: { ...own.changes, [language]: changes } };
}

function change(own: OwnTemplates, language: PlanLanguage, changes: OwnChanges): OwnTemplates {
  return { ...own, changes: { ...own.changes, [language]: { ...own.changes[language], ...changes } } };
}
