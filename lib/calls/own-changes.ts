import type { OwnTemplates, TableName } from './own-templates';
import type { CallPlan, PlanId, PlanLanguage } from './plan';
import type { Tables } from './tables';

/** The user's templates after a plan was edited; `null` brings back the plan as it was shipped. */
export function changePlan(own: OwnTemplates, language: PlanLanguage, id: PlanId, plan: CallPlan | null): OwnTemplates {
  const { plans: { [id]: _, ...others } = {}, ...tables } = own.changes[language];
  const plans = plan === null ? others : { ...others, [id]: { ...plan, id, language } };
  const changes = Object.keys(plans).length > 0 ? { ...tables, plans } : tables;
  return { ...own, changes: { ...own.changes, [language]: changes } };
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
