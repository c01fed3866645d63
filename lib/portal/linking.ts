import { captionKey, plain } from './normalise';
import type { ObservedRecord } from './types';
import { isInn } from './values';

/** A subscriber to whom an invitation or a subscription may belong. */
export interface KnownSubscriber {
  /** Its timeline key. */
  key: string;
  code?: string;
  inn?: string;
  email?: string;
  name?: string;
}

/** Whose the record is, and by what; or whom to offer to the manager, who alone decides by a name. */
export type Link = { to: string; by: 'code' | 'inn' | 'address' } | { offer: string[] };

/**
 * Finds the subscriber of an invitation or a subscription: by code, else by ИНН, else by the exact address. What fits
 * several subscribers, or fits by name alone, is only offered (design.md §9, «Keys»).
 * @returns `null` when nothing fits
 */
export function linkFor({ identity, fields }: ObservedRecord, subscribers: readonly KnownSubscriber[]): Link | null {
  const ways: [by: 'code' | 'inn' | 'address', wanted: string, of: (one: KnownSubscriber) => string][] = [
    ['code', identity.subscriberCode ?? '', ({ code }) => code ?? ''],
    ['inn', isInn(fields.inn ?? '') ? (fields.inn ?? '') : '', ({ inn }) => inn ?? ''],
    ['address', mailbox(fields.address ?? fields.email), ({ email }) => mailbox(email)],
  ];
  for (const [by, wanted, of] of ways) {
    const found = wanted === '' ? [] : subscribers.filter((one) => of(one) === wanted);
    const [only, another] = found;
    if (another) return { offer: found.map(({ key }) => key) };
    if (only) return { to: only.key, by };
    // A code that is known to nobody is a new subscriber: the other marks would only mislead.
    if (by === 'code' && wanted !== '') return null;
  }
  const name = captionKey(fields.name);
  const offer = name === '' ? [] : subscribers.filter((one) => captionKey(one.name) === name).map(({ key }) => key);
  return offer.length > 0 ? { offer } : null;
}

/** One mailbox, compared without case; empty for anything else. */
function mailbox(text: string | null | undefined): string {
  const seen = plain(text).toLowerCase();
  return /^[^\s@,;<>]+@[^\s@,;<>]+$/u.test(seen) ? seen : '';
}
