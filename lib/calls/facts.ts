import type { Answers } from './answers';
import { type CallPlan, type Question, questionsOf } from './plan';

/** What the verdict and the tariff are made of, and the answers they understand. */
export const factAnswers = {
  internet: { kind: 'choice', options: ['stable', 'unstable', 'none', 'unknown'] },
  configuration: { kind: 'choice', options: ['standard', 'extension', 'modified', 'unknown'] },
  exchange: { kind: 'choice', options: ['none', '1c', 'other', 'unknown'] },
  programs: { kind: 'choice', options: ['accounting', 'smb', 'retail', 'payroll', 'complex', 'unknown'] },
  remote: { kind: 'yes-no' },
  users: { kind: 'number' },
  bases: { kind: 'number' },
} as const;
export type FactName = keyof typeof factAnswers;
export const factNames = Object.keys(factAnswers) as FactName[];

/** What the answers say; an absent fact is open. */
export interface Facts {
  internet?: 'stable' | 'unstable' | 'none';
  configuration?: 'standard' | 'extension' | 'modified';
  exchange?: 'none' | '1c' | 'other';
  /** Options of the fact, or other words of the user's own template. */
  programs?: string[];
  remote?: boolean;
  users?: number;
  bases?: number;
}

/** Reads the facts out of a plan's answers. Answers that a fact does not understand leave it open. */
export function factsOf(plan: CallPlan, answers: Answers): Facts {
  const facts: Facts = {};
  for (const question of questionsOf(plan)) {
    const { id, fact } = question;
    const answer = answers[id];
    if (fact === undefined || answer === undefined) continue;
    if (answer.kind === 'number' && (fact === 'users' || fact === 'bases')) {
      if (isWithin(question, answer.number)) facts[fact] = answer.number;
    }
    if (answer.kind === 'yes-no' && fact === 'remote' && answer.say !== 'unknown') facts.remote = answer.say === 'yes';
    if (answer.kind === 'choice') Object.assign(facts, readChoice(fact, answer.chosen));
  }
  return facts;
}

/** True for a whole number that the question allows; another one is shown as typed, but nothing is concluded from it. */
export function isWithin({ answer }: Question, number: number | null): number is number {
  return (
    answer.kind === 'number' && Number.isInteger(number) && Number(number) >= answer.min && Number(number) <= answer.max
  );
}

function readChoice(fact: FactName, chosen: readonly string[]): Facts {
  const known = chosen.filter((id) => id !== 'unknown');
  if (fact === 'programs') return known.length > 0 ? { programs: known } : {};
  const rule = factAnswers[fact];
  const [only, ...more] = known;
  if (rule.kind !== 'choice' || only === undefined || more.length > 0) return {};
  return (rule.options as readonly string[]).includes(only) ? { [fact]: only } : {};
}
