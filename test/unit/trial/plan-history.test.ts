import { describe, expect, it } from 'vitest';
import { planHistory } from '@/lib/trial/plan-history';
import { weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

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
