import { isEmptyDraft } from '@/lib/calls/draft';
import { type KeptCalls, settleCalls, takeFields } from '@/lib/calls/kept';
import type { CallRequests } from '@/lib/messages/call-requests';
import type { Handlers, Question } from '@/lib/messages/server';
import type { CallEnd, DraftChange } from '@/lib/messages/views';
import { ExpectedError } from '@/lib/platform/errors';
import type { HandlerDeps } from '../handlers';
import { eventsOfEnd, noteOf } from './call-events';
import { callView } from './call-view';
import { findClients } from './find-clients';
import { type KnownCall, knownCall } from './known-call';

type CallDeps = Pick<
  HandlerDeps,
  'store' | 'desk' | 'clock' | 'serial' | 'newId' | 'ring' | 'ringCalls' | 'reconcile' | 'shownMemory'
>;

/** Surfaces whose last change is remembered; more than anybody has open at once. */
const mostSurfaces = 20;

/** Answers what the surfaces beside a call ask. */
export function createCallHandlers(deps: CallDeps): Pick<Handlers, keyof CallRequests> {
  const { store, clock, serial, newId, ring, ringCalls, reconcile } = deps;
  return {
    async call({ key }, question) {
      refusePortals(question);
      const [desk, known] = await Promise.all([deps.desk(), knownCall(store, key)]);
      return callView(known, newId(), desk);
    },

    'save-draft': (change, question) =>
      serial(async () => {
        refusePortals(question);
        const { keys, ends } = await knownCall(store, change.key);
        await store.drafts.update(keys, clock.now(), (stored) => keep(settleCalls(stored, ends), change));
        await ringCalls({ key: keys[0] ?? change.key, surface: change.surface });
        return {};
      }),

    'finish-call': (end, question) =>
      serial(async () => {
        refusePortals(question);
        const [desk, known] = await Promise.all([deps.desk(), knownCall(store, end.key)]);
        refuseSecondEnd(end, known);
        const events = eventsOfEnd(end, known.state, clock.now(), desk);
        const { changed } = await store.append(events);
        const { keys, ends } = await knownCall(store, end.key);
        await store.drafts.update(keys, clock.now(), (stored) => settleCalls(putAway(stored, end), ends));
        await ring(changed);
        await ringCalls({ key: keys[0] ?? end.key, surface: '' });
        reconcile();
        return { events: events.map(({ id }) => id), note: noteOf(end, desk) };
      }),

    async 'find-clients'({ words }, question) {
      refusePortals(question);
      const [desk, shown] = await Promise.all([deps.desk(), deps.shownMemory.latest()]);
      return { clients: await findClients(words, { store, desk, shown }) };
    },
  };
}

/** Calls are the business of our own pages: the portal's page never reads or writes a draft. */
function refusePortals({ asker }: Question): void {
  if (asker.kind !== 'own-page') throw new ExpectedError('foreign-sender', 'calls');
}

/** @throws ExpectedError `call-finished` when another surface has ended the call meanwhile */
function keep({ open, last }: KeptCalls, { call, draft, fields, surface, revision }: DraftChange): KeptCalls {
  if (last?.call === call) throw new ExpectedError('call-finished');
  if (!open) return { open: { call, draft, revisions: { [surface]: revision } }, last };
  if ((open.revisions[surface] ?? 0) >= revision) return { open, last };
  const { [surface]: _, ...others } = open.revisions;
  const revisions = Object.fromEntries([...Object.entries(others).slice(1 - mostSurfaces), [surface, revision]]);
  return { open: { ...open, draft: takeFields(open.draft, draft, fields), revisions }, last };
}

/** A message that came twice ends the call once; another end of a call that has ended is refused. */
function refuseSecondEnd({ call, outcome }: CallEnd, { ends }: KnownCall): void {
  const before = ends.outcome(call);
  if (before !== undefined && (before !== outcome || ends.isUndone(call))) throw new ExpectedError('call-finished');
}

/** The draft of a call that has just ended: still as open, so that settling puts it where its outcome says. */
function putAway({ open, last }: KeptCalls, { call, draft, outcome }: CallEnd): KeptCalls {
  if (last?.call === call) return { open, last };
  if (outcome !== 'talked' && isEmptyDraft(draft)) return { open: null, last };
  return { open: { call, draft, revisions: open?.revisions ?? {} }, last };
}
