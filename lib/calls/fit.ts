import type { Answers } from './answers';
import { type FactName, type Facts, factsOf } from './facts';
import { type CallPlan, questionsOf } from './plan';
import type { Tariff } from './tables';
import { mostSessions } from './tariff';

/** «подойдёт / уточнить / не подойдёт» */
export type Verdict = 'fits' | 'clarify' | 'unfit';

/** Why the verdict is what it is. The words are in the catalogue under `fit_<code>` and `fit_ask_<code>`. */
export const fitCodes = [
  'internet-stable',
  'internet-unstable',
  'internet-none',
  'internet-open',
  'configuration-standard',
  'configuration-extension',
  'configuration-modified',
  'configuration-open',
  'exchange-none',
  'exchange-1c',
  'exchange-other',
  'exchange-open',
  'users-fit',
  'users-over',
  'users-open',
  'remote-yes',
] as const;
export type FitCode = (typeof fitCodes)[number];

/** One reason with its weight, and the question of the plan whose other answer would change it. */
export interface FitReason {
  code: FitCode;
  weight: 'for' | 'clarify' | 'against';
  values: Record<string, number>;
  fact: FactName;
  /** Id of the plan's question; `null` when the plan does not ask it. */
  question: string | null;
}

export interface Fit {
  verdict: Verdict;
  /** What speaks against first, then what is to be cleared up, then what speaks for it. */
  reasons: FitReason[];
}

type Rule = Pick<FitReason, 'code' | 'weight'> & { values?: Record<string, number> };

const rules: Record<'internet' | 'configuration' | 'exchange', Record<string, Rule>> = {
  internet: {
    stable: { code: 'internet-stable', weight: 'for' },
    unstable: { code: 'internet-unstable', weight: 'clarify' },
    none: { code: 'internet-none', weight: 'against' },
    open: { code: 'internet-open', weight: 'clarify' },
  },
  configuration: {
    standard: { code: 'configuration-standard', weight: 'for' },
    extension: { code: 'configuration-extension', weight: 'clarify' },
    modified: { code: 'configuration-modified', weight: 'against' },
    open: { code: 'configuration-open', weight: 'clarify' },
  },
  exchange: {
    none: { code: 'exchange-none', weight: 'for' },
    '1c': { code: 'exchange-1c', weight: 'clarify' },
    other: { code: 'exchange-other', weight: 'clarify' },
    open: { code: 'exchange-open', weight: 'clarify' },
  },
};
const weights = ['against', 'clarify', 'for'] as const;

/**
 * Whether the service fits a client (design.md §3.7). One reason against makes it unfit; without one, anything that is
 * open or to be cleared up asks for more; only then it fits. Remote users speak for the service and never hold it up.
 */
export function judgeFit(plan: CallPlan, answers: Answers, tariffs: readonly Tariff[]): Fit {
  const facts = factsOf(plan, answers);
  const questions = questionsOf(plan);
  const found = [
    ...(['internet', 'configuration', 'exchange'] as const).map((fact) => ({ fact, ...ruleOf(fact, facts) })),
    { fact: 'users' as const, ...ruleOfUsers(facts.users, mostSessions(tariffs)) },
    ...(facts.remote ? [{ fact: 'remote' as const, code: 'remote-yes' as const, weight: 'for' as const }] : []),
  ];
  const reasons = found.map(
    (reason): FitReason => ({
      values: {},
      ...reason,
      question: questions.find(({ fact }) => fact === reason.fact)?.id ?? null,
    }),
  );
  const sorted = weights.flatMap((weight) => reasons.filter((reason) => reason.weight === weight));
  const worst = sorted[0]?.weight ?? 'clarify';
  return { verdict: { against: 'unfit', clarify: 'clarify', for: 'fits' }[worst] as Verdict, reasons: sorted };
}

function ruleOf(fact: keyof typeof rules, facts: Facts): Rule {
  const rule = rules[fact];
  return rule[facts[fact] ?? 'open'] ?? { code: `${fact}-open`, weight: 'clarify' };
}

/** Without a table of tariffs there is no limit to compare with. */
function ruleOfUsers(users: number | undefined, most: number | null): Rule {
  if (users === undefined) return { code: 'users-open', weight: 'clarify' };
  if (most !== null && users > most) return { code: 'users-over', weight: 'clarify', values: { users, most } };
  return { code: 'users-fit', weight: 'for', values: { users } };
}
