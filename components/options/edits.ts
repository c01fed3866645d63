import { changePlan, changeTable } from '@/lib/calls/own-changes';
import type { CallPlan, PlanId } from '@/lib/calls/plan';
import type { Tables } from '@/lib/calls/tables';
import type { SettingsModel } from '@/lib/models/settings';

/** Changes a call plan, made of the one that holds when its turn comes. */
export function editPlan(model: SettingsModel, id: PlanId, make: (plan: CallPlan) => CallPlan): void {
  void model.save(({ templates, language }, { plans }) => {
    const plan = plans.find((one) => one.id === id);
    return plan ? { templates: changePlan(templates, language, id, make(plan)) } : {};
  });
}

/** Brings back a call plan as it was shipped. */
export function resetPlan(model: SettingsModel, id: PlanId): void {
  void model.save(({ templates, language }) => ({ templates: changePlan(templates, language, id, null) }), 'reset');
}

type Name = 'objections' | 'tariffs';

/** Changes a table, made of the lines that hold when its turn comes. */
export function editTable<N extends Name>(model: SettingsModel, name: N, make: (lines: Tables[N]) => Tables[N]): void {
  void model.save(({ templates, language }, { tables }) => ({
    templates: changeTable(templates, language, name, make(tables[name] as Tables[N])),
  }));
}

/** Brings back a table as it was shipped. */
export function resetTable(model: SettingsModel, name: Name): void {
  void model.save(({ templates, language }) => ({ templates: changeTable(templates, language, name, null) }), 'reset');
}
