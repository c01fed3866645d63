import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/trial/dates';
import { planCheckpoints } from '@/lib/trial/plan';
import { comparePlans } from '@/lib/trial/plan-changes';
import { type Calendar, calendarFor, weekendsOnly } from '@/lib/trial/workdays';

const day = fc.integer({ min: 0, max: 1095 }).map((days) => addDays('2025-01-01', days));
/** Calendars with long rests in them, as holidays are. */
const ownCalendar = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  .map((rests): Calendar => {
    const off = new Set(
      rests.flatMap(([start, length]) => Array.from({ length }, (_, n) => addDays('2025-01-01', start + n))),
    );
    return { isWorkingDay: (date) => !off.has(date) && weekendsOnly.isWorkingDay(date) };
  });
const calendar = fc.oneof(fc.constant(weekendsOnly), fc.constant(calendarFor('ru')), ownCalendar);
const wholeTrial = fc.tuple(day, fc.integer({ min: 1, max: 45 })).map(([activatedOn, length]) => ({
  activatedOn,
  endsOn: addDays(activatedOn, length - 1),
}));
const anyTrial = fc.record({ invitedOn: day, activatedOn: day, endsOn: day }, { requiredKeys: [] });

const daysIn = ({ activatedOn, endsOn }: { activatedOn: string; endsOn: string }) => {
  const days: string[] = [];
  for (let date = activatedOn; date <= endsOn; date = addDays(date, 1)) days.push(date);
  return days;
};

describe('every plan', () => {
  it('has the three checkpoints in order, due never before opens, both dates or none', () => {
    fc.assert(
      fc.property(anyTrial, calendar, (trial, own) => {
        const plan = planCheckpoints(trial, own);
        expect(plan.map(({ id }) => id)).toEqual(['first-call', 'mid-trial', 'before-end']);
        for (const { opens, due, mergedInto, because } of plan) {
          expect(because.length).toBeGreaterThan(0);
          expect(opens === undefined).toBe(due === undefined);
          if (opens && due) expect(opens <= due).toBe(true);
          if (mergedInto) expect(opens).toBeUndefined();
        }
      }),
    );
  });

  it('stays inside the trial, on working days where the trial has one', () => {
    fc.assert(
      fc.property(wholeTrial, calendar, (trial, own) => {
        const works = daysIn(trial).some((date) => own.isWorkingDay(date));
        for (const { opens, due } of planCheckpoints(trial, own)) {
          for (const date of [opens, due]) {
            if (!date) continue;
            expect(date >= trial.activatedOn && date <= trial.endsOn).toBe(true);
            if (works) expect(own.isWorkingDay(date)).toBe(true);
          }
        }
      }),
    );
  });

  it('has КТ2 before КТ3, or one call for both', () => {
    fc.assert(
      fc.property(wholeTrial, calendar, (trial, own) => {
        const [, midTrial, beforeEnd] = planCheckpoints(trial, own);
        if (!beforeEnd?.opens || !beforeEnd.due) throw new Error('КТ3 has no dates');
        if (midTrial?.mergedInto) return;
        if (!midTrial?.opens || !midTrial.due) throw new Error('КТ2 has no dates');
        expect(midTrial.opens < beforeEnd.opens).toBe(true);
        expect(midTrial.due <= beforeEnd.due).toBe(true);
      }),
    );
  });

  it('is the same when it is made again, and depends on nothing else', () => {
    fc.assert(
      fc.property(anyTrial, calendar, (trial, own) => {
        const plan = planCheckpoints(trial, own);
        const again = planCheckpoints(Object.fromEntries(Object.entries(trial).reverse()), own);
        expect(again).toEqual(plan);
        expect(comparePlans({ trial, plan }, { trial, plan: again })).toBeNull();
      }),
    );
  });
});
