import type { Handlers } from '@/lib/messages/server';
import type { TrainingStep } from '@/lib/messages/training-requests';
import { removeTrainingDatabase } from '@/lib/store/database';
import { defaultSettings } from '@/lib/store/settings-fields';
import type { TimelineEvent } from '@/lib/trial/events';
import { layDesk } from './desk';
import { createHandlers, type HandlerDeps } from './handlers';
import { createSerial } from './serial';
import { isTrainingPast, trainingPast } from './training-past';

/**
 * The same answers and rules for the training page, over a store of its own: what is tried there never reaches the
 * user's journal, reminders, toolbar or notifications. Of the user it knows
 * language and theme alone: badges that are hidden or calls that are done without would leave a beginner nothing to try.
 * @param deps `store` is the training's
 */
export function createTrainingHandlers(deps: HandlerDeps): Handlers {
  const { store, ring, openPage } = deps;
  const serial = createSerial();
  const handlers = createHandlers({
    ...deps,
    serial,
    desk: async () => {
      const { language, theme } = (await deps.desk()).settings;
      return layDesk({ ...defaultSettings, language, theme }, deps.clock);
    },
    ringCalls: async () => undefined,
    reconcile: () => undefined,
    tryNotice: async () => false,
    runOn: () => undefined,
    // Pages that show a client would look for an invented one among the real ones.
    openPage: async (place) => (place.includes('#') ? undefined : openPage(place)),
  });
  return {
    ...handlers,
    'training-begin': () =>
      serial(async () => {
        await store.erase();
        await store.append(trainingPast((await deps.desk()).present.today));
        await ring('all');
        return {};
      }),
    'training-steps': async () => {
      const events = await Promise.all((await store.everyone()).map(({ key }) => store.events(key)));
      return { done: [...new Set(events.flat().flatMap((event) => stepOf(event) ?? []))] };
    },
  };
}

/** Removes what was tried, database and all. Answers how many invented clients there were. */
export async function forgetTraining(store: HandlerDeps['store']): Promise<number> {
  const { timelines } = await store.contents();
  await removeTrainingDatabase();
  return timelines;
}

function stepOf(event: TimelineEvent): TrainingStep | null {
  if (isTrainingPast(event)) return null;
  if (event.type === 'observed') return 'look';
  if (event.type === 'trial-dates') return 'dates';
  if (event.type === 'undo') return 'undo';
  if (event.type !== 'checkpoint') return null;
  return event.payload.change === 'done' ? 'done' : event.payload.change === 'postponed' ? 'postpone' : null;
}
