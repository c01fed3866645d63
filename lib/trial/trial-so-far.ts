import type { EventType, TimelineEvent } from './events';
import { trialEvidence } from './evidence';
import { Facts } from './facts';
import { undoneIds } from './journal';
import { lossDays } from './outcome';
import type { Subscription } from './state';
import { subscriptionsOf } from './subscriptions';
import type { TariffRules } from './tariffs';
import { type ResolvedTrial, resolveTrial } from './trial-dates';

/** Types of events that say anything of a trial's dates. */
const speaking: ReadonlySet<EventType> = new Set([
  'observed',
  'imported',
  'invited',
  'activated',
  'trial-dates',
  'lost',
  'subscribed',
  'renewed',
]);

/** The trial that facts and events make together, with the subscriptions it is told by. */
export function trialOf(
  facts: Facts,
  held: readonly TimelineEvent[],
  rules: TariffRules,
): { subscriptions: Subscription[]; resolved: ResolvedTrial } {
  const subscriptions = subscriptionsOf(facts, held, rules);
  return { subscriptions, resolved: resolveTrial(trialEvidence(facts, subscriptions, held), lossDays(held)) };
}

/**
 * The trial as it was known after each event of a journal, taken one by one in its order: what came before is not gone
 * through again, unless something that speaks of dates is undone.
 */
export class TrialSoFar {
  readonly #rules: TariffRules;
  /** Everything that speaks, undone or not, in order. */
  readonly #spoken = new Map<string, TimelineEvent>();
  readonly #undos = new Map<string, TimelineEvent>();
  readonly #targets = new Set<string>();
  #undone = new Set<string>();
  #facts = new Facts();
  /** What is held of the others: readings are in the facts. */
  #words: TimelineEvent[] = [];

  constructor(rules: TariffRules) {
    this.#rules = rules;
  }

  take(event: TimelineEvent): void {
    if (event.type === 'undo') this.#undo(event, event.payload.event);
    if (!speaking.has(event.type)) return;
    this.#spoken.set(event.id, event);
    if (!this.#undone.has(event.id)) this.#hear(event);
  }

  trial(): ResolvedTrial['trial'] {
    return trialOf(this.#facts, this.#words, this.#rules).resolved.trial;
  }

  #hear(event: TimelineEvent): void {
    if (event.type === 'observed') this.#facts.read(event);
    else if (event.type === 'imported') this.#facts.take(event);
    else this.#words.push(event);
  }

  #undo(event: TimelineEvent, target: string): void {
    this.#undos.set(event.id, event);
    // Undos of undos hold each other down: all of them are looked at together, which is rare.
    const isPlain = !this.#undos.has(target) && !this.#targets.has(event.id);
    this.#targets.add(target);
    if (isPlain) {
      this.#undone.add(target);
      if (this.#spoken.has(target)) this.#hearAgain();
    } else {
      this.#undone = undoneIds([...this.#undos.values()]);
      this.#hearAgain();
    }
  }

  #hearAgain(): void {
    this.#facts = new Facts();
    this.#words = [];
    for (const event of this.#spoken.values()) if (!this.#undone.has(event.id)) this.#hear(event);
  }
}
