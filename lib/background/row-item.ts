import type { RowItem } from '@/lib/messages/views';
import { rowBadge } from '@/lib/trial/badge';
import type { AgendaBrief } from '@/lib/trial/brief';
import { defined } from '@/lib/trial/defined';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import { planCheckpoints } from '@/lib/trial/plan';
import { isBuiltInPortal } from '@/lib/trial/portals';
import { ribbon } from '@/lib/trial/ribbon';
import { standingOf } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';
import { trialDates } from '@/lib/trial/trial-dates';
import { cardMarkView } from './card/known-card';
import type { Desk } from './desk';
import { badgeView } from './words/badge';
import { ribbonView } from './words/ribbon';

/** What the row of a client shows, under the key that was asked for. */
export function rowItem(key: TimelineKey, state: TimelineState, desk: Desk): RowItem {
  const { calendar, present, text } = desk;
  if (isOwn(state, desk)) return { key, badge: null, ribbon: null };
  const name = clientName(state, desk);
  const mark = cardMarkView(state, desk);
  const badge = rowBadge(state, calendar, present.today);
  const plan = planCheckpoints(trialDates(state.trial), calendar);
  const strip = badge && standingOf(state) === 'trial' ? ribbon(state, plan, present.today) : null;
  // a mark that stands alone says whose it is, as a badge does
  const card = mark && !badge ? { ...mark, label: text('badge_label', { words: mark.label, name }) } : mark;
  return {
    key,
    badge: badge && badgeView(badge, name, present, text),
    ribbon: strip && ribbonView(strip, text),
    ...(card && { card }),
  };
}

/** The client as it may be shown; without a name, by what names its timeline. */
export function clientName({ key, client, invitation }: TimelineState, desk: Desk): string {
  return briefName(defined({ key, name: client.name?.value ?? '', address: invitation?.address }), desk);
}

/** The same of a client of whom only the brief was read. */
export function briefName({ key, name, address }: Pick<AgendaBrief, 'key' | 'name' | 'address'>, desk: Desk): string {
  const known = name || address;
  return desk.settings.hideNames || !known ? identityWords(key, desk.text) : known;
}

/** «код 1010», «приглашение 000000001» */
export function identityWords(key: TimelineKey, text: Desk['text']): string {
  const owner = parseTimelineKey(key);
  if (!owner) return key;
  return text(owner.kind === 'subscriber' ? 'identity_subscriber' : 'identity_invitation', { id: owner.id });
}

/** What stands beside a client's name; nothing where the name itself is that already. */
export function identityBeside(key: TimelineKey, name: string, { text }: Desk): string {
  const identity = identityWords(key, text);
  return identity === name ? '' : identity;
}

/** The partner's own subscriber, by its tariff or by the user's word (design.md §3.10). */
export function isOwn({ key, partnerOwn }: Pick<TimelineState, 'key' | 'partnerOwn'>, { settings }: Desk): boolean {
  const owner = parseTimelineKey(key);
  return partnerOwn || (owner?.kind === 'subscriber' && owner.id === ownCodeOn(owner.host, settings));
}

/** Codes of one portal mean nothing on another. */
function ownCodeOn(host: string, { ownSubscriberCode, portals }: Desk['settings']): string | null {
  return isBuiltInPortal(host) ? ownSubscriberCode : (portals.find((portal) => portal.host === host)?.ownCode ?? null);
}
