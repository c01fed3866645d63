/** When the three calls of a trial are planned; days are counted as design.md §3.2 counts them. */
export interface CheckpointRules {
  /** Due so many working days after the invitation, or after the activation. */
  'first-call': { on: boolean; invited: number; activated: number };
  /** Opens and is due so many days after the activation. */
  'mid-trial': { on: boolean; opens: number; due: number };
  /** Opens and is due so many days before the end. */
  'before-end': { on: boolean; opens: number; due: number };
}

/** The rules of the house (design.md §3.2). */
export const standardRules: CheckpointRules = {
  'first-call': { on: true, invited: 2, activated: 1 },
  'mid-trial': { on: true, opens: 10, due: 14 },
  'before-end': { on: true, opens: 7, due: 5 },
};

/** The most days that a rule may count; working days of the first call are fewer. */
export const longestRule = { firstCall: 20, days: 365 } as const;

/** True when every call opens before it is due and no rule is out of reason. At least one call must be on. */
export const areRulesSound = (rules: CheckpointRules): boolean => faultOfRules(rules) === null;

/** What is wrong with rules: no call is on, days are out of reason, or a call opens after it is due. */
export function faultOfRules(rules: CheckpointRules): 'all-off' | 'days' | 'order' | null {
  const { 'first-call': first, 'mid-trial': middle, 'before-end': last } = rules;
  const within = (longest: number, ...days: number[]) =>
    days.every((count) => Number.isInteger(count) && count >= 0 && count <= longest);
  const isWithin =
    within(longestRule.firstCall, first.invited, first.activated) &&
    within(longestRule.days, middle.opens, middle.due, last.opens, last.due);
  if (!isWithin) return 'days';
  if (middle.opens > middle.due || last.opens < last.due) return 'order';
  return first.on || middle.on || last.on ? null : 'all-off';
}
