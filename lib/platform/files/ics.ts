import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  escape as quoted,
} from 'ical-generator';
import type { CalendarEntry, CalendarMoment } from './writers';

/** A calendar's file (RFC 5545): whole days, each with an alarm. The same entries at the same moment give the same file. */
export function icsOf(entries: readonly CalendarEntry[], { at, alarm }: CalendarMoment): string {
  const calendar = ical({ prodId: '//fresh-checkpoints//checkpoints//RU', method: ICalCalendarMethod.PUBLISH });
  for (const { uid, on, title, isCancelled } of entries) {
    const event = calendar.createEvent({
      // The library takes a name as it is; ours holds what a stranger may have typed.
      id: quoted(uid, false),
      stamp: new Date(at),
      sequence: Math.floor(at / 1000),
      allDay: true,
      start: new Date(on),
      summary: title,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (isCancelled) continue;
    // Without it the day's end is meant; among the other words the library passes it over.
    event
      .createAlarm({ type: ICalAlarmType.display, description: title, triggerAfter: alarm * 60 })
      .relatesTo(ICalAlarmRelatesTo.start);
  }
  return `${calendar.toString()}\r\n`;
}
