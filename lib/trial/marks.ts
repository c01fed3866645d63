import { defined } from './defined';
import { type CheckpointId, checkpointIds, type TimelineEvent } from './events';
import type { CallState, CheckpointMark, TrialState } from './state';

/** Marks on the checkpoints of the current trial. */
export interface Marks {
  checkpoints: Partial<Record<CheckpointId, CheckpointMark>>;
  invitationCall?: CheckpointMark;
}

/** All calls, in the order of the journal. */
export function callsOf(events: readonly TimelineEvent[]): CallState[] {
  return events.flatMap((event) => {
    if (event.type !== 'call') return [];
    const { on, outcome, checkpoint, callBackAt } = event.payload;
    return [defined({ event: event.id, on, at: event.at, outcome, checkpoint, callBackAt })];
  });
}

/**
 * The last word on each checkpoint since the current trial began. A talked call that names a checkpoint closes it. What was
 * said of КТ1 before the activation is about the invitation alone: КТ1 is open again, unless it was closed and a
 * talked call dated the activation or later exists (design.md §3.2).
 */
export function marksOf(events: readonly TimelineEvent[], trial: TrialState): Marks {
  const all = events.flatMap(markOf).filter(({ mark }) => trial.since === undefined || mark.on >= trial.since);
  const checkpoints: Marks['checkpoints'] = {};
  for (const id of checkpointIds) {
    const last = all.findLast(({ checkpoint }) => checkpoint === id);
    if (last) checkpoints[id] = last.mark;
  }
  const first = checkpoints['first-call'];
  const activatedOn = trial.activatedOn?.value;
  if (!first || activatedOn === undefined || first.on >= activatedOn) return { checkpoints };
  delete checkpoints['first-call'];
  const talked = callsOf(events).find(({ outcome, on }) => outcome === 'talked' && on >= activatedOn);
  if (talked && first.change !== 'postponed') {
    const { event, at, on } = talked;
    checkpoints['first-call'] = { change: 'done', on, byCall: true, event, at };
  }
  return { checkpoints, invitationCall: first };
}

function markOf(event: TimelineEvent): { checkpoint: CheckpointId; mark: CheckpointMark }[] {
  const { id, at } = event;
  if (event.type === 'checkpoint') {
    const { checkpoint, change, on, until } = event.payload;
    return [{ checkpoint, mark: defined({ change, on, until, byCall: false, event: id, at }) }];
  }
  if (event.type !== 'call' || event.payload.outcome !== 'talked' || !event.payload.checkpoint) return [];
  const { checkpoint, on } = event.payload;
  return [{ checkpoint, mark: { change: 'done', on, byCall: true, event: id, at } }];
}
