import type { DigestRequests } from '@/lib/messages/digest-requests';
import type { Handlers } from '@/lib/messages/server';
import type { DigestView } from '@/lib/messages/views';
import { digestDays, digestId, digestSince } from '@/lib/reminders/digest';
import type { Extra } from '@/lib/reminders/reconcile';
import type { Store } from '@/lib/store/store';
import { addDays, weekday } from '@/lib/trial/dates';
import { digest } from '@/lib/trial/digest';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';
import type { HandlerDeps } from '../handlers';
import { clientName, isOwn } from '../row-item';
import { onlyOwnPage } from '../settings/own-page';
import { digestNoticeWords, digestSections } from '../words/digest';
import { dayWords } from '../words/when';

/** Answers the requests of the digest's page. */
export function createDigestHandlers(deps: HandlerDeps): Pick<Handlers, keyof DigestRequests> {
  const view = async () => digestView(await deps.desk(), deps.store);
  return {
    async digest(_, question) {
      onlyOwnPage(question);
      return view();
    },
    'digest-when': ({ on, at }, question) =>
      deps.serial(async () => {
        onlyOwnPage(question);
        await deps.store.settings.save({ digestOn: on, digestAt: at });
        deps.reconcile();
        return view();
      }),
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
      const { found } = await readDigest(desk, store);
      const message = digestNoticeWords(found, text);
      return message === null ? null : { id: digestId(date), title: text('digest_notice_title'), message };
    },
  }));
}

async function readDigest(desk: Desk, store: Store<TimelineState>) {
  const { calendar, present, settings } = desk;
  const clients = (await store.everyone()).filter(({ state }) => !isOwn(state, desk));
  const since = digestSince(present.today, settings.digestOn);
  return { clients, since, found: digest(clients, { calendar, today: present.today, since }) };
}

async function digestView(desk: Desk, store: Store<TimelineState>): Promise<DigestView> {
  const { present, settings, text } = desk;
  const { clients, since, found } = await readDigest(desk, store);
  const states = new Map(clients.map(({ key, state }) => [key, state]));
  const nameOf = (key: string) => {
    const state = states.get(key);
    return state ? clientName(state, desk) : key;
  };
  const monday = addDays(present.today, 1 - weekday(present.today));
  return {
    title: text('digest_title', { day: dayWords(present.today, present, text) }),
    since: text('digest_since', { day: dayWords(since, present, text) }),
    sections: digestSections(found, { text, present, nameOf }),
    on: settings.digestOn,
    at: settings.digestAt,
    week: Array.from({ length: 7 }, (_, index) => addDays(monday, index)),
  };
}
