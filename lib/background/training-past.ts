import { addDays } from '@/lib/trial/dates';
import type { CalendarDate, TimelineEvent } from '@/lib/trial/events';
import { timelineKey } from '@/lib/trial/keys';
import { trainingHost } from '@/lib/trial/portals';

/** The invented client («Мост и берег») whose first two calls were made in time, and how many days ago. */
const called = { code: '1014', days: { 'first-call': 21, 'mid-trial': 9 } } as const;
const pastId = 'before-the-lesson ';

/** What was done before the lesson began: the call that is to be put off is the next one of its client. */
export function trainingPast(today: CalendarDate): TimelineEvent[] {
  const key = timelineKey({ host: trainingHost, kind: 'subscriber', id: called.code });
  return (Object.entries(called.days) as [keyof typeof called.days, number][]).map(([checkpoint, days]) => {
    const on = addDays(today, -days);
    const at = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' }).epochMilliseconds;
    const payload = { on, checkpoint, change: 'done' } as const;
    return { id: `${pastId}${checkpoint}`, key, at, author: 'manager', type: 'checkpoint', payload };
  });
}

/** True for what {@link trainingPast} tells: nobody tried it in the lesson. */
export const isTrainingPast = ({ id }: Pick<TimelineEvent, 'id'>): boolean => id.startsWith(pastId);
