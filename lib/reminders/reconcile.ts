import type { Instant } from '@/lib/trial/events';
import { type Alarms, ensureDueAlarm, ensureSafetyAlarm } from './alarms';
import { areMissed, chooseFresh, isClockDoubtful, misdatedSnoozes, needsShowing, nextWake } from './choose';
import { type Hours, nextAllowed } from './hours';
import type { Intent, Ledger, Notice } from './ledger';
import { type Reminder, reminderId } from './reminder';

/** One notification beside the reminders. */
export interface Extra {
  id: string;
  /** Not to be shown before this moment. */
  moment: Instant;
  /** Asked for only when it is to be shown; `null` when there is nothing to say after all. */
  word(): Promise<Notice | null>;
}

/** How late reminders come. */
export interface Lateness {
  /** Their time passed while nobody was there. */
  missed: boolean;
  /** The clock may be wrong: the notification asks about it. */
  doubtful: boolean;
}

/** What reconciling needs; everything that can fail or die is a dependency. */
export interface ReminderDeps {
  now(): Instant;
  hours(): Promise<Hours>;
  /** The reminders that hold at a moment: of calls neither done, skipped nor postponed past it. */
  holding(now: Instant): Promise<Reminder[]>;
  /** Coming moments at which another reminder begins to hold. */
  coming(now: Instant): Promise<Instant[]>;
  /** Notifications beside the reminders of calls, each shown once and alone: those that hold and those to come. */
  extras(now: Instant): Promise<Extra[]>;
  ledger: Ledger;
  alarms: Alarms;
  /** Shows a notification; the same id again replaces it in place. */
  show(notice: Notice): Promise<void>;
  /** Takes clients' names out of what stands on the screen, when they are to be hidden. Never throws. */
  renew(): Promise<void>;
  /** Words for one reminder, or for several at once. */
  word(reminders: readonly Reminder[], late: Lateness): Notice;
  /** The number on the toolbar button. */
  toolbar(now: Instant): Promise<void>;
}

/** More than so many at once become one notification (design.md §3.9). */
const mostSingle = 2;

/**
 * Makes the one routine that brings alarms, notifications and the toolbar in line with the store. It may be called
 * at any time and any number of times: calls that overlap share a run, and one more run follows them.
 */
export function createReconciler(deps: ReminderDeps): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await reconcile(deps);
    } while (again);
  };
  return () => {
    if (running) again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}

async function reconcile(deps: ReminderDeps): Promise<void> {
  const { ledger, alarms } = deps;
  const now = deps.now();
  const tick = await ensureSafetyAlarm(alarms, now);
  const allowedAt = nextAllowed(now, await deps.hours());
  const reminders = await deps.holding(now);
  await deps.renew();
  const extras = await deps.extras(now);
  const held = extras.filter(({ moment }) => moment <= now);
  if (allowedAt <= now) await finishBegun([...reminders.map(reminderId), ...held.map(({ id }) => id)], deps);

  const entries = await ledger.entries(reminders.map(reminderId));
  const fresh = chooseFresh(reminders, entries, now);
  const lastRun = await ledger.lastRun();
  const missed = areMissed(fresh, lastRun, now);
  const late = { missed, doubtful: missed && isClockDoubtful(lastRun, now) };
  if (allowedAt <= now) {
    const misdated = misdatedSnoozes(entries, now);
    if (misdated.length > 0) await ledger.snooze(misdated, now);
    for (const intent of intentsOf(fresh, late, deps)) {
      await ledger.begin(intent);
      await carryOut(intent, deps);
    }
  }
  const told = await ledger.entries(held.map(({ id }) => id));
  const untold = held.filter(({ id }) => needsShowing(told.get(id), now));
  if (allowedAt <= now) for (const extra of untold) await tell(extra, deps);
  // What was missed and may not be shown yet is still missed when it may.
  if (allowedAt <= now || !missed) await ledger.ran(now);
  await deps.toolbar(now);

  const moments = [...(await deps.coming(now)), ...(await ledger.snoozeEnds(now))];
  moments.push(...extras.map(({ moment }) => moment));
  if (fresh.length + untold.length > 0) moments.push(allowedAt);
  await ensureDueAlarm(alarms, nextWake(moments, now, tick));
}

/**
 * A notification that a former life began is shown under its own id. One of whose calls some are settled by now, or were
 * begun under a clock that ran ahead, is given up: what it owed is chosen anew.
 */
async function finishBegun(owed: readonly string[], deps: ReminderDeps): Promise<void> {
  const begun = await deps.ledger.intent();
  if (!begun) return;
  if (begun.members.every((id) => owed.includes(id))) await carryOut(begun, deps);
  else await deps.ledger.abandon();
}

function intentsOf(fresh: readonly Reminder[], late: Lateness, { word }: ReminderDeps): Intent[] {
  const intent = (reminders: readonly Reminder[]): Intent => ({
    notice: word(reminders, late),
    members: reminders.map(reminderId),
    ...late,
  });
  if (fresh.length === 0) return [];
  const grouped = fresh.length > (late.missed ? 1 : mostSingle);
  return grouped ? [intent(fresh)] : fresh.map((reminder) => intent([reminder]));
}

async function tell(extra: Extra, deps: ReminderDeps): Promise<void> {
  const notice = await extra.word();
  if (!notice) return;
  const intent = { notice, members: [extra.id] };
  await deps.ledger.begin(intent);
  await carryOut(intent, deps);
}

/** Shown first, recorded after: a death in between repeats the notification in place and never loses it. */
async function carryOut(intent: Intent, deps: ReminderDeps): Promise<void> {
  await deps.show(intent.notice);
  await deps.ledger.finish(intent, deps.now());
}
