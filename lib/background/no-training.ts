import type { Handlers } from '@/lib/messages/server';
import type { TrainingRequests } from '@/lib/messages/training-requests';
import { ExpectedError } from '@/lib/platform/errors';

/** Everywhere else there is nothing to begin: a slip must not erase a real store. */
export const noTraining: Pick<Handlers, keyof TrainingRequests> = {
  'training-begin': refuse,
  'training-steps': refuse,
};

async function refuse(): Promise<never> {
  throw new ExpectedError('foreign-sender', 'training page only');
}
