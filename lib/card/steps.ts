import type { CardCheck } from './check';

/** The four steps of connecting a client, in order (design.md §3.3). */
export const connectionSteps = ['registration', 'card', 'subscription', 'renewal'] as const;
export type ConnectionStep = (typeof connectionSteps)[number];

/** `unknown`: nothing seen speaks for or against it. */
export type StepState = 'done' | 'current' | 'ahead' | 'unknown';

/** What is known of a client's way; absent is not known. */
export interface ConnectionFacts {
  registered?: boolean;
  /** `null` or absent when the card was never seen. */
  card?: CardCheck | null;
  subscribed?: boolean;
  renewed?: boolean;
}

/**
 * The steps with the present one marked: the first that is not done. A later step may be done before an earlier one,
 * as a subscription can be made for a poor card.
 */
export function connectionPath(facts: ConnectionFacts): { step: ConnectionStep; state: StepState }[] {
  const done: Record<ConnectionStep, boolean | undefined> = {
    registration: facts.registered || facts.subscribed || undefined,
    card: cardDone(facts.card),
    subscription: facts.subscribed,
    renewal: facts.renewed,
  };
  if (facts.registered === false && !facts.subscribed) done.registration = false;
  const present = connectionSteps.find((step) => done[step] !== true);
  return connectionSteps.map((step) => ({ step, state: stateOf(done[step], step === present) }));
}

function stateOf(done: boolean | undefined, present: boolean): StepState {
  if (done) return 'done';
  if (present) return 'current';
  return done === undefined ? 'unknown' : 'ahead';
}

/** A card is done when all that counts was seen and is right; a field out of sight leaves it unknown. */
function cardDone(card: CardCheck | null | undefined): boolean | undefined {
  if (!card || card.unseen) return undefined;
  if (card.toMend.length > 0) return false;
  return card.notSeen.length > 0 ? undefined : true;
}
