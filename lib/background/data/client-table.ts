import type { TablePart } from '@/lib/messages/data-requests';
import { parseTimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import { trialDates } from '@/lib/trial/trial-dates';
import type { Desk } from '../desk';
import { rowItem } from '../row-item';

const fields = ['inn', 'phone', 'email', 'city', 'contact'] as const;
const dates = ['invitedOn', 'activatedOn', 'endsOn'] as const;

/** Clients as a table: who it is, how to reach them, the trial's dates, what stands on their badge. */
export function clientTable(states: readonly TimelineState[], desk: Desk): Omit<TablePart, 'next'> {
  const { text } = desk;
  const head = [
    text('field_code'),
    text('field_name'),
    ...fields.map((field) => text(`field_${field}`)),
    text('field_invited_on'),
    text('field_activated_on'),
    text('field_ends_on'),
    text('data_state'),
  ];
  const rows = states.map((state) => {
    const known = trialDates(state.trial);
    return [
      parseTimelineKey(state.key)?.id ?? '',
      state.client.name?.value || state.invitation?.address || '',
      ...fields.map((field) => state.client[field]?.value ?? ''),
      ...dates.map((date) => known[date] ?? ''),
      rowItem(state.key, state, desk).badge?.text ?? '',
    ];
  });
  const first = 2 + fields.length;
  return { head, rows, dates: dates.map((_, index) => first + index) };
}
