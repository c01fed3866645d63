import type { DigestRequests } from '@/lib/messages/digest-requests';
import type { Handlers } from '@/lib/messages/server';
import type { DigestView } from '@/lib/messages/views';
import { digestDays, digestId, digestSince } from '@/lib/reminders/digest';
import { momentAt } from '@/lib/reminders/hours';
import type { Extra } from '@/lib/reminders/reconcile';
import type { Store } from '@/lib/store/store';
import type { KnownClient } from '@/lib/trial/brief';
import { addDays, weekday } from '@/lib/trial/dates';
import { digest } from '@/lib/trial/digest';
import type { CalendarDate } from '@/lib/trial/events';
import { forecast } from '@/lib/trial/forecast';
import { reasonsByWeek } from '@/lib/trial/reasons';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';
import type { HandlerDeps } from '../handlers';
import { projectOver } from '../projection';
import { clientName, isOwn } from '../row-item';
import { onlyOwnPage } from '../settings/own-page';
import { digestNoticeWords, digestSections } from '../words/digest';
import { forecastView } from '../words/forecast';
import { dayWords } from '../words/when';

/** Answers the requests of the digest's page. */
export function createDigestHandlers(deps: HandlerDeps): Pick<Handlers, keyof DigestRequests> {
  return {
    async digest({ day }, question) {
      onlyOwnPage(question);
      const desk = await deps.desk();
      return digestView(desk, deps.store, day ?? desk.present.today);
    },
    'digest-when': ({ on, at }, question) =>
      deps.serial(async () => {
        onlyOwnPage(question);
        await deps.store.settings.save({ digestOn: on, digestAt: at });
        deps.reconcile();
        return {};
      }),
    async forecast(_, question) {
      onlyOwnPage(question);
      const desk = await deps.desk();
      const { calendar, present, settings, text } = desk;
      const { forecastPrice: price, forecastShare: percent } = settings;
      const clients = await readClients(desk, deps.store);
      const found = forecast(
        clients.map(({ state }) => state),
        {
          calendar,
          today: present.today,
          ...(price !== null && { terms: { price, share: percent / 100 } }),
        },
      );
      return forecastView(found, { price, percent }, text);
    },
  };
}

/** The notifications of the digests that are or will be spoken of. */
export function digestExtras(desk: Desk, store: Store<TimelineState>): Extra[] {
  const { present, settings, text } = desk;
  const time = { on: settings.digestOn, at: settings.digestAt };
  return digestDays(time, present.today, present.zone).map(({ date, moment }) => ({
    id: digestId(date),
    moment,
    word: async () => {
      const { found } = await readDigest(desk, store, present.today);
      const message = digestNoticeWords(found, text);
      return message === null ? null : { id: digestId(date), title: text('digest_notice_title'), message };
    },
  }));
}

async function readClients(desk: Desk, store: Store<TimelineState>) {
  return (await store.everyone()).filter(({ state }) => !isOwn(state, desk));
}

/** The clients as they were known when a past day ended: what was learned or done later is left out of their journals. */
async function clientsOn(day: CalendarDate, desk: Desk, store: Store<TimelineState>): Promise<KnownClient[]> {
  const clients = await readClients(desk, store);
  const { today, zone } = desk.present;
  if (day >= today) return clients;
  const end = momentAt(Temporal.PlainDate.from(addDays(day, 1)), '00:00', zone);
  const project = projectOver(() => desk);
  const known = clients.map(async ({ key }): Promise<KnownClient[]> => {
    const events = (await store.events(key)).filter(({ at }) => at < end);
    const then = events.length > 0 ? project(key, events) : null;
    return then ? [{ key, state: then.state }] : [];
  });
  return (await Promise.all(known)).flat();
}

async function readDigest(desk: Desk, store: Store<TimelineState>, day: CalendarDate) {
  const { calendar, settings } = desk;
  const clients = await clientsOn(day, desk, store);
  const since = digestSince(day, settings.digestOn);
  return { clients, since, found: digest(clients, { calendar, today: day, since }) };
}

/** The digest of any day: a past one as it was known then, a coming one by what is known now. */
async function digestView(desk: Desk, store: Store<TimelineState>, day: CalendarDate): Promise<DigestView> {
  const { present, settings, text } = desk;
  const { clients, since, found } = await readDigest(desk, store, day);
  const states = new Map(clients.map(({ key, state }) => [key, state]));
  const nameOf = (key: string) => {
    const state = states.get(key);
    return state ? clientName(state, desk) : key;
  };
  const monday = addDays(present.today, 1 - weekday(present.today));
  return {
    day,
    title: text('digest_title', { day: dayWords(day, present, text) }),
    since: text('digest_since', { day: dayWords(since, present, text) }),
    ...(day !== present.today && { remark: text(day < present.today ? 'digest_past_day' : 'digest_other_day') }),
    reasons: reasonsByWeek(clients, day).map(({ monday: id, bars }) => ({
      id,
      title: text('digest_week', { day: dayWords(id, present, text) }),
      bars: bars.map(({ reason, clients: keys }) => ({
        reason,
        clients: keys.map((key) => ({ key, name: nameOf(key) })),
      })),
    })),
    sections: digestSections(found, { text, present, nameOf }),
    on: settings.digestOn,
    at: settings.digestAt,
    week: Array.from({ length: 7 }, (_, index) => addDays(monday, index)),
  };
}
