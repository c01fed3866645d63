/** What the stand-in portal holds: the truth that tests compare readings with. Dates are `YYYY-MM-DD`, ends inclusive. */

/** Where a client stands; one of them per subscriber. Covers every badge of design.md §6 that a portal can cause. */
export const situations = [
  'trial-starts-soon',
  'trial-just-activated',
  'trial-first-call-late',
  'trial-middle',
  'trial-before-end',
  'trial-last-days',
  'trial-short',
  'trial-two-weeks',
  'not-activated',
  'invitation-expired',
  'invitation-blocked',
  'trial-ended',
  'trial-without-dates',
  'paid',
  'paid-renewal',
  'paid-ended',
  'partner',
] as const;
export type Situation = (typeof situations)[number];

export interface Subscriber {
  /** Unique, unless the records were asked for with equal codes. */
  code: string;
  name: string;
  inn: string;
  /** Empty for a person with a 12-digit ИНН, and where the card is incomplete. */
  kpp: string;
  ogrn: string;
  phone: string;
  email: string;
  city: string;
  contact: string;
  site: string;
  comment: string;
  /** When the record was made in the portal. */
  createdOn: string;
  situation: Situation;
  /** Tariff of the latest main subscription; empty without one. */
  tariff: string;
  invitedOn: string | null;
  activatedOn: string | null;
  /** Dates of the trial where the portal knows them. */
  trialStartsOn: string | null;
  trialEndsOn: string | null;
  /** Last day of the latest paid subscription. */
  paidUntil: string | null;
  employees: number;
}

export type InvitationState = 'sent' | 'activated' | 'blocked' | 'expired';

export interface Invitation {
  number: string;
  createdOn: string;
  /** `ЧЧ:ММ:СС` of the day it was made. */
  createdTime: string;
  address: string;
  state: InvitationState;
  activatedOn: string | null;
  blockedOn: string | null;
  expiresOn: string | null;
  /** Known once activated, or when the subscriber was registered beforehand. */
  subscriberCode: string | null;
  subscriberName: string | null;
  /** How often it was sent; grows with each sending in the client. */
  sentTimes: number;
}

export type SubscriptionKind = 'main' | 'prolonging' | 'extending';

export interface Subscription {
  number: string;
  createdOn: string;
  createdTime: string;
  subscriberCode: string;
  subscriberName: string;
  tariff: string;
  isTrial: boolean;
  kind: SubscriptionKind;
  /** `null`: the portal shows an empty date. */
  startsOn: string | null;
  endsOn: string | null;
}

/** All lists of the portal in their order on screen. */
export interface PortalData {
  today: string;
  subscribers: Subscriber[];
  invitations: Invitation[];
  subscriptions: Subscription[];
}
