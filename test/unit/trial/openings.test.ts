import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaLine } from '@/lib/trial/agenda';
import { rowBadge } from '@/lib/trial/badge';
import { agendaBrief, attentionOn } from '@/lib/trial/brief';
import type { TimelineState } from '@/lib/trial/state';
import { foldTimeline } from '@/lib/trial/timeline';
import { calendarFor } from '@/lib/trial/workdays';
import { day, journal } from './arbitrary';
import { Story } from './story';

const calendar = calendarFor('ru');
const briefOf = (state: TimelineState) => agendaBrief({ key: state.key, state }, calendar);

describe('the day of attention', () => {
  it('is the first opening of what is left to do', () => {
    const story = new Story().did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-12-01' });
    expect(attentionOn(briefOf(story.state))).toBe('2026-11-02');
    story
      .did('2026-11-02', 'materials-sent', { on: '2026-11-02' })
      .did('2026-11-03', 'checkpoint', { on: '2026-11-03', checkpoint: 'first-call', change: 'done' });
    expect(attentionOn(briefOf(story.state))).toBe('2026-11-06');
    story.did('2026-11-06', 'usage', { on: '2026-11-06', answer: 'works' });
    expect(attentionOn(briefOf(story.state))).toBe('2026-11-12');
  });

  it('leaves out what is over when it is told the day', () => {
    const story = new Story().did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-12-01' });
    expect(attentionOn(briefOf(story.state), '2026-12-02')).toBe('2026-12-02');
    expect(attentionOn(briefOf(story.state), '2027-01-01')).toBeNull();
  });

  it('does not come for a client with nothing left to do', () => {
    expect(attentionOn(briefOf(new Story().state))).toBeNull();
    const lost = new Story()
      .did('2026-11-02', 'activated', { on: '2026-11-02' })
      .did('2026-11-03', 'lost', { on: '2026-11-03', reason: 'дорого' });
    expect(attentionOn(briefOf(lost.state))).toBeNull();
  });

  it('is never later than a day on whose agenda the client stands', () => {
    fc.assert(
      fc.property(journal, day, (events, today) => {
        const state = foldTimeline(events);
        const line = agendaLine(briefOf(state), today);
        if (!line) return;
        for (const from of [undefined, today]) {
          const attention = attentionOn(briefOf(state), from);
          expect(attention !== null && attention <= today).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('comes with a badge: whoever has a call today has a badge that is not quiet', () => {
    fc.assert(
      fc.property(journal, day, (events, today) => {
        const state = foldTimeline(events);
        const line = agendaLine(briefOf(state), today);
        if (!line || line.checkpoints.length === 0) return;
        expect(['due', 'overdue', 'not-activated', 'not-activated-overdue', 'invitation-expired']).toContain(
          rowBadge(state, calendar, today)?.state,
        );
      }),
      { numRuns: 300 },
    );
  });
});
