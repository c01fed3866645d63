import type { ObservedRecord, ScreenKind } from '@/lib/portal/types';
import type { EventOf, Instant, TimelineEvent } from '@/lib/trial/events';
import { recordKey, type TimelineKey, timelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';

/** A record together with the timeline it belongs to. */
export interface OwnedRecord {
  key: TimelineKey;
  /** Number of the invitation or subscription it is about; absent for the subscriber's own row. */
  record?: string;
  /** The invitation's own timeline, which may have been begun before its subscriber was known. */
  invitationKey?: TimelineKey;
  fields: ObservedRecord['fields'];
}

/** Finds whose record it is; `null` when the portal's row names nobody. */
export function ownRecord(host: string, screen: ScreenKind, { identity, fields }: ObservedRecord): OwnedRecord | null {
  const key = recordKey(host, identity);
  if (key === null) return null;
  const { subscriberCode, invitationNumber, subscriptionNumber } = identity;
  const record =
    screen === 'invitations' || screen === 'invitation'
      ? invitationNumber
      : screen === 'subscriptions' || screen === 'subscription'
        ? subscriptionNumber
        : undefined;
  return {
    key,
    fields,
    ...(record !== undefined && { record }),
    ...(subscriberCode &&
      invitationNumber && { invitationKey: timelineKey({ host, kind: 'invitation', id: invitationNumber }) }),
  };
}

/** What a reading says that the timeline did not know; `null` when it says nothing new. */
function newFields(
  state: TimelineState | undefined,
  screen: ScreenKind,
  { record, fields }: OwnedRecord,
): EventOf<'observed'>['payload']['fields'] | null {
  const known = new Map(
    (state?.facts ?? [])
      .filter((fact) => fact.screen === screen && fact.record === record)
      .map(({ field, value }) => [field, value]),
  );
  const fresh = Object.entries(fields).filter(([field, value]) => value !== undefined && known.get(field) !== value);
  return fresh.length > 0 ? Object.fromEntries(fresh) : null;
}

/** A card that was read again after so long is worth an event though nothing differs: it is as fresh as that, milliseconds. */
const rereadAfter = 24 * 60 * 60 * 1000;

function lookedAgain(state: TimelineState | undefined, screen: ScreenKind, { fields }: OwnedRecord, at: Instant) {
  const seenAt = state?.seen.subscriber;
  const again = screen === 'subscriber' && seenAt !== undefined && at - seenAt > rereadAfter;
  return again && Object.keys(fields).length > 0 ? {} : null;
}

/** The events of one reading: what is new in it, and that an invitation's timeline is this subscriber's. */
export function eventsOf(
  owned: OwnedRecord,
  screen: ScreenKind,
  known: { own: TimelineState | undefined; invitation: TimelineState | undefined },
  { at, newId }: { at: Instant; newId(): string },
): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  const fields = newFields(known.own, screen, owned) ?? lookedAgain(known.own, screen, owned, at);
  if (fields) {
    const payload = { screen, fields, ...(owned.record !== undefined && { record: owned.record }) };
    events.push({ id: newId(), key: owned.key, at, author: 'portal', type: 'observed', payload });
  }
  const { invitationKey } = owned;
  if (invitationKey && known.invitation && !isOneTimeline(known.invitation, owned.key)) {
    const payload = { to: owned.key, by: 'code' as const };
    events.push({ id: newId(), key: invitationKey, at, author: 'portal', type: 'linked', payload });
  }
  return events;
}

function isOneTimeline(state: TimelineState, key: TimelineKey): boolean {
  return state.key === key || state.aliases.includes(key);
}
