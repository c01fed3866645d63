import { defined } from './defined';
import type { CalendarDate } from './events';
import type { TimelineKey } from './keys';
import { type Openings, openings } from './openings';
import type { PlanCalendar } from './plan';
import { trialEnd } from './standing';
import type { TimelineState } from './state';

/** A client as it is known. */
export interface KnownClient {
  key: TimelineKey;
  state: TimelineState;
}

/** The little of a client that plans of days, the toolbar and reminders are made of; the same on every day. */
export interface AgendaBrief extends Openings {
  key: TimelineKey;
  /** Name of the client, empty when it was not seen. */
  name: string;
  /** Where its invitation was sent. */
  address?: string;
  phone?: string;
  partnerOwn: boolean;
  activated: boolean;
  invitedOn?: CalendarDate;
  /** The trial's last day. */
  endsOn?: CalendarDate;
}

/** What a client's whole state comes down to for its place in a day. */
export function agendaBrief({ key, state }: KnownClient, calendar: PlanCalendar): AgendaBrief {
  const { client, invitation, partnerOwn, trial } = state;
  return defined({
    key,
    name: client.name?.value ?? '',
    address: invitation?.address,
    phone: client.phone?.value || undefined,
    partnerOwn,
    activated: trial.activatedOn !== undefined,
    invitedOn: trial.invitedOn?.value,
    endsOn: trialEnd(state),
    ...openings(state, calendar),
  });
}

/**
 * The first day on which a client belongs in an agenda; `null` when on none. The day an index is made of: a client is in
 * the agenda of a day only if this day is not later.
 * @param from leaves out what is over before this day, so that old clients do not fill the index
 */
export function attentionOn({ calls, tasks }: Openings, from?: CalendarDate): CalendarDate | null {
  const days = [...calls, ...tasks]
    .filter(({ closes }) => from === undefined || closes === undefined || closes >= from)
    .map(({ opens }) => opens);
  return days.sort()[0] ?? null;
}
