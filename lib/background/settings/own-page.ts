import type { Question } from '@/lib/messages/server';
import { ExpectedError } from '@/lib/platform/errors';

/** Settings and whole stores are the business of our own pages. @throws ExpectedError `foreign-sender` for a portal's page */
export function onlyOwnPage({ asker }: Question): void {
  if (asker.kind !== 'own-page') throw new ExpectedError('foreign-sender', 'own page only');
}
