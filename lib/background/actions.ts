import type { Action, OwnAction } from '@/lib/messages/protocol';
import type { CalendarDate, Instant, TimelineEvent } from '@/lib/trial/events';
import type { TimelineState } from '@/lib/trial/state';
import { returnOf } from './turns';
import { keyOfCode } from './twins';

/** What surrounds an action: what is known of the client, which message, when. */
export interface ActionContext {
  state: TimelineState;
  /** Id of the message: a repeated message makes no second event. */
  id: string;
  at: Instant;
  today: CalendarDate;
}

/** The event that an action of the manager is. */
export function eventOfAction(
  action: Exclude<Action, OwnAction>,
  { state, id, at, today: on }: ActionContext,
): TimelineEvent {
  const base = { id, key: state.key, at, author: 'manager' } as const;
  switch (action.do) {
    case 'done':
      return { ...base, type: 'checkpoint', payload: { on, checkpoint: action.checkpoint, change: 'done' } };
    case 'skip':
      return { ...base, type: 'checkpoint', payload: { on, checkpoint: action.checkpoint, change: 'skipped' } };
    case 'postpone': {
      const { checkpoint, until } = action;
      return { ...base, type: 'checkpoint', payload: { on, checkpoint, change: 'postponed', until } };
    }
    case 'undo':
      return { ...base, type: 'undo', payload: { event: action.event } };
    case 'set-dates':
      return { ...base, type: 'trial-dates', payload: without(action) };
    case 'call':
      return { ...base, type: 'call', payload: { on, ...without(action) } };
    case 'not-activated':
      return { ...base, type: 'not-activated', payload: { on, ...without(action) } };
    case 'materials-sent':
      return { ...base, type: 'materials-sent', payload: { on } };
    case 'card-letter':
      return { ...base, type: 'card-letter', payload: { on } };
    case 'usage':
      return { ...base, type: 'usage', payload: { on, ...without(action) } };
    case 'offer':
      return { ...base, type: 'offer', payload: { on, ...without(action) } };
    case 'subscribed':
      return { ...base, type: 'subscribed', payload: { on, ...without(action) } };
    case 'renewed':
      return { ...base, type: 'renewed', payload: { on, ...without(action) } };
    case 'handover':
      return { ...base, type: 'handover', payload: { on, state: 'asked', ...without(action) } };
    case 'handed-over':
      return { ...base, type: 'handover', payload: { on, state: 'done' } };
    case 'link':
      return { ...base, type: 'linked', payload: { to: keyOfCode(state.key, action.code), by: 'manager' } };
    case 'returned':
      return { ...base, ...returnOf(state, on) };
    case 'lost':
      return { ...base, type: 'lost', payload: { on, ...without(action) } };
    case 'note':
      return { ...base, type: 'note', payload: without(action) };
  }
}

/** The action's own values, without its name. */
function without<A extends Action>({ do: _, ...values }: A): Omit<A, 'do'> {
  return values;
}
