import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { Changed } from '@/lib/messages/bell';
import type { Client } from '@/lib/messages/client';
import type { Action, Refusal } from '@/lib/messages/protocol';
import type { HistoryLine, TimelineView, TurnView } from '@/lib/messages/views';
import { dateOutOfOrder } from '@/lib/trial/dates-order';
import type { CalendarDate, CheckpointId } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';

/** What the model needs from outside. */
export interface TimelineDeps {
  client: Client;
  onBell(listener: (changed: Changed) => void, signal: AbortSignal): void;
}

export type DateName = 'invitedOn' | 'activatedOn' | 'endsOn';

/** What the user has entered for one client and not yet saved. Lives as long as the page does. */
export interface Draft {
  note: string;
  /** Only the dates that were touched; `null` is an emptied field. */
  dates: Partial<Record<DateName, CalendarDate | null>>;
  /** The checkpoint whose new date is being chosen. */
  postpone: { checkpoint: CheckpointId; until: CalendarDate } | null;
  turns: Partial<Record<TurnView['do'], TurnDraft | undefined>>;
  /** Why the invitation was not activated, and why they work or do not, in the user's own words. */
  whyNot: string;
  whyUsage: string;
}

/** What is to be said with a turn of the client's path. */
export interface TurnDraft {
  words?: string;
  until?: CalendarDate | null;
}

const blank: Draft = { note: '', dates: {}, postpone: null, turns: {}, whyNot: '', whyUsage: '' };

/** A failure in a sentence, with what to do again where that may help. */
export interface Trouble {
  message: string;
  again: (() => void) | null;
}

/**
 * The timeline that is open, what the user enters into it and what he does with it. Nothing is shown as done before
 * the background has said so, and nothing that was typed is dropped before it is saved.
 */
