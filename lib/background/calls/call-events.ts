import { composeNote } from '@/lib/calls/note';
import type { CallEnd } from '@/lib/messages/views';
import { dateAt } from '@/lib/platform/clock';
import { addDays } from '@/lib/trial/dates';
import type { EventPayload, EventType, TimelineEvent } from '@/lib/trial/events';
import { trialEnd } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';

/** Longest text of one event (lib/trial/events.ts); a longer note goes on in notes of its own. */
const longestText = 20_000;

/** The note of a call as the event keeps it. Where nobody answered, nothing was asked: the answers wait in the draft. */
export function noteOf({ draft, outcome, callBackAt }: CallEnd, { present }: Pick<Desk, 'present'>): string {
  const { plan, answers, who, remarks } = draft;
  const callBackOn = callBackAt === undefined ? undefined : dateAt(callBackAt, present.zone);
  const on = present.today;
  return composeNote(plan, outcome === 'no-answer' ? {} : answers, { on, outcome, callBackOn, who, remarks });
}

/**
 * Everything that the end of a call writes into the journal; the ids are made of the call's own, so that ending it once
 * more writes nothing twice. The call's event comes first, undo goes from the last one back.
 */
export function eventsOfEnd(end: CallEnd, state: TimelineState, at: number, desk: Desk): TimelineEvent[] {
  const { call, outcome, checkpoints, callBackAt } = end;
  const { today: on, zone } = desk.present;
  const event = <T extends EventType>(part: string, type: T, payload: EventPayload<T>) =>
    ({
      id: part === '' ? call : `${call}:${part}`,
      key: state.key,
      at,
      author: 'manager',
      type,
      payload,
    }) as TimelineEvent;

  const [note = '', ...rest] = pieces(noteOf(end, desk));
  const [checkpoint, ...others] = checkpoints;
  const back = outcome === 'call-back' && callBackAt !== undefined ? { callBackAt } : {};
  const events = [event('', 'call', { on, outcome, note, ...(checkpoint && { checkpoint }), ...back })];
  for (const [index, text] of rest.entries()) events.push(event(`note-${index + 2}`, 'note', { text }));
  if (outcome === 'talked') {
    for (const other of others) events.push(event(other, 'checkpoint', { on, checkpoint: other, change: 'done' }));
    const usage = usageIn(end);
    if (usage) events.push(event('usage', 'usage', { on, answer: usage }));
    const reason = reasonIn(end);
    if (reason) events.push(event('reason', 'not-activated', { on, reason }));
  }
  const until = 'callBackAt' in back ? dateAt(back.callBackAt, zone) : on;
  if (until >= addDays(on, 1) && until <= (trialEnd(state) ?? until)) {
    for (const other of checkpoints) {
      events.push(event(other, 'checkpoint', { on, checkpoint: other, change: 'postponed', until }));
    }
  }
  return events;
}

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start += longestText) found.push(text.slice(start, start + longestText));
  return found;
}

/** The client's word on whether they work in the program, where the plan asked for it. */
function usageIn({ draft }: CallEnd): 'works' | 'idle' | null {
  const answer = draft.answers.working;
  const [said] = answer?.kind === 'choice' ? answer.chosen : [];
  if (said === 'daily' || said === 'sometimes') return 'works';
  return said === 'no' ? 'idle' : null;
}

/** Why the invitation is not activated, where the plan asked for it: the chip, and what was added in words. */
function reasonIn({ draft }: CallEnd): string | null {
  if (draft.plan.id !== 'not-activated') return null;
  const asked = draft.plan.groups.flatMap(({ questions }) => questions).find(({ id }) => id === 'reason');
  const answer = draft.answers.reason;
  if (asked?.answer.kind !== 'choice' || answer?.kind !== 'choice') return null;
  const chosen = asked.answer.options.filter(({ id }) => answer.chosen.includes(id)).map(({ text }) => text);
  const words = [...chosen, answer.comment?.trim() ?? ''].filter((text) => text !== '');
  return words.length > 0 ? words.join(', ').slice(0, longestText) : null;
}
