import type { Hours } from '@/lib/reminders/hours';
import type { Notice } from '@/lib/reminders/ledger';
import { noticeOptions } from '@/lib/reminders/notice';
import { createReconciler, type ReminderDeps } from '@/lib/reminders/reconcile';
import { groupId, highestLevel, type Reminder, reminderId } from '@/lib/reminders/reminder';
import { type Dialect, FakeBrowser } from './fake-browser';
import { Memory } from './memory';

/** The worker was stopped between two awaits. */
class Death extends Error {}

/** One showing of one reminder. */
export interface Showing {
  id: string;
  /** What the clock said, right or wrong. */
  at: number;
  /** When the reminder's time was, in the zone of that moment. */
  moment: number;
  /** How far the clock was off, milliseconds. */
  off: number;
}

/** What a reminder is in the world: its moment depends on the zone. */
export type Promised = Omit<Reminder, 'moment'> & { momentIn(zone: string): number };

/** A computer, a browser and a store that outlive the worker; time passes only when told to. */
export class World {
  now: number;
  /** How far the clock is off, milliseconds. */
  off = 0;
  showings: Showing[] = [];
  /** When an alarm woke the worker. */
  wakes: number[] = [];
  /** Of each notification of reminders, whether it asks if the clock is right. */
  readonly doubts: boolean[] = [];
  readonly memory = new Memory();
  readonly digestAt: number;
  readonly browser: FakeBrowser;
  #dieIn: number | null = null;
  #reconcile: () => Promise<void>;

  constructor(
    readonly promised: readonly Promised[],
    readonly handled: Set<string>,
    public hours: Hours,
    dialect: Dialect,
    start: number,
    doze = 0,
    digestAfter = Number.POSITIVE_INFINITY,
  ) {
    this.now = start;
    this.digestAt = start + digestAfter;
    this.browser = new FakeBrowser(dialect, doze);
    this.#reconcile = createReconciler(this.#deps());
  }

  /** Runs the routine, as every hint does; `dieIn` stops the worker at that await. */
  async wake(dieIn: number | null = null, times = 1): Promise<void> {
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
    for (let at = this.browser.ring(this.now, end); at !== null; at = this.browser.ring(this.now, end)) {
      this.now = at;
      // two alarms of one moment start the worker once
      if (this.wakes.at(-1) !== at) this.wakes.push(at);
      await this.wake();
    }
    this.now = end;
  }

  /** The browser closes, time passes unseen, the browser starts. */
  async restart(closedFor: number): Promise<void> {
    this.now += closedFor;
    this.browser.restart();
    await this.#freshStart();
  }

  /** The extension is updated, or disabled and enabled. */
  async update(): Promise<void> {
    this.browser.update();
    await this.#freshStart();
  }

  /** Somebody moves the clock by so much. */
  shiftClock(by: number): void {
    this.now += by;
    this.off += by;
  }

  async snooze(id: string, until: number): Promise<void> {
    await this.memory.snooze([id], until);
    await this.wake();
  }

  async #freshStart(): Promise<void> {
    this.#reconcile = createReconciler(this.#deps());
    await this.wake();
  }

  /** An effect with a possible death before it and after it. */
  async #effect<T>(work: () => T): Promise<T> {
    await this.#step();
    const result = work();
    await this.#step();
    return result;
  }

  #step = () => {
    if (this.#dieIn === null) return;
    this.#dieIn -= 1;
    if (this.#dieIn < 0) throw new Death();
    return Promise.resolve();
  };

  #owed(): Reminder[] {
    const { zone } = this.hours;
    return this.promised
      .map((one) => ({ ...one, moment: one.momentIn(zone) }))
      .filter((reminder) => !this.handled.has(reminderId(reminder)));
  }

  #deps(): ReminderDeps {
    const { memory, browser } = this;
    const effect = <A extends unknown[], T>(work: (...words: A) => T | Promise<T>) => {
      return (...words: A) => this.#effect(() => work(...words)) as Promise<T>;
    };
    return {
      now: () => this.now,
      hours: effect(() => this.hours),
      holding: effect((now: number) => this.#owed().filter(({ moment }) => moment <= now)),
      coming: effect((now: number) =>
        this.#owed()
          .map(({ moment }) => moment)
          .filter((moment) => moment > now),
      ),
      extras: effect(() => [
        { id: 'digest', moment: this.digestAt, word: async () => ({ id: 'digest', title: '', message: 'digest' }) },
      ]),
      ledger: {
        entries: effect(memory.entries),
        intent: effect(memory.intent),
        begin: effect(memory.begin),
        finish: effect(memory.finish),
        abandon: effect(memory.abandon),
        snooze: effect(memory.snooze),
        snoozeEnds: effect(memory.snoozeEnds),
        lastRun: effect(memory.lastRun),
        ran: effect(memory.ran),
      },
      alarms: {
        get: effect((name: string) => browser.alarm(name)),
        create: effect((name: string, info: { when?: number; periodInMinutes?: number }) =>
          browser.setAlarm(name, info, this.now),
        ),
        clear: effect((name: string) => browser.clearAlarm(name)),
      },
      renew: effect(() => undefined),
      show: effect((notice: Notice) => this.#show(notice)),
      word: (reminders, { doubtful }) => {
        this.doubts.push(doubtful);
        return this.#word(reminders);
      },
      toolbar: effect(() => undefined),
    };
  }

  #show(notice: Notice): void {
    this.browser.notify(notice.id, noticeOptions(notice, 'icon/128.png'));
    for (const id of notice.message.split('\n')) {
      if (id === 'digest') this.showings.push({ id, at: this.now, moment: this.digestAt, off: this.off });
      if (id === 'digest') continue;
      const moment = this.promised.find((one) => reminderId(one) === id)?.momentIn(this.hours.zone);
      this.showings.push({ id, at: this.now, moment: moment ?? Number.POSITIVE_INFINITY, off: this.off });
    }
  }

  #word(reminders: readonly Reminder[]): Notice {
    const [only] = reminders;
    const date = new Date(this.now).toISOString().slice(0, 10);
    const level = highestLevel(reminders.map((reminder) => reminder.level));
    const id = reminders.length === 1 && only ? reminderId(only) : groupId(date, level);
    return { id, title: 'Пора позвонить', message: reminders.map(reminderId).join('\n') };
  }
}