export const TimelineModel = createModel(({ client, onBell }: TimelineDeps) => {
  const life = new AbortController();
  const key = signal<TimelineKey | null>(null);
  const view = signal<TimelineView | null>(null);
  const trouble = signal<Trouble | null>(null);
  const busy = signal(false);
  const said = signal<HistoryLine | null>(null);
  const draft = signal<Draft>(blank);
  const drafts = new Map<TimelineKey, Draft>();
  let question = new AbortController();

  const phase = computed(() => {
    if (key.value === null) return 'closed';
    if (view.value) return 'ready';
    return trouble.value ? 'failed' : 'loading';
  });

  /** The checkpoint a call of today is about. */
  const callAbout = computed(() => view.value?.checkpoints.find(({ state }) => state === 'overdue' || state === 'due'));

  /** The entered date that cannot be saved beside the other one. */
  const wrongDate = computed(() => dateOutOfOrder(draft.value.dates, view.value?.dates ?? {}));

  const fail = (error: Refusal, again: () => void) => {
    trouble.value = { message: error.message, again: error.code === 'orphaned' ? null : again };
  };

  /** Only the latest question of the open timeline may answer. */
  const read = async (asked: TimelineKey) => {
    question.abort();
    const mine = new AbortController();
    question = mine;
    const answer = await client.ask('timeline', { key: asked }, mine.signal);
    if (mine.signal.aborted) return;
    batch(() => {
      if (answer.ok) {
        view.value = answer.value;
        trouble.value = null;
      } else {
        // Erased or put together with another client: what is shown is nobody's any more.
        if (answer.error.code === 'unknown-client') view.value = null;
        fail(answer.error, () => void read(asked));
      }
    });
  };

  const edit = (change: Partial<Draft>, of: TimelineKey | null = key.value) => {
    if (of === null) return;
    const changed = { ...(drafts.get(of) ?? blank), ...change };
    drafts.set(of, changed);
    if (of === key.value) draft.value = changed;
  };

  const act = async (action: Action, saved: (kept: Draft) => Partial<Draft> = () => ({})) => {
    const asked = key.value;
    if (asked === null || busy.value) return;
    question.abort();
    batch(() => {
      busy.value = true;
      trouble.value = null;
      said.value = null;
    });
    const known = new Set(view.value?.history.map(({ id }) => id));
    const answer = await client.ask('act', { key: asked, action }, life.signal);
    if (life.signal.aborted) return;
    batch(() => {
      busy.value = false;
      if (answer.ok) edit(saved(drafts.get(asked) ?? blank), asked);
      if (key.value !== asked) return;
      if (answer.ok) {
        view.value = answer.value;
        said.value = answer.value.history.find(({ id, undoable }) => undoable && !known.has(id)) ?? null;
      } else {
        fail(answer.error, () => void act(action, saved));
      }
    });
  };

  const close = () => {
    question.abort();
    batch(() => {
      key.value = null;
      view.value = null;
      trouble.value = null;
      said.value = null;
    });
  };

  onBell((changed) => {
    const open = key.value;
    if (open === null || busy.value) return;
    const mine = changed === 'all' || changed.includes(open) || changed.includes(view.value?.key ?? open);
    if (mine) void read(open);
  }, life.signal);
  effect(() => () => {
    question.abort();
    life.abort();
  });

  return {
    key,
    /** `closed`; `loading` and `failed`: nothing to show yet; `ready`: a timeline, perhaps with a trouble beside it. */
    phase,
    view,
    trouble,
    busy,
    /** The event the last action made, to be said and to be taken back. */
    said,
    draft,
    /** The checkpoint a call made now is about: the first overdue or due one. */
    callAbout,
    wrongDate,
    /** Shows a client's timeline; what was typed for him before is there again. */
    open: (asked: TimelineKey) => {
      if (asked === key.value) return;
      batch(() => {
        close();
        key.value = asked;
        draft.value = drafts.get(asked) ?? blank;
      });
      void read(asked);
    },
    close,
    edit: (change: Partial<Draft>) => edit(change),
    /** Does one thing; while it is under way another does nothing. */
    act: (action: Action) => act(action),
    /** Says why the invitation was not activated. Own words that are said now are not typed any more. */
    sayNotActivated: (reason: string) =>
      act({ do: 'not-activated', reason }, ({ whyNot }) => ({ whyNot: whyNot.trim() === reason ? '' : whyNot })),
    /** Says whether they work in the application, with the reason that was typed. */
    sayUsage: (answer: 'works' | 'idle' | 'unknown') => {
      const sent = draft.value.whyUsage;
      const reason = sent.trim();
      return act({ do: 'usage', answer, ...(reason !== '' && { reason }) }, ({ whyUsage }) => ({
        whyUsage: whyUsage === sent ? '' : whyUsage,
      }));
    },
    postpone: async () => {
      const asked = draft.value.postpone;
      if (asked) await act({ do: 'postpone', ...asked }, () => ({ postpone: null }));
    },
    editTurn: (name: TurnView['do'], change: TurnDraft) =>
      edit({ turns: { ...draft.value.turns, [name]: { ...draft.value.turns[name], ...change } } }),
    /** Takes a turn of the client's path with what was said of it; what was left empty is not told. */
    turn: async ({ do: name, words }: TurnView) => {
      const sent = draft.value.turns[name] ?? {};
      const said = sent.words?.trim();
      const action = {
        do: name,
        ...(words && said && { [words.field]: said }),
        ...(sent.until && { endsOn: sent.until }),
      };
      await act(action as Action, ({ turns }) => ({
        turns: turns[name] === sent ? { ...turns, [name]: undefined } : turns,
      }));
    },
    /** Saves the touched dates as the manager's own word, unless they contradict each other. */
    saveDates: async () => {
      const sent = draft.value.dates;
      if (Object.keys(sent).length === 0 || wrongDate.value !== null) return;
      await act({ do: 'set-dates', ...sent }, ({ dates }) => ({ dates: dates === sent ? {} : dates }));
    },
    /** Saves the note, as a call's note when an outcome is given; what was typed meanwhile stays. */
    saveNote: async (outcome?: 'talked' | 'no-answer') => {
      const sent = draft.value.note;
      const text = sent.trim();
      const forget = ({ note }: Draft) => ({ note: note === sent ? '' : note });
      if (!outcome && text !== '') await act({ do: 'note', text }, forget);
      if (!outcome) return;
      const checkpoint = callAbout.value?.id;
      const about = { ...(checkpoint && { checkpoint }), ...(text !== '' && { note: text }) };
      await act({ do: 'call', outcome, ...about }, forget);
    },
  };
});
export type TimelineModel = InstanceType<typeof TimelineModel>;
