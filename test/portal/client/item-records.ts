import type { CaptionSet, ItemKind } from '../caption-types';
import { portalDate } from '../data/dates';
import type { Invitation, PortalData } from '../data/records';
import { invitationTexts, type ListRecord, subscriberTexts, subscriptionTexts } from './cells';

/** One object as its form shows it. */
export interface Item {
  key: string;
  texts: ListRecord['texts'];
  presentation: string;
  /** Set for invitations: sending changes it. */
  invitation?: Invitation;
}

/** The object of this key; `null` when there is none. */
export function itemFor(kind: ItemKind, key: string, data: PortalData, captions: CaptionSet): Item | null {
  const { texts: words } = captions;
  if (kind === 'subscriber') {
    const one = data.subscribers.find(({ code }) => code === key);
    return one ? { key, texts: subscriberTexts(one), presentation: one.name } : null;
  }
  if (kind === 'invitation') {
    const one = data.invitations.find(({ number }) => number === key);
    if (!one) return null;
    const presentation = `${words.invitation} ${one.number} ${words.from} ${portalDate(one.createdOn, one.createdTime)}`;
    return { key, texts: invitationTexts(one, captions), presentation, invitation: one };
  }
  const one = data.subscriptions.find(({ number }) => number === key);
  if (!one) return null;
  const presentation = `${words.subscription} ${one.number} ${words.from} ${portalDate(one.createdOn, one.createdTime)}`;
  return { key, texts: subscriptionTexts(one, captions), presentation };
}

const kinds: readonly ItemKind[] = ['subscriber', 'invitation', 'subscription'];

/** The `ref` of an object in an internal link: 32 hexadecimal digits, never all zeros (web-client.md §6). */
export function refOf(kind: ItemKind, key: string): string {
  const digits = [...key].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return `${kinds.indexOf(kind) + 1}${digits.slice(-31).padStart(31, '0')}`;
}
