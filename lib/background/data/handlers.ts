import type { DataRequests } from '@/lib/messages/data-requests';
import type { Handlers } from '@/lib/messages/server';
import { ExpectedError } from '@/lib/platform/errors';
import type { HandlerDeps } from '../handlers';
import { onlyOwnPage } from '../settings/own-page';
import { momentWords } from '../words/when';
import { checkpointCalendar } from './checkpoint-calendar';
import { clientTable } from './client-table';
import { csvOf } from './csv';
import { noteBackup, storedFacts } from './facts';
import { icsOf } from './ics';
import { restorePreview } from './preview';
import { createUploads } from './uploads';

type DataHandlers = Pick<Handlers, keyof DataRequests>;

/** Records on one page of «показать всё». */
const pageSize = 50;

/** Answers what concerns the store as a whole: backup, restore, what is stored, erasing. */
export function dataHandlers(deps: HandlerDeps): DataHandlers {
  const { store, clock, serial, ring, reconcile } = deps;
  const uploads = createUploads();
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
      uploads.add(part);
      return {};
    },

    'restore-preview': ({ upload }) => restorePreview(uploads.journal(upload), deps),

    'restore-apply': ({ upload, mode }) =>
      serial(async () => {
        const { added } = await store.importJournal(uploads.journal(upload), mode);
        uploads.drop(upload);
        await changed();
        return { added };
      }),

    'restore-drop': async ({ upload }) => {
      uploads.drop(upload);
      return {};
    },

    'data-table': async () => {
      const known = await store.everyone();
      const table = clientTable(
        known.map(({ state }) => state),
        await deps.desk(),
      );
      return { text: csvOf(table) };
    },

    'data-calendar': async () => {
      const desk = await deps.desk();
      const known = await store.everyone();
      const entries = checkpointCalendar(
        known.map(({ state }) => state),
        desk,
      );
      const [hours = 0, minutes = 0] = desk.settings.reminderAt.split(':').map(Number);
      return { text: icsOf(entries, { at: clock.now(), alarm: hours * 60 + minutes }) };
    },

    'data-page': async ({ after }) => {
      const records = await store.page(after, pageSize);
      const lines = records.map(({ id, raw }) => ({ id, text: JSON.stringify(raw) }));
      return { lines, next: lines.length === pageSize ? (lines.at(-1)?.id ?? null) : null };
    },

    'data-erase': ({ word }) =>
      serial(async () => {
        const { text, present } = await deps.desk();
        if (word.trim().toLocaleUpperCase() !== text('trust_erase_word')) throw new ExpectedError('erase-unconfirmed');
        const counts = await store.erase();
        await changed();
        return { at: momentWords(clock.now(), present, text), counts };
      }),
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
