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
  const near = subscribers.filter(({ key }) => {
    const other = parseTimelineKey(key);
    return other?.kind === 'subscriber' && other.host === owner.host;
  });
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
