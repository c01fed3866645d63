import type { Watch } from '@/lib/store/watch';

/** Long pieces of work under way, each under a name that its page knows. */
export interface Works {
  /** Does a piece of work; whoever knows its name may ask how far it is, and give it up. */
  run<T>(name: string, work: (watch: Watch) => Promise<T>): Promise<T>;
  /** How much is done, 0…1; `null` when no such work is under way. */
  share(name: string): number | null;
  cancel(name: string): void;
}

/** Kept in memory: work that dies with the worker leaves nothing behind. */
export function createWorks(): Works {
  const running = new Map<string, { controller: AbortController; share: number }>();
  return {
    async run(name, work) {
      const own = { controller: new AbortController(), share: 0 };
      running.set(name, own);
      const onShare = (share: number) => {
        own.share = share;
      };
      try {
        return await work({ signal: own.controller.signal, onShare });
      } finally {
        running.delete(name);
      }
    },
    share: (name) => running.get(name)?.share ?? null,
    cancel: (name) => running.get(name)?.controller.abort(),
  };
}
