import * as z from 'zod/mini';
import type { Meta, MetaItem } from '@/lib/store/meta';

/** Portals of which a list of subscriptions was ever read: only then is a missing one worth a word. */
const portalsSeen: MetaItem<string[]> = { name: 'subscriptions-seen', schema: z.array(z.string()), fallback: [] };

/** Remembers that a list of subscriptions of this portal was read. */
export async function noteSubscriptionsSeen(meta: Meta, host: string): Promise<void> {
  const hosts = await meta.get(portalsSeen);
  if (!hosts.includes(host)) await meta.set(portalsSeen, [...hosts, host]);
}

/** Whether one was. */
export async function wereSubscriptionsSeen(meta: Meta, host: string): Promise<boolean> {
  return (await meta.get(portalsSeen)).includes(host);
}
