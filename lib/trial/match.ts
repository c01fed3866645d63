import type { KnownClient } from './brief';
import { parseTimelineKey, type TimelineKey, timelineKey } from './keys';
import type { TimelineState } from './state';

/** Whose invitation it is, and by what that was found (design.md §9, «Keys»). */
export interface LinkProposal {
  to: TimelineKey;
  by: 'code' | 'inn' | 'address';
}

/**
 * The subscriber an invitation's timeline belongs to: by the code in the invitation, else by ИНН, else by the exact address,
 * and only where one subscriber of the same portal fits. Of two that fit none is taken: that is the manager's to say.
 */
export function proposeLink(invitation: KnownClient, subscribers: readonly KnownClient[]): LinkProposal | null {
  const owner = parseTimelineKey(invitation.key);
  if (owner?.kind !== 'invitation') return null;
  const code = invitation.state.client.code?.value?.trim();
  if (code) return { to: timelineKey({ host: owner.host, kind: 'subscriber', id: code }), by: 'code' };
  const near = subscribersOf(owner.host, subscribers);
  const only = (by: 'inn' | 'address', sign: string | undefined, of: (state: TimelineState) => string | undefined) => {
    const fit = sign === undefined ? [] : near.filter(({ state }) => of(state) === sign);
    return fit.length === 1 && fit[0] ? { to: fit[0].key, by } : null;
  };
  return (
    only('inn', innOf(invitation.state), innOf) ??
    only('address', plainAddress(invitation.state.invitation?.address), ({ client }) =>
      plainAddress(client.email?.value),
    )
  );
}

/** The one subscriber of a portal with this ИНН; `null` where there is none or several. */
export function soleByInn(host: string, inn: string, clients: readonly KnownClient[]): TimelineKey | null {
  const fit = subscribersOf(host, clients).filter(({ state }) => innOf(state) === inn && /[1-9]/u.test(inn));
  return fit.length === 1 && fit[0] ? fit[0].key : null;
}

/**
 * Subscribers of one portal that are called the same: never made one with anything by themselves, only offered to the
 * manager.
 */
export function namesakes<C extends KnownClient>(host: string, name: string, clients: readonly C[]): C[] {
  const wanted = plainName(name);
  if (wanted === '') return [];
  return subscribersOf(host, clients).filter(({ state }) => plainName(state.client.name?.value) === wanted);
}

function subscribersOf<C extends KnownClient>(host: string, clients: readonly C[]): C[] {
  return clients.filter(({ key }) => {
    const owner = parseTimelineKey(key);
    return owner?.kind === 'subscriber' && owner.host === host;
  });
}

/** A name for comparing: quotes, spaces, case and «ё» say nothing of who it is. */
function plainName(name: string | null | undefined): string {
  return (name ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/["«»„“”'’]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Subscribers of one portal that have the same ИНН: shown to the manager, never made one client by themselves. */
export function sharedInn(clients: readonly KnownClient[]): { inn: string; keys: TimelineKey[] }[] {
  const groups = new Map<string, { inn: string; keys: TimelineKey[] }>();
  for (const { key, state } of clients) {
    const inn = innOf(state);
    const owner = parseTimelineKey(key);
    if (inn === undefined || owner?.kind !== 'subscriber') continue;
    const sign = [owner.host, inn].join('|');
    const group = groups.get(sign) ?? { inn, keys: [] };
    group.keys.push(key);
    groups.set(sign, group);
  }
  return [...groups.values()].filter(({ keys }) => keys.length > 1);
}

/** Digits of an ИНН of either length; anything else, and zeros alone, name nobody. */
function innOf({ client }: TimelineState): string | undefined {
  const digits = client.inn?.value?.replace(/\s/gu, '') ?? '';
  return /^(?:\d{10}|\d{12})$/u.test(digits) && /[1-9]/u.test(digits) ? digits : undefined;
}

function plainAddress(address: string | null | undefined): string | undefined {
  return address?.trim().toLowerCase() || undefined;
}
