import type { OwnChanges, OwnTemplates, TableName } from './own-templates';
import type { CallPlan, PlanId, PlanLanguage } from './plan';
import type { Tables } from './tables';

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
