import type { Hours } from '@/lib/reminders/hours';
import type { Ledger, LedgerEntry, Notice } from '@/lib/reminders/ledger';
import { createReconciler, type ReminderDeps } from '@/lib/reminders/reconcile';
import { groupId, highestLevel, type Reminder, reminderId } from '@/lib/reminders/reminder';

/** How a browser treats alarms. */
export interface Dialect {
  keepsAlarmsOverRestart: boolean;
  keepsAlarmsOverUpdate: boolean;
}
export const dialects: Dialect[] = [
  { keepsAlarmsOverRestart: true, keepsAlarmsOverUpdate: false },
  { keepsAlarmsOverRestart: false, keepsAlarmsOverUpdate: false },
];

/** The worker was stopped between two awaits. */
class Death extends Error {}

/** One showing of one reminder. */
export interface Showing {
  id: string;
  notice: string;
  at: number;
  /** It was recorded as shown; otherwise the worker died before it could. */
  recorded: boolean;
}

/** A computer, a browser and a store that outlive the worker; time passes only when told to. */
export class World {
  now: number;
  showings: Showing[] = [];
  wakes: number[] = [];
  #alarms = new Map<string, { scheduledTime: number; period?: number }>();
  #entries = new Map<string, LedgerEntry>();
  #intent: Awaited<ReturnType<Ledger['intent']>> = null;
  #lastRun: number | null = null;
  #dieIn: number | null = null;
  #reconcile: () => Promise<void>;

  constructor(
    readonly reminders: Reminder[],
    readonly handled: Set<string>,
    readonly hours: Hours,
    readonly dialect: Dialect,
    start: number,
  ) {
    this.now = start;
    this.#reconcile = createReconciler(this.#deps());
  }

  /** Runs the routine, as every hint does; `dieIn` stops the worker at that await. */
  async wake(dieIn: number | null = null, times = 1): Promise<void> {
    this.wakes.push(this.now);
    this.#dieIn = dieIn;
    await Promise.all(Array.from({ length: times }, () => this.#reconcile().catch(this.#afterDeath)));
    this.#dieIn = null;
  }

  #afterDeath = (error: unknown) => {
    if (!(error instanceof Death)) throw error;
    this.#reconcile = createReconciler(this.#deps());
  };

  /** Lets time pass with the browser open: each alarm wakes the worker. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const due = [...this.#alarms].filter(([, { scheduledTime }]) => scheduledTime <= end);
      const [name, alarm] = due.sort(([, a], [, b]) => a.scheduledTime - b.scheduledTime)[0] ?? [];
      if (name === undefined || alarm === undefined) break;
      this.now = Math.max(this.now, alarm.scheduledTime);
      if (alarm.period === undefined) this.#alarms.delete(name);
      else alarm.scheduledTime = this.now + alarm.period;
      await this.wake();
    }
    this.now = end;
  }

  /** The browser closes, time passes unseen, the browser starts. */
  async restart(closedFor: number): Promise<void> {
    this.now += closedFor;
    if (!this.dialect.keepsAlarmsOverRestart) this.#alarms.clear();
    await this.#freshStart();
  }

  /** The extension is updated, or disabled and enabled. */
  async update(): Promise<void> {
    if (!this.dialect.keepsAlarmsOverUpdate) this.#alarms.clear();
    await this.#freshStart();
  }

  async snooze(id: string, until: number): Promise<void> {
    this.#entries.set(id, { shownAt: this.#entries.get(id)?.shownAt ?? null, snoozedUntil: until });
    await this.wake();
  }

  alarmTimes(): Record<string, number> {
    return Object.fromEntries([...this.#alarms].map(([name, { scheduledTime }]) => [name, scheduledTime]));
  }

  async #freshStart(): Promise<void> {
    this.#reconcile = createReconciler(this.#deps());
    await this.wake();
  }

  #step = async () => {
    await Promise.resolve();
    if (this.#dieIn === null) return;
    this.#dieIn -= 1;
    if (this.#dieIn < 0) throw new Death();
  };

  /** An effect with a possible death before it and after it. */
  async #effect<T>(work: () => T): Promise<T> {
    await this.#step();
    const result = work();
    await this.#step();
    return result;
  }

  #deps(): ReminderDeps {
    const owed = () => this.reminders.filter((reminder) => !this.handled.has(reminderId(reminder)));
    return {
      now: () => this.now,
      hours: () => this.#effect(() => this.hours),
      holding: (now) => this.#effect(() => owed().filter(({ moment }) => moment <= now)),
      coming: (now) =>
        this.#effect(() =>
          owed()
            .map(({ moment }) => moment)
            .filter((moment) => moment > now),
        ),
      ledger: this.#ledger(),
      alarms: {
        get: (name) => this.#effect(() => this.#alarms.get(name)),
        create: (name, { when, periodInMinutes }) =>
          this.#effect(() => {
            const period = periodInMinutes === undefined ? undefined : periodInMinutes * 60_000;
            this.#alarms.set(name, {
              scheduledTime: when ?? this.now + (period ?? 0),
              ...(period === undefined ? {} : { period }),
            });
          }),
        clear: (name) => this.#effect(() => this.#alarms.delete(name)),
      },
      show: (notice) =>
        this.#effect(() => {
          for (const id of notice.message.split('\n')) {
            this.showings.push({ id, notice: notice.id, at: this.now, recorded: false });
          }
        }),
      word: (reminders) => this.#word(reminders),
      toolbar: () => this.#effect(() => undefined),
    };
  }

  #word(reminders: readonly Reminder[]): Notice {
    const [only] = reminders;
    const date = new Date(this.now).toISOString().slice(0, 10);
    const level = highestLevel(reminders.map((reminder) => reminder.level));
    const id = reminders.length === 1 && only ? reminderId(only) : groupId(date, level);
    return { id, title: '', message: reminders.map(reminderId).join('\n') };
  }

  #ledger(): Ledger {
    return {
      entries: (ids) => this.#effect(() => new Map([...this.#entries].filter(([id]) => ids.includes(id)))),
      intent: () => this.#effect(() => this.#intent),
      begin: (intent) =>
        this.#effect(() => {
          this.#intent = intent;
        }),
      finish: (intent, shownAt) =>
        this.#effect(() => {
          for (const id of intent.members) {
            const snoozedUntil = this.#entries.get(id)?.snoozedUntil ?? null;
            this.#entries.set(id, { shownAt, snoozedUntil });
            for (const showing of this.showings) if (showing.id === id) showing.recorded = true;
          }
          this.#intent = null;
        }),
      abandon: () =>
        this.#effect(() => {
          this.#intent = null;
        }),
      snooze: async () => undefined,
      nextSnooze: (after) =>
        this.#effect(() => {
          const ends = [...this.#entries.values()].flatMap(({ snoozedUntil }) => snoozedUntil ?? []);
          const coming = ends.filter((end) => end > after);
          return coming.length > 0 ? Math.min(...coming) : null;
        }),
      lastRun: () => this.#effect(() => this.#lastRun),
      ran: (at) =>
        this.#effect(() => {
          this.#lastRun = at;
        }),
    };
  }
}
