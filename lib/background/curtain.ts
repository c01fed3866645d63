import type { TimelineEvent } from '@/lib/trial/events';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from './desk';

/** Fields that tell who a client is or how to reach it; the code stays, to know the client by. */
const telling = ['name', 'inn', 'kpp', 'ogrn', 'phone', 'email', 'contact', 'site', 'address'];

/** What stands in place of a hidden value. */
export const hiddenValue = '•••';

/** The client as it may be shown: without what tells who it is while names are hidden. */
export function curtained(state: TimelineState, { settings }: Desk): TimelineState {
  if (!settings.hideNames) return state;
  const client = Object.entries(state.client).map(([field, fact]) => {
    const isHidden = telling.includes(field) && fact.value !== null;
    return [field, isHidden ? { ...fact, value: hiddenValue } : fact];
  });
  const invitation = state.invitation?.address ? { ...state.invitation, address: hiddenValue } : state.invitation;
  return { ...state, client: Object.fromEntries(client), invitation };
}

/** Its history as it may be shown. The manager's own words stay: he knows what he wrote. */
export function curtainedEvents(events: readonly TimelineEvent[], { settings }: Desk): readonly TimelineEvent[] {
  if (!settings.hideNames) return events;
  return events.map((event): TimelineEvent => {
    if (event.type === 'observed')
      return { ...event, payload: { ...event.payload, fields: hidden(event.payload.fields) } };
    if (event.type !== 'imported') return event;
    return { ...event, payload: { ...event.payload, fields: hidden(event.payload.fields) } };
  });
}

function hidden<F extends object>(fields: F): F {
  const shown = Object.entries(fields).map(([field, value]) => [
    field,
    (telling.includes(field) || field.startsWith('custom:')) && value !== null ? hiddenValue : value,
  ]);
  return Object.fromEntries(shown) as F;
}
