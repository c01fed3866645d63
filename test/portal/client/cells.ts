import type { CaptionSet, Fact, ItemKind, ListKind } from '../caption-types';
import { portalDate } from '../data/dates';
import type { Invitation, PortalData, Subscriber, Subscription } from '../data/records';

/** One record of a list: its key, and what each fact looks like on screen (before spelling). */
export interface ListRecord {
  key: string;
  name: string;
  texts: Partial<Record<Fact, string>>;
  /** Frame of the state icon; its meaning is not in the DOM (web-client.md §5.3). */
  icon: number;
  active: boolean;
}

const date = (iso: string | null, time?: string) => (iso ? portalDate(iso, time) : '');
const endOfDay = '23:59:59';
const startOfDay = '00:00:00';

export function subscriberTexts(one: Subscriber): ListRecord['texts'] {
  const { code, name, inn, kpp, ogrn, phone, email, city, contact, site, comment, tariff } = one;
  const onTrial = one.trialEndsOn !== null && one.paidUntil === null;
  return {
    ...{ code, name, inn, kpp, ogrn, phone, email, city, contact, site, comment, tariff },
    createdOn: date(one.createdOn),
    employees: one.employees.toLocaleString('ru-RU').replace(/\s/gu, '\u00a0'),
    serviced: 'true',
    invitedOn: date(one.invitedOn),
    activatedOn: date(one.activatedOn),
    endsOn: onTrial ? date(one.trialEndsOn) : '',
  };
}

export function invitationTexts(one: Invitation, captions: CaptionSet): ListRecord['texts'] {
  return {
    invitationNumber: one.number,
    invitedOn: date(one.createdOn, one.createdTime),
    address: one.address,
    state: captions.invitationStates[one.state],
    sentTimes: String(one.sentTimes),
    activatedOn: date(one.activatedOn),
    blockedOn: date(one.blockedOn),
    expiresOn: date(one.expiresOn),
    code: one.subscriberCode ?? '',
    name: one.subscriberName ?? '',
    comment: '',
  };
}

export function subscriptionTexts(one: Subscription, captions: CaptionSet): ListRecord['texts'] {
  return {
    subscriptionNumber: one.number,
    createdOn: date(one.createdOn, one.createdTime),
    code: one.subscriberCode,
    name: one.subscriberName,
    tariff: one.tariff,
    kind: captions.subscriptionKinds[one.kind],
    startsOn: date(one.startsOn, startOfDay),
    endsOn: date(one.endsOn, endOfDay),
    comment: '',
  };
}

/** All records of one list, in the list's order. */
export function recordsOf(kind: ListKind, data: PortalData, captions: CaptionSet): ListRecord[] {
  switch (kind) {
    case 'subscribers':
      return data.subscribers.map((one, index) => ({
        key: one.code,
        name: one.name,
        texts: subscriberTexts(one),
        icon: index % 5 === 0 ? 3 : 0,
        active: one.paidUntil !== null,
      }));
    case 'invitations':
      return data.invitations.map((one) => ({
        key: one.number,
        name: one.subscriberName ?? one.address,
        texts: invitationTexts(one, captions),
        icon: one.state === 'activated' ? 1 : 0,
        active: one.state === 'activated',
      }));
    case 'subscriptions':
      return data.subscriptions.map((one) => ({
        key: one.number,
        name: one.subscriberName,
        texts: subscriptionTexts(one, captions),
        icon: one.isTrial ? 0 : 1,
        active: one.endsOn !== null && one.endsOn >= data.today,
      }));
  }
}

/** Which list an item belongs to, and the other way. */
export const itemOf: Record<ListKind, ItemKind> = {
  subscribers: 'subscriber',
  invitations: 'invitation',
  subscriptions: 'subscription',
};
