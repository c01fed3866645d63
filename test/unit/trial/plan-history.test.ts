import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '@/lib/trial/events';
import { orderJournal } from '@/lib/trial/journal';
import { planCheckpoints } from '@/lib/trial/plan';
import { comparePlans, type PlanChange } from '@/lib/trial/plan-changes';
import { planHistory } from '@/lib/trial/plan-history';
import { foldTimeline } from '@/lib/trial/timeline';
import { trialDates } from '@/lib/trial/trial-dates';
import { weekendsOnly } from '@/lib/trial/workdays';
import { journal } from './arbitrary';
import { Story } from './story';

/** What the history is by its meaning: the whole journal up to each event that may move a date, folded anew. */
function foldedAnew(events: readonly TimelineEvent[]): Map<string, PlanChange> {
  const movers = ['observed', 'invited', 'activated', 'trial-dates', 'lost', 'linked', 'undo'];
  const planned = (own: readonly TimelineEvent[]) => {
    const { trial: known } = foldTimeline(own);
    const trial = trialDates(known);
    return { trial, plan: planCheckpoints(trial, weekendsOnly), since: known.since };
  };
  const ordered = orderJournal(events);
  const changes = new Map<string, PlanChange>();
  let before = planned([]);
  for (const [index, event] of ordered.entries()) {
    if (!movers.includes(event.type)) continue;
    const after = planned(ordered.slice(0, index + 1));
    const isSame = Object.keys(before.trial).length > 0 && before.since === after.since;
    const change = isSame ? comparePlans(before, after) : null;
    if (change) changes.set(event.id, change);
    before = after;
  }
  return changes;
}

describe('the history of a plan', () => {
  it('tells at the event that moved a date what else moved', () => {
    const story = new Story()
      .read('2026-09-14', 'subscribers', { activatedOn: '2026-09-14', endsOn: '2026-10-12' })
      .did('2026-09-15', 'note', { text: 'просит ещё две недели' })
      .did('2026-09-20', 'trial-dates', { endsOn: '2026-10-26' });
    const moved = story.last;
    story.undid('2026-09-21');
    const history = planHistory(story.events, weekendsOnly);
    expect([...history.keys()]).toEqual([moved, story.last]);
    expect(history.get(moved)?.dates).toEqual([{ field: 'endsOn', from: '2026-10-12', to: '2026-10-26' }]);
    expect(history.get(moved)?.checkpoints).toEqual([
      {
        checkpoint: 'before-end',
        from: { opens: '2026-10-05', due: '2026-10-07' },
        to: { opens: '2026-10-19', due: '2026-10-21' },
      },
    ]);
    expect(history.get(story.last)?.dates).toEqual([{ field: 'endsOn', from: '2026-10-26', to: '2026-10-12' }]);
  });

  it('is what folding each beginning of the journal anew tells, whatever was undone and in which order', () => {
    const told = fc.property(journal, (events) => {
      expect([...planHistory(events, weekendsOnly)]).toEqual([...foldedAnew(events)]);
    });
    fc.assert(told, { numRuns: 500 });
  });

  it('goes through a long journal once', () => {
    const story = new Story().did('2026-09-14', 'trial-dates', { activatedOn: '2026-09-14', endsOn: '2026-10-12' });
    for (let index = 0; index < 1500; index += 1) {
      story.read('2026-09-15', 'subscribers', { phone: String(index) });
      story.did('2026-09-15', 'note', { text: String(index) }).undid('2026-09-15');
    }
    story.did('2026-09-20', 'trial-dates', { endsOn: '2026-10-26' });
    let read = 0;
    const counted = story.events.map(
      (event) =>
        new Proxy(event, {
          get: (own, name) => {
            read += name === 'payload' ? 1 : 0;
            return Reflect.get(own, name);
          },
        }),
    );
    expect([...planHistory(counted, weekendsOnly).keys()]).toEqual([story.last]);
    expect(read).toBeLessThan(story.events.length * 4);
  });

  it('does not call the first dates a move', () => {
    const story = new Story().did('2026-09-14', 'invited', { on: '2026-09-14' });
    expect(planHistory(story.events, weekendsOnly).size).toBe(0);
  });

  it('does not call the dates of a second trial a move of the first', () => {
    const story = new Story()
      .did('2026-09-14', 'trial-dates', { activatedOn: '2026-09-14', endsOn: '2026-10-12' })
      .did('2026-10-20', 'lost', { on: '2026-10-20', reason: 'передумали' })
      .did('2026-12-01', 'invited', { on: '2026-12-01' });
    expect(planHistory(story.events, weekendsOnly).size).toBe(0);
  });
});
