import { type Changed, ringBell } from '@/lib/messages/bell';
import { ringCallBell } from '@/lib/messages/call-bell';
import { serve } from '@/lib/messages/server';
import { checkInPortal } from '@/lib/messages/showing';
import { browser } from '@/lib/platform/browser';
import { textIn } from '@/lib/platform/catalogue';
import { systemClock } from '@/lib/platform/clock';
import { createLog } from '@/lib/platform/log';
import { keepScriptsOn } from '@/lib/platform/portal-scripts';
import { forgetInSession, keptInSession, keptPlan } from '@/lib/platform/session';
import type { PortalBook } from '@/lib/portal/types';
import { openDatabase, openTrainingDatabase } from '@/lib/store/database';
import { defaultSettings } from '@/lib/store/settings-fields';
import { createStore } from '@/lib/store/store';
import { isBuiltInPortal, trainingHost } from '@/lib/trial/portals';
import type { TimelineState } from '@/lib/trial/state';
import { layDesk } from './desk';
import { settleLeftPresses } from './forms/handlers';
import { createPressMemory } from './forms/press-memory';
import { createShownMemory } from './forms/shown-client';
import { createHandlers, type HandlerDeps } from './handlers';
import { openPage } from './open-page';
import { projectionBasis, projectOver } from './projection';
import { listenForClicks } from './reminders/clicks';
import { listenForHints } from './reminders/hints';
import { tryNotice } from './reminders/notices';
import { createReminding } from './reminding';
import { createSerial } from './serial';
import { listenForCurtain } from './settings/curtain-key';
import { toggleNames } from './settings/handlers';
import { welcomeOnInstall } from './settings/welcome';
import { createTrainingHandlers, forgetTraining } from './training';
import { errorText } from './words/errors';

/**
 * Starts the background: every listener in its first turn, nothing in memory that a restart would miss.
 * What it is given goes to the portal's pages: the style sheet of what is drawn there, and how their forms are recognised.
 */
export function startBackground({ overlayStyles, book }: { overlayStyles: string; book: PortalBook }): void {
  const log = createLog();
  const clock = systemClock;
  let settings = defaultSettings;
  const desk = () => layDesk(settings, clock);
  const rules = { project: projectOver(desk), basis: () => projectionBasis(desk()), log };
  const store = createStore<TimelineState>({ open: openDatabase, ...rules, storage: navigator.storage });
  const freshDesk = async () => {
    settings = await store.settings.read();
    return desk();
  };
  const serial = createSerial();
  const reconcile = createReminding({ store, desk: freshDesk, clock, log });
  const newId = () => crypto.randomUUID();
  const ring = async (changed: Changed) => {
    // The plan kept for the popup's first look may show what is hidden or erased by now.
    if (changed === 'all') await forgetInSession(keptPlan);
    await ringBell(changed);
  };

  const runOn = (hosts: readonly string[]) =>
    void keepScriptsOn(hosts).catch((error: unknown) => log.fault('background/portals', error));
  const trainingStore = createStore<TimelineState>({ open: openTrainingDatabase, ...rules });
  const deps: HandlerDeps = {
    store,
    desk: freshDesk,
    clock,
    serial,
    newId,
    ring,
    ringCalls: ringCallBell,
    reconcile: () => void reconcile(),
    tryNotice,
    openPage,
    about: () => ({
      version: browser.runtime.getManifest().version,
      platform: navigator.userAgent,
      faults: log.reports(),
    }),
    runOn,
    pressMemory: createPressMemory(keptInSession('press-fails')),
    shownMemory: createShownMemory(keptInSession('shown-client'), clock.now),
    forgetTraining: () => forgetTraining(trainingStore),
    overlayStyles,
    book,
    checks: keptInSession('page-checks'),
    checkInPortal,
    profileUndo: keptInSession('profile-undo'),
  };
  const handlers = createHandlers(deps);
  const training = createTrainingHandlers({ ...deps, store: trainingStore });

  serve({
    handlersFor: (asker) => (asker.kind === 'portal' && asker.host === trainingHost ? training : handlers),
    log,
    isPortal: async (host) =>
      isBuiltInPortal(host) || (await store.settings.read()).portals.some((portal) => portal.host === host),
    sentence: async (code, values) => {
      const { language } = await store.settings.read().catch(() => defaultSettings);
      return textIn(language)(errorText(code), values);
    },
  });
  listenForCurtain(() => void toggleNames({ store, handlers, newId }));
  listenForHints(() => void reconcile());
  listenForClicks();
  welcomeOnInstall();

  void reconcile();
  void serial(async () => {
    settings = await store.settings.read();
    runOn(settings.portals.map(({ host }) => host));
    await settleLeftPresses({ store, clock, ring: ringBell });
    if (await store.needsRebuild()) await store.rebuild(new AbortController().signal, () => {});
  }).catch((error: unknown) => log.fault('background/rebuild', error));
}
