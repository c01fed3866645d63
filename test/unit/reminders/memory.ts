import type { Intent, Ledger, LedgerEntry } from '@/lib/reminders/ledger';

/** The stored memory of reminders, in plain maps; each method is one transaction. */
export class Memory implements Ledger {
  #entries = new Map<string, LedgerEntry>();
  #intent: Intent | null = null;
  #lastRun: number | null = null;
  /** Ids that are held for the pages. */
  readonly missed = new Set<string>();

  entries = async (ids: readonly string[]) => new Map([...this.#entries].filter(([id]) => ids.includes(id)));
  intent = async () => this.#intent;
  begin = async (intent: Intent) => {
    this.#intent = intent;
  };
  finish = async (intent: Intent, shownAt: number) => {
    for (const id of intent.members) {
      this.#entries.set(id, { shownAt, snoozedUntil: this.#entries.get(id)?.snoozedUntil ?? null });
      if (intent.missed) this.missed.add(id);
    }
    this.#intent = null;
  };
  abandon = async () => {
    this.#intent = null;
  };
  snooze = async (ids: readonly string[], until: number) => {
    for (const id of ids) {
      const shownAt = this.#entries.get(id)?.shownAt ?? null;
      this.#entries.set(id, { shownAt: shownAt && Math.min(shownAt, until - 1), snoozedUntil: until });
    }
  };
  snoozeEnds = async (after: number) => {
    const ends = [...this.#entries.values()].flatMap(({ snoozedUntil }) => snoozedUntil ?? []);
    const coming = ends.filter((end) => end > after);
    return coming.filter((end) => end - Math.min(...coming) <= 60 * 60_000);
  };
  lastRun = async () => this.#lastRun;
  ran = async (at: number) => {
    this.#lastRun = at;
  };
}
