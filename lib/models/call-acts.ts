import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Action, Refusal } from '@/lib/messages/protocol';
import type { AgendaLine, TimelineView } from '@/lib/messages/views';
import type { CalendarDate } from '@/lib/trial/events';
import type { NearDay } from '@/lib/trial/near-days';
import { lineId } from './agenda';
import { faultOf, limitsOf, type PostponeLimits, postponeChoices } from './postpone';
import type { Trouble } from './timeline';

/** What was just done, to be said and to be taken back. */
export interface Said {
  kind: 'done' | 'postponed' | 'undone';
  line: AgendaLine;
  until?: CalendarDate;
  /** Ids of the events an undo takes back, oldest first; empty when there is nothing to take back. */
  events: string[];
}

/** The line whose call is being moved. */
export interface Postponing {
  line: AgendaLine;
  limits: PostponeLimits;
  choices: NearDay[];
  until: CalendarDate | null;
  fault: 'early' | 'late' | null;
}

/** What the model needs from outside. */
export interface CallActsDeps {
  client: Client;
  /** Reads the plan again; called after each change. */
  changed(): Promise<void>;
  /** Sentence for a call that cannot be moved. */
  cannotPostpone(): string;
}

/** What the manager does with a line of the plan. Nothing is shown as done before the background has said so. */
export const CallActs = createModel(({ client, changed, cannotPostpone }: CallActsDeps) => {
  const life = new AbortController();
  const busy = signal<string | null>(null);
  const said = signal<Said | null>(null);
  const trouble = signal<Trouble | null>(null);
  const postponing = signal<Postponing | null>(null);

  const fail = (error: Refusal, again: () => void) => {
    trouble.value = { message: error.message, again };
  };

  /** Acts one after another. An event counts as ours when the timeline did not have it before. */
  const run = async (
    line: AgendaLine,
    actions: Action[],
    word: Omit<Said, 'line' | 'events'>,
    earlier: string[] = [],
  ) => {
    if (busy.value !== null || actions.length === 0) return;
    busy.value = lineId(line);
    trouble.value = null;
    const events = [...earlier];
    let left = actions;
    let answer = await client.ask('timeline', { key: line.key }, life.signal);
    while (answer.ok && left.length > 0) {
      const known = new Set(answer.value.history.map(({ id }) => id));
      answer = await client.ask('act', { key: line.key, action: left[0] as Action }, life.signal);
      if (!answer.ok) break;
      events.push(...newEvents(answer.value, known));
      left = left.slice(1);
    }
    if (life.signal.aborted) return;
    busy.value = null;
    if (answer.ok) {
      said.value = { ...word, line, events: word.kind === 'undone' ? [] : events };
      postponing.value = null;
    } else {
      fail(answer.error, () => void run(line, left, word, events));
    }
    if (left.length < actions.length) await changed();
  };

  const askUntil = async (line: AgendaLine) => {
    if (busy.value !== null) return;
    const answer = await client.ask('timeline', { key: line.key }, life.signal);
    if (life.signal.aborted) return;
    const { checkpoints } = line;
    const limits = answer.ok ? limitsOf(answer.value, checkpoints) : null;
    trouble.value = null;
    if (!answer.ok) fail(answer.error, () => void askUntil(line));
    else if (!limits) trouble.value = { message: cannotPostpone(), again: null };
    else {
      const choices = postponeChoices(answer.value, checkpoints, limits);
      postponing.value = { line, limits, choices, until: null, fault: null };
    }
  };

  effect(() => () => life.abort());

  return {
    /** Id of the line that waits for an answer. */
    busy,
    said,
    trouble,
    postponing,
    /** The call took place: closes every checkpoint it answers. */
    done: (line: AgendaLine) =>
      run(
        line,
        line.checkpoints.map((checkpoint) => ({ do: 'done', checkpoint })),
        { kind: 'done' },
      ),
    /** A task is settled by an answer. */
    settle: (line: AgendaLine, action: Action) => run(line, [action], { kind: 'done' }),
    /** Takes back what was said last. */
    undo: async () => {
      const last = said.value;
      if (!last || last.events.length === 0) return;
      const actions = last.events.toReversed().map((event): Action => ({ do: 'undo', event }));
      await run(last.line, actions, { kind: 'undone' });
    },
    /** Opens the choice of a day, or says why there is none. */
    askUntil,
    /** A day typed or chosen; it is told at once when it does not fit. */
    pick: (until: CalendarDate | null) => {
      const asked = postponing.value;
      if (asked) postponing.value = { ...asked, until, fault: until === null ? null : faultOf(until, asked.limits) };
    },
    /** Moves the call to the chosen day. */
    postpone: async () => {
      const { line, until, fault } = postponing.value ?? {};
      if (!line || !until || fault) return;
      const actions = line.checkpoints.map((checkpoint): Action => ({ do: 'postpone', checkpoint, until }));
      await run(line, actions, { kind: 'postponed', until });
    },
    cancel: () => {
      postponing.value = null;
    },
    /** Puts away what was said. */
    hush: () => {
      said.value = null;
      trouble.value = null;
    },
  };
});
export type CallActs = InstanceType<typeof CallActs>;

function newEvents({ history }: TimelineView, known: ReadonlySet<string>): string[] {
  return history.filter(({ id, undoable }) => undoable && !known.has(id)).map(({ id }) => id);
}
