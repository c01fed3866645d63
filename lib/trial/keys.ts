/**
 * Whose timeline a fact belongs to: `<portal host>/s:<subscriber code>`, or
 * `<portal host>/i:<invitation number>` while no subscriber is known (design.md §9, «Keys»).
 */
export type TimelineKey = string;

/** What a timeline key names: a subscriber by its code, or an invitation by its number. */
export interface TimelineOwner {
  host: string;
  kind: 'subscriber' | 'invitation';
  /** Subscriber code or invitation number, as the portal writes it, without outer spaces. */
  id: string;
}

const marks = { subscriber: 's', invitation: 'i' } as const;

/** The key of the owner's timeline. */
export function timelineKey({ host, kind, id }: TimelineOwner): TimelineKey {
  return `${host}/${marks[kind]}:${id}`;
}

/** The owner named by a key, or `null` when the text is not a timeline key. */
export function parseTimelineKey(key: string): TimelineOwner | null {
  const match = /^([a-z0-9.-]+(?::\d+)?)\/([si]):(\S(?:.*\S)?)$/u.exec(key);
  if (!match) return null;
  const [, host, mark, id] = match as unknown as [string, string, string, string];
  return { host, kind: mark === 's' ? 'subscriber' : 'invitation', id };
}

/** What a record of the portal says of whom it belongs to. */
export interface RecordIdentity {
  subscriberCode?: string;
  invitationNumber?: string;
}

/** The timeline a record belongs to: the subscriber's if its code is known, else the invitation's; `null`: nobody's. */
export function recordKey(host: string, { subscriberCode, invitationNumber }: RecordIdentity): TimelineKey | null {
  if (subscriberCode) return timelineKey({ host, kind: 'subscriber', id: subscriberCode });
  if (invitationNumber) return timelineKey({ host, kind: 'invitation', id: invitationNumber });
  return null;
}
