import type { CardCheck } from '@/lib/card/check';
import { connectionPath } from '@/lib/card/steps';
import type { PathView } from '@/lib/messages/card-views';
import { defined } from '@/lib/trial/defined';
import { parseTimelineKey } from '@/lib/trial/keys';
import { standingOf } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';

/**
 * How far the connecting of a client is (design.md §3.3). It is registered once its invitation was activated or it has a
 * place in the service, unless somebody says that the invitation was not activated. Renewals have no end: that step is
 * never done.
 */
export function pathOf(state: TimelineState, card: CardCheck): PathView {
  const { key, trial, invitation, won } = state;
  const known = parseTimelineKey(key)?.kind === 'subscriber' ? true : undefined;
  const registered = trial.activatedOn || trial.endsOn ? true : invitation?.notActivated ? false : known;
  const subscribed = won !== undefined || standingOf(state) === 'customer';
  return connectionPath(defined({ registered, card, subscribed })).map(({ state: step }) => step);
}
