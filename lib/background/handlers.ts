import type { Changed } from '@/lib/messages/bell';
import type { DraftChanged } from '@/lib/messages/call-bell';
import type { Handlers } from '@/lib/messages/server';
import { catalogue } from '@/lib/platform/catalogue';
import type { Clock } from '@/lib/platform/clock';
import { ExpectedError } from '@/lib/platform/errors';
import type { Notice } from '@/lib/reminders/ledger';
import { defaultSettings } from '@/lib/store/settings-fields';
import type { Store } from '@/lib/store/store';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import { eventOfAction } from './actions';
import { agendaView } from './agenda-view';
import { createCallHandlers } from './calls/handlers';
import { cardsView } from './card/cards';
import { checkAction } from './check-action';
import { dataHandlers } from './data/handlers';
import { storeHandlers } from './data/store-handlers';
import { type Desk, layDesk } from './desk';
import { createFormHandlers } from './forms/handlers';
import type { PressMemory } from './forms/press-memory';
import type { ShownMemory } from './forms/shown-client';
import { eventOfOffer, offersOf } from './linking/offers';
import { noTraining } from './no-training';
import { createPortalHandlers, type PortalDeps } from './portals/handlers';
import { keptProfiles } from './portals/kept';
import { createDigestHandlers } from './reminders/digest';
import { createReminderHandlers } from './reminders/handlers';
import { rowItem } from './row-item';
import { wereSubscriptionsSeen } from './seen';
import type { Serial } from './serial';
import { settingsHandlers } from './settings/handlers';
import { takeIn } from './take-in';
import { timelineView } from './timeline-view';
import { checkLink, twinsOf } from './twins';

/** What answering needs. */
export interface HandlerDeps extends PortalDeps {
  store: Store<TimelineState>;
  /** Lays the desk by the settings and the clock of this moment. */
  desk(): Promise<Desk>;
  clock: Clock;
  serial: Serial;
  newId(): string;
  /** Tells every surface. */
  ring(changed: Changed): Promise<void>;
  /** Tells the surfaces beside a call that its draft changed. */
  ringCalls(changed: DraftChanged): Promise<void>;
  /** Brings toolbar, alarms and notifications in line with what was written. */
  reconcile(): void;
  /** Shows a notification for trial; false when the browser refuses. */
  tryNotice(notice: Notice): Promise<boolean>;
  /** Opens a page of ours, a path with its hash, in a tab, from which closing it leads back to the opener. */
  openPage(place: string, opener?: number): Promise<void>;
  /** Has our script run on exactly these hosts beside the built-in portal; the browser takes its time, and nobody waits. */
  runOn(hosts: readonly string[]): void;
  pressMemory: PressMemory;
  /** Whose form was opened in the portal last. */
  shownMemory: ShownMemory;
  /** What is known of this program and its life, for the diagnostics; never a client's data. */
  about(): { version: string; platform: string; faults: readonly string[] };
  /** Removes what was tried on the training page, database and all. Answers how many invented clients there were. */
  forgetTraining(): Promise<number>;
  /** Style sheet of what is drawn over a portal's page. */
  overlayStyles: string;
}

/** Makes one handler a request. Whatever reads and then writes runs one after another. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { store, clock, serial, newId, ring, reconcile, overlayStyles } = deps;
  const profiles = keptProfiles(store.meta, deps.book);

  const view = async (key: TimelineKey, desk: Desk) => {
    const known = await knownClient(store, key);
    const [twins, offers, pressFails] = await Promise.all([
      twinsOf(known.state, store),
      offersOf(store, known.state, desk),
      deps.pressMemory.doesFail(),
    ]);
    return timelineView({ ...known, twins, offers, now: clock.now(), pressFails }, desk);
  };

  return {
    /** Greets even without a store: every surface needs words to say what is wrong. */
    async hello(_, { asker }) {
      // A page that opens is a hint that somebody is there.
      reconcile();
      const { settings, present } = await deps.desk().catch(() => layDesk(defaultSettings, clock));
      const { language, theme, badgePlace, ribbons } = settings;
      const look = { theme, badgePlace, ribbons };
      const greeting = { language, texts: catalogue(language), today: present.today, look };
      return asker.kind === 'portal' ? { ...greeting, styles: overlayStyles } : greeting;
    },

    profile: async (_, { asker }) => profiles.profile(asker.kind === 'portal' ? asker.host : ''),

    observe: (reading) =>
      serial(async () => {
        const desk = await deps.desk();
        const { items, changed, wrote } = await takeIn(reading, { store, desk, now: clock.now(), newId });
        if (wrote) {
          await ring(changed);
          reconcile();
        }
        return { items };
      }),

    async items({ keys }) {
      const desk = await deps.desk();
      const found = await store.timelines(keys);
      return { items: [...found].map(([key, { state }]) => rowItem(key, state, desk)) };
    },

    async timeline({ key }) {
      return view(key, await deps.desk());
    },

    act: ({ key, action }, { id }) =>
      serial(async () => {
        const desk = await deps.desk();
        const known = await knownClient(store, key);
        if (!known.events.some((event) => event.id === id)) {
          checkAction(action, known, desk);
          if (action.do === 'link') await checkLink(known.state, action.code, store);
          const context = { state: known.state, id, at: clock.now(), today: desk.present.today };
          const isOwn = action.do === 'belongs' || action.do === 'own-subscription';
          const event = isOwn ? await eventOfOffer(action, context, store) : eventOfAction(action, context);
          const { changed } = await store.append([event]);
          await ring(changed);
          reconcile();
        }
        return view(key, desk);
      }),

    async agenda() {
      const desk = await deps.desk();
      const [attentive, clients] = await Promise.all([store.attention(desk.present.today), store.count()]);
      return agendaView(attentive, clients, desk);
    },

    async cards() {
      const [desk, everyone] = await Promise.all([deps.desk(), store.everyone()]);
      return cardsView(everyone, desk);
    },

    ...createFormHandlers(deps),
    ...createReminderHandlers(deps),
    ...createDigestHandlers(deps),

    ...createCallHandlers(deps),

    ...settingsHandlers(deps),

    ...dataHandlers(deps),

    ...storeHandlers(deps),
    ...noTraining,
    ...createPortalHandlers(deps),
  };
}

/** @throws ExpectedError `unknown-client` */
async function knownClient(store: Store<TimelineState>, key: TimelineKey) {
  const [found, events] = await Promise.all([store.timelines([key]), store.events(key)]);
  const state = found.get(key)?.state;
  if (!state) throw new ExpectedError('unknown-client');
  const host = parseTimelineKey(key)?.host ?? '';
  return { key, state, events, subscriptionsSeen: await wereSubscriptionsSeen(store.meta, host) };
}
