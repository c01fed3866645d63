import type { TimelineEvent } from './events';

/** The same data always as the same text, whatever the order of its properties. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Order of a journal: by moment, then by id. */
export function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Events in the order of the journal, each id once. Two different events with one id are a fault of a file: the one whose
 * text sorts first is kept, so that every computer keeps the same one.
 */
export function orderJournal(events: readonly TimelineEvent[]): TimelineEvent[] {
  const byId = new Map<string, TimelineEvent>();
  for (const event of events) {
    const other = byId.get(event.id);
    if (!other || (other !== event && canonicalText(event) < canonicalText(other))) byId.set(event.id, event);
  }
  return [...byId.values()].sort(compareEvents);
}

/** Union of two journals by id; the same in any order and however often it is done. */
export function mergeJournals(a: readonly TimelineEvent[], b: readonly TimelineEvent[]): TimelineEvent[] {
  return orderJournal([...a, ...b]);
}

/**
 * Ids of events that an undo holds down. An undo can be undone in its turn; undos that undo each other in a ring
 * undo nothing.
 */
export function undoneIds(events: readonly TimelineEvent[]): Set<string> {
  const targets = new Map<string, string>();
  for (const event of events) if (event.type === 'undo') targets.set(event.id, event.payload.event);
  const waiting = new Map<string, number>();
  for (const target of targets.values()) waiting.set(target, (waiting.get(target) ?? 0) + 1);
  const undone = new Set<string>();
  const settled = [...targets.keys()].filter((id) => !waiting.has(id));
  for (let id = settled.pop(); id !== undefined; id = settled.pop()) {
    const target = targets.get(id);
    if (target === undefined) continue;
    if (!undone.has(id)) undone.add(target);
    const left = (waiting.get(target) ?? 0) - 1;
    waiting.set(target, left);
    if (left === 0 && targets.has(target)) settled.push(target);
  }
  return undone;
}
