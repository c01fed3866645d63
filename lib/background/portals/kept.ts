import * as z from 'zod/mini';
import type { KeptProfile, PortalBook, Profile } from '@/lib/portal/types';
import type { Meta, MetaItem } from '@/lib/store/meta';

/** What is known of portals beside the built-in profile, by host. Each is checked when it is read. */
const item: MetaItem<Record<string, unknown>> = {
  name: 'portal-profiles',
  schema: z.record(z.string().check(z.maxLength(250)), z.unknown()),
  fallback: {},
};

const nothing: KeptProfile = { version: 1, own: null, lessons: [] };

/** The profiles of portals as the user has them. What is damaged reads as nothing and stays where it is. */
export function keptProfiles(meta: Meta, book: PortalBook) {
  const check = (data: unknown) => {
    const result = book.parseKept(data);
    return 'value' in result ? result.value : nothing;
  };
  const of = async (host: string): Promise<KeptProfile> => {
    const all = await meta.get(item);
    return Object.hasOwn(all, host) ? check(all[host]) : nothing;
  };
  return {
    of,
    all: async (): Promise<[host: string, kept: KeptProfile][]> =>
      Object.entries(await meta.get(item)).map(([host, data]) => [host, check(data)]),
    /** Puts what is known of one portal in place of what was; nothing differs from the built-in profile: nothing is kept. */
    put: (host: string, kept: KeptProfile) =>
      meta.update(item, (all) => {
        const others = Object.entries(all).filter(([name]) => name !== host);
        const isPlain = kept.own === null && kept.lessons.length === 0;
        return Object.fromEntries(isPlain ? others : [...others, [host, kept]]);
      }),
    /** How the forms of a portal are recognised. Reads well without a store too: by the built-in profile alone. */
    async profile(host: string): Promise<Profile> {
      const { own, lessons } = await of(host).catch(() => nothing);
      return book.withLessons(own ?? book.builtIn, lessons);
    },
  };
}
