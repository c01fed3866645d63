import { ExpectedError } from '@/lib/platform/errors';
import type { Store } from '@/lib/store/store';
import { isNearlyFull } from '@/lib/store/usage';

const megabyte = 1024 * 1024;

/**
 * Refuses what would write much while little room is left. What is observed and what the manager says himself is always
 * taken: it is small, and nobody repeats it.
 * @throws ExpectedError `store-nearly-full` with what is free and what there is, megabytes
 */
export async function demandRoom(store: Pick<Store<unknown>, 'usage'>): Promise<void> {
  const usage = await store.usage();
  if (usage === null || !isNearlyFull(usage)) return;
  const { used, quota } = usage;
  throw new ExpectedError('store-nearly-full', '', {
    free: Math.floor(Math.max(0, quota - used) / megabyte),
    quota: Math.ceil(quota / megabyte),
  });
}
