import type { Answer } from './answers';
import type { CallDraft } from './draft';
import { type CallPlan, mergePlans, questionsOf } from './plan';
import { parseDraft } from './plan-schema';

/** A part of a draft that a surface has changed: a question by its id, whom the manager speaks with, remarks, the plan. */
export type DraftField = `answer:${string}` | 'who' | 'remarks' | 'plan';

/** What is kept of a client's calls beside the journal. */
export interface KeptCalls {
  /** The call that is being written down. */
  open: OpenCall | null;
  /** The last call with answers that was brought to its end. */
  last: { call: string; draft: CallDraft } | null;
}

/** A draft with what is needed to keep it whole while several surfaces write it. */
export interface OpenCall {
  /** Names the call; the event it ends in has the same id, so that no call ends twice. */
  call: string;
  draft: CallDraft;
  /** Number of the last change taken from each surface: an older one that comes late is passed over. */
  revisions: Record<string, number>;
}

/** What the journal says of the events that calls end in. */
export interface CallEnds {
  /** Outcome by event id; absent: the call has no end yet. */
  outcome(call: string): 'talked' | 'no-answer' | 'call-back' | undefined;
  isUndone(call: string): boolean;
}

/** Nothing kept. */
export const noCalls: KeptCalls = { open: null, last: null };

/**
 * What stands now, by the journal: a call that ended is the last one, also when the background died between the event
 * and here; one that nobody answered goes on under another id; one whose end was undone is open again with every word.
 */
export function settleCalls({ open, last }: KeptCalls, ends: CallEnds): KeptCalls {
  if (open) {
    const outcome = ends.outcome(open.call);
    if (outcome === undefined) return { open, last };
    if (outcome === 'talked' && !ends.isUndone(open.call)) return { open: null, last: open };
    return { open: { ...open, call: freeId(open.call, ends) }, last };
  }
  if (!last || !ends.isUndone(last.call)) return { open, last };
  return { open: { ...last, call: freeId(last.call, ends), revisions: {} }, last: null };
}

/** The next id of a call whose own is taken by an event: `<id>.2`, `<id>.3` … The same wherever it is worked out. */
function freeId(call: string, ends: CallEnds): string {
  const [, stem = call, number = '1'] = /^(.*?)(?:\.(\d+))?$/u.exec(call) ?? [];
  const next = `${stem}.${Number(number) + 1}`;
  return ends.outcome(next) === undefined ? next : freeId(next, ends);
}

/** The draft with the named fields of another one. Fields that neither has stay as they are. */
export function takeFields(draft: CallDraft, from: CallDraft, fields: readonly DraftField[]): CallDraft {
  const answers: Record<string, Answer> = { ...draft.answers };
  const taken = { ...draft };
  for (const field of fields) {
    if (field === 'who') taken.who = from.who;
    else if (field === 'remarks') taken.remarks = from.remarks;
    else if (field === 'plan') taken.plan = from.plan;
    else {
      const id = field.slice('answer:'.length);
      const answer = from.answers[id];
      if (answer === undefined) delete answers[id];
      else answers[id] = answer;
    }
  }
  return { ...taken, answers };
}

/**
 * The draft with another plan's questions after its own, so that nothing that was answered leaves the note; a draft
 * without an answer takes the plan instead of its own. A plan that would grow too large to keep changes nothing.
 */
export function withPlan(draft: CallDraft, plan: CallPlan): CallDraft {
  const isAnswered = questionsOf(draft.plan).some(({ id }) => draft.answers[id] !== undefined);
  if (!isAnswered) return { ...draft, plan };
  const added: CallDraft = { ...draft, plan: { ...mergePlans(draft.plan, plan), title: draft.plan.title } };
  return 'draft' in parseDraft(added) ? added : draft;
}
