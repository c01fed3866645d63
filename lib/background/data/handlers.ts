import type { DataRequests } from '@/lib/messages/data-requests';
import type { ImportRequests } from '@/lib/messages/import-requests';
import type { Handlers } from '@/lib/messages/server';
import { stepOf } from '@/lib/store/watch';
import type { HandlerDeps } from '../handlers';
import { onlyOwnPage } from '../settings/own-page';
import { momentWords } from '../words/when';
import { exportHandlers } from './export-handlers';
import { noteBackup, storedFacts } from './facts';
import { importHandlers } from './import-handlers';
import { restorePreview } from './preview';
import { demandRoom } from './room';
import { checkWord, trustHandlers } from './trust-handlers';
import { createUploads } from './uploads';
import { createWorks } from './works';

type DataHandlers = Pick<Handlers, keyof DataRequests | keyof ImportRequests>;

/** Records on one page of «показать всё». */
const pageSize = 50;
/** Part of a preview that reading the file is; the other is comparing it with the store. */
const readingShare = 0.5;

/** Answers what concerns the store as a whole: backup, restore, what is stored, erasing. */
export function dataHandlers(deps: HandlerDeps): DataHandlers {
  const { store, clock, serial, ring, reconcile } = deps;
  const uploads = createUploads();
  const works = createWorks();
  const changed = async () => {
    await deps.desk();
    await ring('all');
    reconcile();
  };
  const handlers: DataHandlers = {
    'data-facts': () => storedFacts(deps),

    'backup-part': ({ exportedAt, place }) => store.exportPart(exportedAt, place),

    'backup-made': async ({ exportedAt }) => {
      await noteBackup(store.meta, exportedAt);
      return storedFacts(deps);
    },

    'restore-part': async (part) => {
      if (part.index === 0) await demandRoom(store);
      uploads.add(part);
      return {};
    },

    'restore-preview': ({ upload }) =>
      works.run(upload, async (watch) => {
        const journal = await uploads.journal(upload, stepOf(watch, 0, readingShare));
        return restorePreview(journal, deps, stepOf(watch, readingShare, 1));
      }),

    'restore-apply': ({ upload, mode }) =>
      serial(async () => {
        await demandRoom(store);
        const { added } = await works.run(upload, async (watch) => {
          // It was read for the preview, unless the background was stopped since.
          const journal = await uploads.journal(upload, { ...watch, onShare: () => undefined });
          return store.importJournal(journal, mode, watch);
        });
        uploads.drop(upload);
        await changed();
        return { added };
      }),

    'data-progress': async ({ work }) => ({ share: works.share(work) }),

    'data-cancel': async ({ work }) => {
      works.cancel(work);
      return {};
    },

    'restore-drop': async ({ upload }) => {
      works.cancel(upload);
      uploads.drop(upload);
      return {};
    },

    'data-page': async ({ after }) => {
      const records = await store.page(after, pageSize);
      const lines = records.map(({ id, raw }) => ({ id, text: JSON.stringify(raw) }));
      return { lines, next: lines.length === pageSize ? (lines.at(-1)?.id ?? null) : null };
    },

    'data-erase': ({ word }) =>
      serial(async () => {
        const { text, present } = await deps.desk();
        checkWord(word, text);
        const counts = await store.erase();
        // What is real is gone by now: invented clients that will not go must not hide that.
        const training = await deps.forgetTraining().catch(() => null);
        await changed();
        return { at: momentWords(clock.now(), present, text), counts, training };
      }),

    ...exportHandlers(deps),
    ...trustHandlers({ ...deps, works, changed }),
    ...importHandlers({ ...deps, works, changed }),
  };
  return guarded(handlers);
}

/** No portal's page may ask any of it. */
function guarded(handlers: DataHandlers): DataHandlers {
  const guard =
    <P, R>(answer: (payload: P, question: never) => Promise<R>) =>
    async (payload: P, question: Parameters<typeof onlyOwnPage>[0]) => {
      onlyOwnPage(question);
      return answer(payload, question as never);
    };
  const entries = Object.entries(handlers).map(([name, answer]) => [name, guard(answer as never)]);
  return Object.fromEntries(entries) as DataHandlers;
}
