import type { CallPlan, PlanId, PlanLanguage } from '../plan';
import type { Tables } from '../tables';
import { plans as enPlans } from './en/plans';
import { tables as enTables } from './en/tables';
import { plans as ruPlans } from './ru/plans';
import { tables as ruTables } from './ru/tables';

/** Everything a call needs in one language: as it is shipped, or with the user's own changes. */
export interface Templates extends Tables {
  plans: Record<PlanId, CallPlan>;
}

const byId = (plans: CallPlan[]) =>
  Object.fromEntries(plans.map((plan) => [plan.id, plan])) as Record<PlanId, CallPlan>;

const shipped: Record<PlanLanguage, Templates> = {
  ru: { plans: byId(ruPlans), ...ruTables },
  en: { plans: byId(enPlans), ...enTables },
};

/** The templates as they are shipped. They are shared: change a copy. */
export function shippedTemplates(language: PlanLanguage): Templates {
  return shipped[language];
}
