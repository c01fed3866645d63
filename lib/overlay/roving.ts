type Step = (current: number, last: number) => number;
const next: Step = (current, last) => (current >= last ? 0 : current + 1);
const previous: Step = (current, last) => (current <= 0 ? last : current - 1);

/** Keys that move between the badges; at either end it goes on from the other. */
const steps: Record<string, Step> = {
  ArrowDown: next,
  ArrowRight: next,
  ArrowUp: previous,
  ArrowLeft: previous,
  Home: () => 0,
  End: (_current, last) => last,
};

/**
 * Where the focus goes among `count` badges, or `null` when the key does not move it.
 * @param key `KeyboardEvent.key`
 */
export function moveFocus(key: string, current: number, count: number): number | null {
  const step = steps[key];
  return step && count > 0 ? step(current, count - 1) : null;
}
