import type { OwnAction } from '@/lib/messages/protocol';
import type { OfferView } from '@/lib/messages/views';
import { ExpectedError } from '@/lib/platform/errors';
import type { Store } from '@/lib/store/store';
import type { TimelineEvent } from '@/lib/trial/events';
import type { TimelineState } from '@/lib/trial/state';
import type { ActionContext } from '../actions';
import type { Desk } from '../desk';
import { clientName, identityWords } from '../row-item';
import { fieldWords } from '../words/fields';
import { subscribersCalled } from './links';
import { giveSubscription, subscriptionsCalled } from './subscriptions';

/** Offers shown at once: more of one name are beyond a guess. */
const most = 3;

/** What may belong to this client by its name alone; nothing of it is done before the manager says so. */
export async function offersOf(store: Store<TimelineState>, state: TimelineState, desk: Desk): Promise<OfferView[]> {
  const { text, present } = desk;
  const subscribers = await subscribersCalled(store, state);
  const subscriptions = await subscriptionsCalled(store, state);
  return [
    ...subscribers.map(({ key, state: other }) => ({
      words: text('offer_subscriber', { name: clientName(other, desk), identity: identityWords(key, text) }),
      action: { do: 'belongs', to: key } as const,
    })),
    ...subscriptions.map(({ number, fields: { name: _, subscriptionNumber: __, ...fields } }) => ({
      words: text('offer_subscription', { number, fields: fieldWords(fields, present, text) }),
      action: { do: 'own-subscription', record: number } as const,
    })),
  ].slice(0, most);
}

/**
 * The event of an offer that the manager confirms; what is not on offer (any more) is refused.
 * @throws ExpectedError `offer-gone`
 */
export async function eventOfOffer(
  action: OwnAction,
  { state, id, at }: ActionContext,
  store: Store<TimelineState>,
): Promise<TimelineEvent> {
  const base = { id, key: state.key, at, author: 'manager' } as const;
  if (action.do === 'belongs') {
    const found = (await subscribersCalled(store, state)).some((one) => one.key === action.to);
    if (!found) throw new ExpectedError('offer-gone');
    return { ...base, type: 'linked', payload: { to: action.to, by: 'manager' } };
  }
  const found = (await subscriptionsCalled(store, state)).find(({ number }) => number === action.record);
  if (!found) throw new ExpectedError('offer-gone');
  await giveSubscription(store, found, state.key);
  return {
    ...base,
    type: 'observed',
    payload: { screen: 'subscriptions', record: found.number, fields: found.fields },
  };
}
