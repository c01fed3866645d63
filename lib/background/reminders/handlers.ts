import type { ReminderRequests } from '@/lib/messages/reminder-requests';
import type { RemindersView } from '@/lib/messages/reminder-views';
import type { Handlers } from '@/lib/messages/server';
import { ExpectedError } from '@/lib/platform/errors';
import { nextAllowed } from '@/lib/reminders/hours';
import { type AgendaBrief, agendaBrief } from '@/lib/trial/brief';
import type { TimelineKey } from '@/lib/trial/keys';
import { ownMoment, presetMoment, presetsAhead, type SnoozePreset, snoozePresets } from '@/lib/trial/snooze';
import type { Desk } from '../desk';
import type { HandlerDeps } from '../handlers';
import { onlyOwnPage } from '../settings/own-page';
import { dueWords, snoozedWords } from '../words/reminders';
import { momentWords } from '../words/when';
import { hoursOf, remindersOf, snoozedIds } from './owed';

/** Answers the requests about reminders: what was missed, snoozing, a notification for trial. */
export function createReminderHandlers(deps: HandlerDeps): Pick<Handlers, keyof ReminderRequests> {
  const { store, clock, serial, ring, reconcile } = deps;

  /** Clients by canonical key, each once. */
  const clientsOf = async (keys: readonly TimelineKey[]): Promise<AgendaBrief[]> => {
    const [found, { calendar }] = [await store.timelines(keys), await deps.desk()];
    const known = new Map([...found.values()].map((client) => [client.key, client]));
    return [...known.values()].map((client) => agendaBrief(client, calendar));
  };

  return {
    async reminders(_, question) {
      onlyOwnPage(question);
      const desk = await deps.desk();
      const held = new Set((await store.reminders.missed()).map(callOf));
      const clients = await clientsOf([...held].map((call) => call.split('|')[0] ?? ''));
      const owed = clients.flatMap((client) => remindersOf(client, desk, clock.now()));
      const missed = owed.filter(({ key, checkpoint }) => held.has(`${key}|${checkpoint}`));
      const doubtful = await store.reminders.areDoubtful();
      return { missed: missedView(missed, doubtful, desk), presets: presetViews(desk, clock.now()) };
    },

    snooze: ({ keys, until }, question) =>
      serial(async () => {
        onlyOwnPage(question);
        const [desk, now] = [await deps.desk(), clock.now()];
        const moment = momentNamed(until, desk, now);
        if (moment === null) throw new ExpectedError('bad-date', 'snooze');
        const clients = await clientsOf(keys);
        const ids = clients.flatMap((client) => snoozedIds(client, desk, now));
        await store.reminders.snooze(ids, moment);
        await dropMissed(keys);
        await ring(keys);
        reconcile();
        return { said: snoozedWords(clients.length, nextAllowed(moment, hoursOf(desk)), desk.present, desk.text) };
      }),

    'missed-handled': ({ keys }, question) =>
      serial(async () => {
        onlyOwnPage(question);
        await dropMissed(keys);
        await ring(keys);
        return {};
      }),

    async 'check-notification'(_, question) {
      onlyOwnPage(question);
      const { text } = await deps.desk();
      const notice = { id: 'check', title: text('notify_trial_title'), message: text('notify_trial_message') };
      const shown = await deps.tryNotice(notice);
      return { shown, said: text(shown ? 'notify_trial_shown' : 'notify_trial_refused') };
    },
  };

  async function dropMissed(keys: readonly TimelineKey[]): Promise<void> {
    const held = await store.reminders.missed();
    await store.reminders.dropMissed(held.filter((id) => keys.includes(id.split('|')[0] ?? '')));
  }
}

/** «key|checkpoint»: what was missed is a call, however its level grew since. */
const callOf = (id: string) => id.split('|').slice(0, 2).join('|');

function missedView(
  missed: ReturnType<typeof remindersOf>,
  doubtful: boolean,
  { present, text }: Desk,
): RemindersView['missed'] {
  if (missed.length === 0) return null;
  return {
    title: text.count('remind_missed', missed.length),
    asks: doubtful ? text('missed_doubt', { day: text.day(present.today, true) }) : null,
    lines: missed.map((reminder) => ({
      key: reminder.key,
      name: reminder.name,
      text: dueWords(reminder, present, text),
    })),
  };
}

const presentOf = ({ settings, present }: Desk, now: number) => ({
  now,
  zone: present.zone,
  morning: settings.reminderAt,
});

/**
 * Presets by the moments they lead to, each moment once: a day off or quiet hours give way to the working time after
 * them, and what leads there by its own name goes before what was moved there.
 */
function presetViews(desk: Desk, now: number): RemindersView['presets'] {
  const { present, text } = desk;
  const offers = presetsAhead(presentOf(desk, now)).map((preset) => {
    const named = presetMoment(preset, presentOf(desk, now));
    const moment = nextAllowed(named, hoursOf(desk));
    return { preset, moment, isMoved: moment !== named };
  });
  const best = new Map<number, (typeof offers)[number]>();
  for (const offer of offers) {
    const known = best.get(offer.moment);
    if (!known || (known.isMoved && !offer.isMoved)) best.set(offer.moment, offer);
  }
  return [...best.values()].map(({ preset, moment, isMoved }) => {
    const own = `snooze_${preset.replaceAll('-', '_')}` as 'snooze_week';
    const key = isMoved && preset !== 'week' ? 'snooze_moved' : own;
    return { preset, label: text(key, { when: momentWords(moment, present, text) }) };
  });
}

function momentNamed(until: string, desk: Desk, now: number): number | null {
  const preset = snoozePresets.find((one): one is SnoozePreset => one === until);
  const moment = preset ? presetMoment(preset, presentOf(desk, now)) : ownMoment(until, presentOf(desk, now));
  return moment !== null && moment > now ? moment : null;
}
