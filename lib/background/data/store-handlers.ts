import type { Handlers } from '@/lib/messages/server';
import type { RebuildView, StoreRequests } from '@/lib/messages/store-requests';
import type { HandlerDeps } from '../handlers';
import { onlyOwnPage } from '../settings/own-page';

/** A rebuild answers after so long, so that a page can show how far it is, milliseconds. */
const stretch = 500;

/** Answers what concerns the database itself. None of it needs the settings, which may be what cannot be read. */
export function storeHandlers({
  store,
  clock,
  serial,
  ring,
  reconcile,
  desk,
}: HandlerDeps): Pick<Handlers, keyof StoreRequests> {
  return {
    async 'store-room'(_, question) {
      onlyOwnPage(question);
      // The first look tells whether the database can be used at all.
      await store.count();
      const [usage, persisted] = await Promise.all([store.usage(), store.persisted()]);
      return { usage, persisted };
    },

    'store-rebuild': (_, question) =>
      serial(async () => {
        onlyOwnPage(question);
        // Projections are made by the settings as they are now.
        await desk();
        const from = clock.now();
        const pause = new AbortController();
        let view: RebuildView = { done: 0, total: 0, finished: false };
        await store
          .rebuild(pause.signal, ({ done, total }) => {
            view = { done, total, finished: false };
            if (Math.abs(clock.now() - from) >= stretch) pause.abort(pause);
          })
          .then(
            () => {
              view.finished = true;
            },
            (reason: unknown) => {
              if (reason !== pause) throw reason;
            },
          );
        if (view.finished) {
          await ring('all');
          reconcile();
        }
        return view;
      }),

    'store-rescue': ({ exportedAt, place }, question) => {
      onlyOwnPage(question);
      return store.rescuePart(exportedAt, place);
    },
  };
}
