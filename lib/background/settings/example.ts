import type { ExampleLine } from '@/lib/messages/settings-requests';
import { addDays } from '@/lib/trial/dates';
import type { CalendarDate } from '@/lib/trial/events';
import { planCheckpoints } from '@/lib/trial/plan';
import type { Desk } from '../desk';
import { becauseWords, checkpointTitle } from '../words/because';
import { checkpointShort } from '../words/history';
import { dayWords } from '../words/when';

/** The three checkpoints of a trial of so many days that was activated on that day, in words. */
export function exampleLines(
  activatedOn: CalendarDate,
  days: number,
  { calendar, present, text }: Desk,
): ExampleLine[] {
  const trial = { activatedOn, endsOn: addDays(activatedOn, days - 1) };
  const day = (date: CalendarDate) => dayWords(date, present, text);
  return planCheckpoints(trial, calendar).map(({ id, opens, due, because }) => ({
    short: checkpointShort(id, text),
    title: checkpointTitle(id, text),
    when:
      opens === undefined || due === undefined
        ? ''
        : opens === due
          ? day(due)
          : text('when_window', { opens: day(opens), due: day(due) }),
    because: because.map((reason) => becauseWords(reason, { id, activated: true }, { calendar, present, text })),
  }));
}
