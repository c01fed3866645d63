import type { CallClient } from '@/lib/messages/views';
import type { Store } from '@/lib/store/store';
import { agendaLine } from '@/lib/trial/agenda';
import { agendaBrief } from '@/lib/trial/brief';
import type { TimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import { agendaView } from '../agenda-view';
import type { Desk } from '../desk';
import { clientName, identityBeside, isOwn, rowItem } from '../row-item';

/** More than this is not looked through, but searched for more narrowly. */
const mostFound = 30;

interface Given {
  store: Store<TimelineState>;
  desk: Desk;
  /** The client whose form was opened in the portal last. */
  shown: TimelineKey | null;
}

/**
 * Clients by words of their names; without words, the one that is open in the portal, those with an unfinished call, then
 * the calls of today.
 */
export async function findClients(words: string, { store, desk, shown }: Given): Promise<CallClient[]> {
  const { calendar, present } = desk;
  const drafts = await store.drafts.open(mostFound);
  const line = (key: TimelineKey, state: TimelineState): CallClient => {
    const due = agendaLine(agendaBrief({ key, state }, calendar), present.today);
    const open = drafts.includes(state.key) ? 'draft' : null;
    const today = due && due.checkpoints.length > 0 ? (due.group === 'overdue' ? 'overdue' : 'due') : 'known';
    const name = clientName(state, desk);
    return {
      key: state.key,
      name,
      identity: identityBeside(state.key, name, desk),
      text: rowItem(key, state, desk).badge?.text ?? '',
      state: open ?? today,
    };
  };
  if (words.trim() !== '') {
    const found = await store.search(words, mostFound);
    return found.map(({ key, state }) => line(key, state));
  }
  const [unfinished, attentive, opened] = await Promise.all([
    store.timelines(drafts),
    store.attention(present.today),
    store.timelines(shown ? [shown] : []),
  ]);
  const inPortal = [...opened.values()].find(({ state: client }) => !isOwn(client, desk))?.state;
  const calls = agendaView(attentive, 0, desk).lines.filter(
    ({ key, checkpoints }) => checkpoints.length > 0 && !drafts.includes(key),
  );
  const first = calls.slice(0, mostFound).map(({ key }) => key);
  const known = new Map([...unfinished, ...(await store.timelines(first))]);
  const found = [...unfinished.keys(), ...first].map((key) => known.get(key));
  const others = found.flatMap((client) => (client && client.state.key !== inPortal?.key ? [client.state] : []));
  return [
    ...(inPortal ? [{ ...line(inPortal.key, inPortal), inPortal: true as const }] : []),
    ...others.map((state) => line(state.key, state)),
  ].slice(0, mostFound);
}
