import type { Answer } from '@/lib/calls/answers';
import type { CallPlan, PlanId } from '@/lib/calls/plan';
import { shippedTemplates } from '@/lib/calls/templates/templates';

/** A plan as it is shipped. */
export const plan = (id: PlanId, language: 'ru' | 'en' = 'ru'): CallPlan => shippedTemplates(language).plans[id];

export const text = (words: string): Answer => ({ kind: 'text', text: words });
export const chosen = (...ids: string[]): Answer => ({ kind: 'choice', chosen: ids });
export const number = (value: number | null): Answer => ({ kind: 'number', number: value });
export const said = (say: 'yes' | 'no' | 'unknown', comment?: string): Answer =>
  comment === undefined ? { kind: 'yes-no', say } : { kind: 'yes-no', say, comment };
