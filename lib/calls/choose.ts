import type { CheckpointId } from '@/lib/trial/events';
import { type CallPlan, mergePlans, type PlanId } from './plan';

/** What a call is about. */
export interface CallOccasion {
  /** Checkpoints the call answers; none for a task or a call out of turn. */
  checkpoints: readonly CheckpointId[];
  /** Whether the invitation is known to be activated. */
  activated: boolean;
  /** True when a paid subscription is about to end. */
  renewal?: boolean | undefined;
  /** True when somebody has talked with the client before: then nobody gets acquainted again. */
  acquainted?: boolean | undefined;
}

/** The plans of a call in order: what the call is for, then getting acquainted when it is the first one. */
export function planIdsFor({ checkpoints, activated, renewal, acquainted }: CallOccasion): PlanId[] {
  const ids: PlanId[] = [];
  if (checkpoints.includes('first-call')) ids.push(activated ? 'activated' : 'not-activated');
  if (checkpoints.includes('mid-trial')) ids.push('mid-trial');
  if (checkpoints.includes('before-end')) ids.push('before-end');
  if (renewal) ids.push('renewal');
  if (!acquainted && !renewal) ids.push('first-call');
  return ids.length > 0 ? ids : ['blank'];
}

/** The one plan of a call, made of the user's plans. */
export function planFor(occasion: CallOccasion, plans: Readonly<Record<PlanId, CallPlan>>): CallPlan {
  const [first, ...more] = planIdsFor(occasion).map((id) => plans[id]);
  return first ? mergePlans(first, ...more) : plans.blank;
}
