import * as z from 'zod/mini';
import type { ImportRequests, ImportWish, LastImport } from '@/lib/messages/import-requests';
import type { Handlers } from '@/lib/messages/server';
import { ExpectedError } from '@/lib/platform/errors';
import type { MetaItem } from '@/lib/store/meta';
import type { Instant, TimelineEvent } from '@/lib/trial/events';
import { indexClients } from '@/lib/trial/import/compare';
import { undoneIds } from '@/lib/trial/journal';
import type { Desk } from '../desk';
import type { HandlerDeps } from '../handlers';
import { momentWords } from '../words/when';
import { verdictView } from './import-words';
import { compareOver, createImports, type LineVerdict } from './imports';
import { demandRoom } from './room';
import type { Works } from './works';

interface Deps extends HandlerDeps {
  works: Works;
  /** Tells every surface, and brings reminders in line. */
  changed(): Promise<void>;
}

type ImportHandlers = Pick<Handlers, keyof ImportRequests>;

/** Lines that are compared in one answer: well under half a second. */
const sliceSize = 500;
/** The portal that is meant while none is known (domain.md §1.2). */
const likelyHost = '1cfresh.com';

const lastImport: MetaItem<{
  upload: string;
  host?: string | undefined;
  at: Instant;
  file: string;
  clients: number;
} | null> = {
  name: 'last-import',
  schema: z.nullable(
    z.object({
      upload: z.string(),
      host: z.optional(z.string()),
      at: z.number(),
      file: z.string(),
      clients: z.number(),
    }),
  ),
  fallback: null,
};

/** Answers what concerns lists of clients: comparing, taking in, taking back. */
export function importHandlers({ store, clock, serial, desk, works, changed }: Deps): ImportHandlers {
  const imports = createImports();
  const compareAnew = async (host: string) => compareOver(indexClients(await store.everyone(), host));
  const lastView = async (day: Desk): Promise<LastImport | null> => {
    const last = await store.meta.get(lastImport);
    if (last === null) return null;
    const { upload, host = '', file, clients } = last;
    return { upload, host, file, clients, when: whenWords(last.at, day) };
  };

  return {
    'import-start': async () => {
      const day = await desk();
      const added = day.settings.portals.map(({ host }) => host);
      const known = [...(await store.hosts()), ...added];
      return { hosts: known.length > 0 ? [...new Set(known)] : [likelyHost], last: await lastView(day) };
    },

    'import-part': async (part) => {
      if (part.index === 0) await demandRoom(store);
      imports.add(part);
      return {};
    },

    'import-preview': async ({ upload, host, from }) => {
      const list = imports.list(upload);
      const day = await desk();
      if (from === 0 || list.against?.host !== host) list.against = await compareAnew(host);
      const { against, lines } = list;
      const slice = lines.slice(from, from + sliceSize);
      const verdicts = slice.map((line) => ({ line, verdict: against.verdict(line) }));
      return {
        lines: verdicts.map(({ line, verdict }) => verdictView(line, verdict, day)),
        done: Math.min(lines.length, from + slice.length),
      };
    },

    'import-apply': ({ upload, host, source, file, wish }) =>
      serial(async () => {
        await demandRoom(store);
        const { lines } = imports.list(upload);
        // What was seen in the preview may be known by now: the store decides, not the preview.
        const against = await compareAnew(host);
        const at = clock.now();
        const events = lines.flatMap((line): TimelineEvent[] => {
          const verdict = against.verdict(line);
          if (!isWanted(verdict, wish)) return [];
          const { key, take: fields } = verdict;
          const payload = { from: source, fields, ...(file && { file }) };
          return [{ id: `${upload}:${line.line}`, key, at, author: 'manager', type: 'imported', payload }];
        });
        if (events.length > 0) {
          const journal = { exportedAt: at, events, damaged: [] };
          await works.run(upload, (watch) => store.importJournal(journal, 'merge', watch));
          await store.meta.set(lastImport, { upload, host, at, file, clients: events.length });
          await changed();
        }
        imports.drop(upload);
        return { clients: events.length, last: await lastView(await desk()) };
      }),

    'import-undo': ({ upload }) =>
      serial(async () => {
        const written = await store.eventsNamed(`${upload}:`);
        const undos = new Map((await store.eventsNamed(`undo:${upload}:`)).map((event) => [event.id, event]));
        const undone = undoneIds([...written, ...undos.values()]);
        const at = clock.now();
        const events = written.flatMap(({ id, key, type }): TimelineEvent[] =>
          type !== 'imported' || undone.has(id)
            ? []
            : [{ id: `undo:${id}`, key, at, author: 'manager', type: 'undo', payload: { event: id } }],
        );
        if (written.length === 0) throw new ExpectedError('import-lost');
        await works.run(upload, (watch) =>
          store.importJournal({ exportedAt: at, events, damaged: [] }, 'merge', watch),
        );
        const last = await store.meta.get(lastImport);
        if (last?.upload === upload) await store.meta.set(lastImport, null);
        await changed();
        return { clients: events.length };
      }),

    'import-drop': async ({ upload }) => {
      works.cancel(upload);
      imports.drop(upload);
      return {};
    },
  };
}

type Wanted = Extract<LineVerdict, { take: object }>;

function isWanted(verdict: LineVerdict, wish: ImportWish): verdict is Wanted {
  if (verdict.kind === 'new') return wish.fresh;
  if (verdict.kind !== 'known' && verdict.kind !== 'conflicting') return false;
  return wish.known && (wish.byName || verdict.by !== 'name') && Object.keys(verdict.take).length > 0;
}

const whenWords = (at: Instant, { present, text }: Desk) => momentWords(at, present, text);
