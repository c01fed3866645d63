import type { RestorePreview } from '@/lib/messages/data-requests';
import type { Journal } from '@/lib/store/journal';
import type { Watch } from '@/lib/store/watch';
import type { HandlerDeps } from '../handlers';
import { clientName, identityWords } from '../row-item';
import { momentWords } from '../words/when';

/** Clients in one preview: more than anybody reads, few enough for one message. */
const mostLines = 200;

/** What taking a journal in would change, client by client. Changes nothing. */
export async function restorePreview(
  journal: Journal,
  { store, desk }: Pick<HandlerDeps, 'store' | 'desk'>,
  watch: Watch,
): Promise<RestorePreview> {
  const day = await desk();
  const { clients, fresh, same, conflicting, dropped } = await store.previewImport(journal, watch);
  const weight = (line: { fresh: number; conflicting: number }) => line.conflicting * 2 + Math.min(1, line.fresh);
  const first = clients.toSorted((one, two) => weight(two) - weight(one)).slice(0, mostLines);
  const known = await store.timelines(first.map(({ key }) => key));
  return {
    made: momentWords(journal.exportedAt, day.present, day.text),
    fresh,
    same,
    conflicting,
    dropped,
    clients: clients.length,
    lines: first.map((line) => {
      const state = known.get(line.key)?.state;
      return { ...line, name: state ? clientName(state, day) : identityWords(line.key, day.text) };
    }),
  };
}
