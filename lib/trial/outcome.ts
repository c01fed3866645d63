import { defined } from './defined';
import type { CalendarDate, EventOf, Instant, TimelineEvent } from './events';
import type { OutcomeState, Subscription, TrialState } from './state';

/** The loss that still holds: the client has not come back since by an invitation, an activation or a payment. */
export function lossOf(
  events: readonly TimelineEvent[],
  trial: TrialState,
  subscriptions: readonly Subscription[],
): OutcomeState | undefined {
  const loss = events.findLast((event): event is EventOf<'lost'> => event.type === 'lost');
  if (!loss) return undefined;
  const { on, reason } = loss.payload;
  const returns: { on: CalendarDate | undefined; at: Instant }[] = [
    ...[trial.invitedOn, trial.activatedOn].flatMap((date) => (date ? [{ on: date.value, at: 0 }] : [])),
    ...subscriptions.flatMap(({ sort, startsOn }) => (sort === 'paid' ? [{ on: startsOn, at: 0 }] : [])),
    ...events.flatMap((event) =>
      event.type === 'invited' || event.type === 'activated' || event.type === 'subscribed' || event.type === 'renewed'
        ? [{ on: event.payload.on, at: event.at }]
        : [],
    ),
  ];
  const isBack = returns.some(
    (back) => back.on !== undefined && (back.on > on || (back.on === on && back.at > loss.at)),
  );
  return isBack ? undefined : { on, at: loss.at, event: loss.id, reason };
}

/** Days of every loss that was ever said. */
export function lossDays(events: readonly TimelineEvent[]): CalendarDate[] {
  return events.flatMap((event) => (event.type === 'lost' ? [event.payload.on] : []));
}

/** The first paid main period that is not over when the current trial begins; one whose dates are not known counts. */
export function firstPaidPeriod({
  trial,
  subscriptions,
}: {
  trial: TrialState;
  subscriptions: readonly Subscription[];
}): Subscription | undefined {
  const start = startOf(trial);
  return subscriptions.find(
    ({ sort, kind, endsOn }) => sort === 'paid' && kind === 'main' && (!start || !endsOn || endsOn >= start),
  );
}

/** The payment that the current trial led to. */
export function winOf(
  events: readonly TimelineEvent[],
  trial: TrialState,
  subscriptions: readonly Subscription[],
): OutcomeState | undefined {
  const paid = firstPaidPeriod({ trial, subscriptions });
  const on = paid?.startsOn ?? startOf(trial);
  if (!paid || on === undefined) return undefined;
  const said = events.findLast((event) => event.type === 'subscribed' && event.at === paid.since);
  return defined({ on, at: paid.since, event: said?.id, tariff: paid.tariff });
}

const startOf = ({ since, activatedOn, invitedOn }: TrialState) => since ?? activatedOn?.value ?? invitedOn?.value;
