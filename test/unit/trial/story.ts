import type { EventPayload, EventType, TimelineEvent } from '@/lib/trial/events';
import type { ScreenName } from '@/lib/trial/state';
import { foldTimeline } from '@/lib/trial/timeline';

/** Noon of a day in UTC, so that it is the same day in every zone of Russia but the easternmost. */
export const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);

/** Writes a client's journal, one event after another, each at noon of its day. */
export class Story {
  readonly events: TimelineEvent[] = [];

  constructor(readonly key = '1cfresh.com/s:1010') {}

  /** What the manager did on a day. */
  did<T extends EventType>(date: string, type: T, payload: EventPayload<T>, key = this.key): this {
    return this.#add(date, 'manager', type, payload, key);
  }

  /** What was read of the portal on a day. */
  read(date: string, screen: ScreenName, fields: Record<string, string | null>, record?: string): this {
    return this.#add(date, 'portal', 'observed', { screen, fields, ...(record && { record }) }, this.key);
  }

  /** Takes back the event that was written last, or the one with the id. */
  undid(date: string, event = this.last): this {
    return this.#add(date, 'manager', 'undo', { event }, this.key);
  }

  get last(): string {
    return this.events.at(-1)?.id ?? '';
  }

  get state() {
    return foldTimeline(this.events);
  }

  #add<T extends EventType>(
    date: string,
    author: 'manager' | 'portal',
    type: T,
    payload: EventPayload<T>,
    key: string,
  ) {
    const count = this.events.length + 1;
    const id = `${this.key}#${count}`;
    this.events.push({ id, key, at: noon(date) + count, author, type, payload } as TimelineEvent);
    return this;
  }
}
