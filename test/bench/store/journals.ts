import { addDays } from '@/lib/trial/dates';
import type { CalendarDate, TimelineEvent } from '@/lib/trial/events';

/** A journal for measuring. */
export interface JournalWish {
  clients: number;
  /** Clients with one overdue call today; the others have nothing to do before the next days. */
  due: number;
  today: CalendarDate;
}

/** Events of each client. */
export const eventsEach = 20;

/** A journal of clients in a trial, {@link eventsEach} events each, ids as the program makes them. */
export function makeJournal({ clients, due, today }: JournalWish): TimelineEvent[] {
  return Array.from({ length: clients }, (_, index) => history(index, index < due, today)).flat();
}

function history(index: number, isDue: boolean, today: CalendarDate): TimelineEvent[] {
  const key = `1cfresh.com/s:${10_000 + index}`;
  const activatedOn = addDays(today, isDue ? -20 : -5);
  const endsOn = addDays(activatedOn, 40);
  const start = Date.parse(`${activatedOn}T07:00:00Z`);
  const made: TimelineEvent[] = [];
  const add = (event: Pick<TimelineEvent, 'author' | 'type' | 'payload'>) =>
    made.push({ ...event, id: crypto.randomUUID(), key, at: start + made.length * 60_000 } as TimelineEvent);
  const name = `ООО «Клиент ${index}»`;
  const inn = String(6_600_000_000 + index);
  const row = { code: String(10_000 + index), name, inn, activatedOn, endsOn };
  add({ author: 'portal', type: 'observed', payload: { screen: 'subscribers', fields: row } });
  const card = {
    phone: '+7 343 255-12-08',
    email: `client${index}@firma.example`,
    city: 'Екатеринбург',
    contact: name,
  };
  add({ author: 'portal', type: 'observed', payload: { screen: 'subscriber', fields: card } });
  add({ author: 'manager', type: 'materials-sent', payload: { on: activatedOn } });
  add({ author: 'manager', type: 'usage', payload: { on: activatedOn, answer: 'works' } });
  const done = { on: activatedOn, checkpoint: 'first-call', change: 'done' } as const;
  add({ author: 'manager', type: 'checkpoint', payload: done });
  while (made.length < eventsEach) {
    if (made.length % 2 === 0)
      add({ author: 'manager', type: 'note', payload: { text: `Звонили, просили позже: ${made.length}` } });
    else
      add({
        author: 'portal',
        type: 'observed',
        payload: { screen: 'subscriber', fields: { site: `firma${made.length}.example` } },
      });
  }
  return made;
}
