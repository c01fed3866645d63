import type { DataRequests } from '@/lib/messages/data-requests';
import type { Handlers } from '@/lib/messages/server';
import { ExpectedError } from '@/lib/platform/errors';
import type { Text } from '@/lib/platform/text';
import type { Instant } from '@/lib/trial/events';
import type { HandlerDeps } from '../handlers';
import { momentWords } from '../words/when';
import { diagnostics } from './diagnostics';
import type { Works } from './works';

type TrustHandlers = Pick<Handlers, keyof DataRequests & ('retention-look' | 'retention-erase' | 'data-diagnostics')>;

interface Deps extends HandlerDeps {
  works: Works;
  /** Tells every surface, and brings reminders in line. */
  changed(): Promise<void>;
}

/** Answers what concerns trust: how long clients are kept, and what may be told of a fault. */
export function trustHandlers({ works, changed, ...deps }: Deps): TrustHandlers {
  const { store, clock, serial, desk } = deps;
  return {
    'retention-look': ({ work, months }) =>
      works.run(work, (watch) => store.silentSince(monthsBefore(clock.now(), months), watch)),

    'retention-erase': ({ work, months, word }) =>
      serial(async () => {
        const { text, present } = await desk();
        checkWord(word, text);
        const now = clock.now();
        const erased = await works.run(work, (watch) => store.forgetSilent(monthsBefore(now, months), watch));
        await changed();
        return { ...erased, at: momentWords(now, present, text) };
      }),

    'data-diagnostics': async () => ({ text: await diagnostics(deps) }),
  };
}

/** @throws ExpectedError `erase-unconfirmed` when it is not the word that confirms an erasing */
export function checkWord(word: string, text: Text): void {
  if (word.trim().toLocaleUpperCase() !== text('trust_erase_word')) throw new ExpectedError('erase-unconfirmed');
}

/** The moment so many calendar months earlier. */
function monthsBefore(now: Instant, months: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').subtract({ months }).epochMilliseconds;
}
