import { createModel, signal } from '@preact/signals';
import type { Kept } from '@/lib/platform/session';
import type { Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';

/** A call that is being timed. */
export interface TimedCall {
  key: TimelineKey;
  since: Instant;
}

/** How long the call lasts; goes on while the page is closed, and ends with the browser. */
export const CallTimer = createModel(({ kept, now }: { kept: Kept<TimedCall | null>; now(): Instant }) => {
  const timed = signal<TimedCall | null>(null);
  const set = (next: TimedCall | null) => {
    timed.value = next;
    void kept.write(next);
  };
  void kept.read().then((found) => {
    timed.value ??= found ?? null;
  });
  return {
    timed,
    now,
    start: (key: TimelineKey) => set({ key, since: now() }),
    stop: () => set(null),
  };
});
export type CallTimer = InstanceType<typeof CallTimer>;
