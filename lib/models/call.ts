import { batch, computed, createModel, effect, signal } from '@preact/signals';
import { type Answer, withAnswer } from '@/lib/calls/answers';
import type { CallDraft } from '@/lib/calls/draft';
import { type DraftField, takeFields, withPlan } from '@/lib/calls/kept';
import type { CallOutcome } from '@/lib/calls/note-words';
import type { CallPlan } from '@/lib/calls/plan';
import type { Client } from '@/lib/messages/client';
import type { Action, Refusal } from '@/lib/messages/protocol';
import type { CallView } from '@/lib/messages/views';
import type { CheckpointId, Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import { createSaver } from './call-saver';
import type { Trouble } from './timeline';

/** What the model needs from outside. */
export interface CallDeps {
  client: Client;
  onBell(listener: (changed: TimelineKey[] | 'all') => void, signal: AbortSignal): void;
  onCallBell(listener: (changed: { key: TimelineKey; surface: string }) => void, signal: AbortSignal): void;
  /** Names this surface among those that write the same draft. */
  surface: string;
}

/** What was just done, to be said and to be taken back. */
export interface CallSaid {
  kind: CallOutcome | 'offer' | 'undone';
  /** Ids of the events an undo takes back, oldest first. */
  events: string[];
  /** The note of a call that ended. */
  note: string | null;
}

/**
 * The call that a surface stands beside. What is typed is sent within 300 ms and kept here until the background has
 * said that it is kept there; what other surfaces type appears here field by field.
 */
export const CallModel = createModel(({ client, onBell, onCallBell, surface }: CallDeps) => {
  const life = new AbortController();
  const key = signal<TimelineKey | null>(null);
  const view = signal<CallView | null>(null);
  const draft = signal<CallDraft | null>(null);
  const trouble = signal<Trouble | null>(null);
  const busy = signal(false);
  const said = signal<CallSaid | null>(null);
  const closing = signal<CheckpointId[]>([]);
  let question = new AbortController();

  const fail = (error: Refusal, again: () => void) => {
    trouble.value = { message: error.message, again: error.code === 'orphaned' ? null : again };
  };

  const saver = createSaver({
    surface,
    send: async (change) => {
      const answer = await client.ask('save-draft', change, life.signal);
      if (life.signal.aborted) return false;
      if (answer.ok) trouble.value = null;
      else fail(answer.error, () => void saver.flush());
      return answer.ok;
    },
    current: () => {
      const [shown, kept] = [view.peek(), draft.peek()];
      return shown && kept ? { key: shown.key, call: shown.call, draft: kept } : null;
    },
  });

  /** Only the latest question may answer; what is not saved yet stays as it was typed. */
  const read = async (asked: TimelineKey) => {
    question.abort();
    const mine = new AbortController();
    question = mine;
    const answer = await client.ask('call', { key: asked }, mine.signal);
    if (mine.signal.aborted) return;
    if (!answer.ok) return fail(answer.error, () => void read(asked));
    const next = answer.value;
    batch(() => {
      const typed = draft.peek();
      draft.value = typed ? takeFields(next.draft, typed, saver.unsaved()) : next.draft;
      if (view.peek()?.call !== next.call) {
        closing.value = next.checkpoints.filter(({ now }) => now).map(({ id }) => id);
      }
      view.value = next;
      if (saver.unsaved().length === 0) trouble.value = null;
    });
  };

  const change = (next: CallDraft, field: DraftField) => {
    draft.value = next;
    saver.touch(field);
  };
  const edit = (make: (before: CallDraft) => CallDraft, field: DraftField) => {
    const before = draft.peek();
    if (before) change(make(before), field);
  };

  const finish = async (outcome: CallOutcome, callBackAt?: Instant) => {
    const [shown, typed] = [view.peek(), draft.peek()];
    if (!shown || !typed || busy.peek()) return;
    busy.value = true;
    const end = { key: shown.key, call: shown.call, draft: typed, outcome, checkpoints: closing.peek() };
    const answer = await client.ask('finish-call', { ...end, ...(callBackAt && { callBackAt }) }, life.signal);
    if (life.signal.aborted) return;
    busy.value = false;
    if (!answer.ok) return fail(answer.error, () => void finish(outcome, callBackAt));
    saver.forget();
    batch(() => {
      draft.value = null;
      trouble.value = null;
      said.value = { kind: outcome, ...answer.value };
    });
    await read(shown.key);
  };

  /** Acts one after another; answers the ids of the events that came of it, `null` when it was refused. */
  const act = async (asked: TimelineKey, actions: readonly Action[]): Promise<string[] | null> => {
    const events: string[] = [];
    for (const action of actions) {
      const before = await client.ask('timeline', { key: asked }, life.signal);
      const answer = before.ok ? await client.ask('act', { key: asked, action }, life.signal) : before;
      if (life.signal.aborted) return null;
      if (!answer.ok || !before.ok) {
        if (!answer.ok) fail(answer.error, () => void act(asked, actions));
        return null;
      }
      const known = new Set(before.value.history.map(({ id }) => id));
      events.push(...answer.value.history.flatMap(({ id, undoable }) => (undoable && !known.has(id) ? [id] : [])));
    }
    return events;
  };

  const doNow = async (actions: readonly Action[], word: (events: string[]) => CallSaid) => {
    const asked = view.peek()?.key;
    if (asked === undefined || busy.peek()) return;
    busy.value = true;
    const events = await act(asked, actions);
    busy.value = false;
    if (!events) return;
    said.value = word(events);
    await read(asked);
  };

  const isMine = (other: TimelineKey) => other === key.peek() || other === view.peek()?.key;
  const hear = (mine: boolean) => {
    const open = key.peek();
    if (mine && open !== null && !busy.peek()) void read(open);
  };
  onBell((changed) => hear(changed === 'all' || changed.some(isMine)), life.signal);
  onCallBell((changed) => hear(changed.surface !== surface && isMine(changed.key)), life.signal);
  effect(() => () => {
    saver.stop();
    question.abort();
    life.abort();
  });

  return {
    key,
    /** `closed`; `loading`, `failed`: nothing to show yet; `ready`: a call, perhaps with a trouble beside it. */
    phase: computed(() => {
      if (key.value === null) return 'closed';
      if (view.value && draft.value) return 'ready';
      return trouble.value ? 'failed' : 'loading';
    }),
    view,
    draft,
    trouble,
    busy,
    said,
    /** Checkpoints that the end of the call closes. */
    closing,
    /** False while something typed is not known to be kept. */
    saved: saver.saved,
    open: (asked: TimelineKey) => {
      if (asked === key.peek()) return;
      batch(() => {
        key.value = asked;
        view.value = null;
        draft.value = null;
        trouble.value = null;
        said.value = null;
      });
      void read(asked);
    },
    /** Leaves the call when everything typed is kept; answers whether it was left. */
    close: async () => {
      if (!(await saver.flush())) return false;
      question.abort();
      batch(() => {
        key.value = null;
        view.value = null;
        draft.value = null;
        trouble.value = null;
        said.value = null;
      });
      return true;
    },
    /** Sends at once what waits; for the moment in which the page hides. */
    flush: () => void saver.flush(),
    /** Answers a question; `null` takes the answer back. */
    answer: (id: string, answer: Answer | null) =>
      edit((before) => ({ ...before, answers: withAnswer(before.answers, id, answer) }), `answer:${id}`),
    write: (field: 'who' | 'remarks', words: string) => edit((before) => ({ ...before, [field]: words }), field),
    addPlan: (plan: CallPlan) => edit((before) => withPlan(before, plan), 'plan'),
    /** Puts a checkpoint among those that the call closes, or takes it out. */
    toggle: (id: CheckpointId) => {
      const before = closing.peek();
      closing.value = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
    },
    finish,
    offer: (state: 'sent' | 'discussed' | 'objection' | 'agreed', objection?: string) =>
      doNow([{ do: 'offer', state, ...(objection && { objection }) }], (events) => ({
        kind: 'offer',
        events,
        note: null,
      })),
    /** Takes back what was said last. */
    undo: () => {
      const events = said.peek()?.events ?? [];
      return doNow(
        events.toReversed().map((event) => ({ do: 'undo', event })),
        () => ({ kind: 'undone', events: [], note: null }),
      );
    },
    hush: () => {
      said.value = null;
    },
  };
});
export type CallModel = InstanceType<typeof CallModel>;
