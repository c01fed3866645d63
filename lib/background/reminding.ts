import { browser } from '@/lib/platform/browser';
import { textIn } from '@/lib/platform/catalogue';
import type { Clock } from '@/lib/platform/clock';
import { ExpectedError } from '@/lib/platform/errors';
import type { Log } from '@/lib/platform/log';
import { keptInSession } from '@/lib/platform/session';
import { workingMorning } from '@/lib/reminders/hours';
import { createReconciler } from '@/lib/reminders/reconcile';
import { defaultSettings } from '@/lib/store/settings-fields';
import type { Store } from '@/lib/store/store';
import { callsDue } from '@/lib/trial/agenda';
import { addDays } from '@/lib/trial/dates';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from './desk';
import { backupExtras } from './reminders/backup';
import { digestExtras } from './reminders/digest';
import { showNotice, standingNotices } from './reminders/notices';
import { hoursOf, remindersOf } from './reminders/owed';
import { createNamedNotices, type Nameless } from './reminders/standing';
import { isOwn } from './row-item';
import { errorText } from './words/errors';
import { reminderNotice } from './words/reminders';

/** What reminding needs. */
export interface RemindingDeps {
  store: Store<TimelineState>;
  desk(): Promise<Desk>;
  clock: Clock;
  log: Log;
}

/**
 * Makes the routine that brings alarms, notifications and the toolbar button in line with the store. A store that does
 * not open leaves a sentence on the button; the next wake tries again.
 */
export function createReminding({ store, desk, clock, log }: RemindingDeps): () => Promise<void> {
  let laid: Desk | null = null;
  const atDesk = async () => {
    laid = await desk();
    return laid;
  };
  const named = createNamedNotices(keptInSession<Record<string, Nameless>>('named-notices'), {
    show: showNotice,
    standing: standingNotices,
  });
  const areNamesHidden = () => laid?.settings.hideNames ?? false;
  const clients = async (day: Desk) => (await store.attention(day.present.today)).filter((brief) => !isOwn(brief, day));

  const reconcile = createReconciler({
    now: () => clock.now(),
    hours: async () => hoursOf(await atDesk()),
    holding: async (now) => {
      const day = await atDesk();
      return (await clients(day)).flatMap((brief) => remindersOf(brief, day, now));
    },
    coming: async () => {
      const day = await atDesk();
      const hours = hoursOf(day);
      return [workingMorning(day.present.today, hours), workingMorning(addDays(day.present.today, 1), hours)];
    },
    extras: async (now) => {
      const day = await atDesk();
      return [...digestExtras(day, store), ...(await backupExtras(day, store, now))];
    },
    ledger: store.reminders,
    alarms: browser.alarms,
    show: ({ nameless, ...notice }) =>
      areNamesHidden() ? showNotice({ ...notice, ...nameless }) : named.show(notice, nameless ?? null),
    renew: async () => {
      if (areNamesHidden()) await named.renew().catch((error: unknown) => log.fault('background/notices', error));
    },
    word: (reminders, late) => {
      if (!laid) throw new Error('reminders are worded before the desk is laid');
      return reminderNotice(reminders, late, laid);
    },
    toolbar: async () => {
      const day = await atDesk();
      const known = await clients(day);
      const calls = callsDue(known, day.present.today);
      await showOnButton(calls > 99 ? '99+' : String(calls || ''), day.text.count('toolbar_calls', calls));
    },
  });

  return () =>
    reconcile().catch(async (error: unknown) => {
      log.fault('background/reminding', error);
      const text = laid?.text ?? textIn(defaultSettings.language);
      const code = error instanceof ExpectedError ? error.code : 'unexpected';
      await showOnButton('!', text(errorText(code)));
    });
}

async function showOnButton(number: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text: number });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setTitle({ title });
}
