/** How much the browser has given and how much is taken, bytes; `share` is 0…1. */
export interface Usage {
  used: number;
  quota: number;
  share: number;
}

/** From this share on nothing large is written any more, 0…1 (peers.md §4.4). */
const shortShare = 0.8;

/** Little room is left: more than that much of it is taken. */
export const isNearlyFull = ({ share }: Usage) => share >= shortShare;

/** What is needed of `navigator.storage`. (A value of that very name would be taken for a library of the build tool, and ship it.) */
export type Storage = Pick<StorageManager, 'estimate' | 'persisted'>;

/** The quota meter; `null` when the browser does not say. */
export async function readUsage(disk: Storage | undefined): Promise<Usage | null> {
  const estimate = await disk?.estimate().catch(() => null);
  const { usage: used, quota } = estimate ?? {};
  if (used === undefined || quota === undefined || quota <= 0) return null;
  return { used, quota, share: Math.min(1, used / quota) };
}

/** Whether the browser has promised not to clear the store by itself; `null` when it does not say. */
export async function readPersisted(disk: Storage | undefined): Promise<boolean | null> {
  return (await disk?.persisted().catch(() => null)) ?? null;
}
