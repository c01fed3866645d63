import { standingOf } from './standing';
import type { TimelineState } from './state';

/** The partner's path: 1 registration, 2 card, 3 subscription, 4 renewal. */
export type StageNumber = 1 | 2 | 3 | 4;

/** The step a client is at, and whether its path ended there. */
export interface Stage {
  step: StageNumber;
  lost: boolean;
}

/**
 * The step that is being worked on (design.md §3.3): registration until the invitation is activated, the card until it is
 * complete, the subscription until one is paid for, then renewals.
 * @param cardComplete what lib/card says of the card; `false` also while it was not looked at
 */
export function stageOf(state: TimelineState, cardComplete: boolean): Stage {
  return { step: stepOf(state, cardComplete), lost: state.lost !== undefined };
}

function stepOf(state: TimelineState, cardComplete: boolean): StageNumber {
  if (state.partnerOwn || state.won || standingOf(state) === 'customer') return 4;
  const registered = state.trial.activatedOn ?? state.trial.endsOn;
  if (!registered) return 1;
  return cardComplete || state.offer ? 3 : 2;
}
