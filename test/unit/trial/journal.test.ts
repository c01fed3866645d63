import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '@/lib/trial/events';
import { mergeJournals, orderJournal, undoneIds } from '@/lib/trial/journal';
import { foldTimeline } from '@/lib/trial/timeline';
import { event, journal } from './arbitrary';
import { Story } from './story';

describe('a journal', () => {
  it('is made of events that the schema accepts', () => {
    fc.assert(
      fc.property(event, (one) => {
        expect(parseEvent(one)).toEqual({ event: one });
      }),
    );
  });

  it('says the same in any order, with any duplication, whatever way it is split and merged', () => {
    const pieces = fc.tuple(journal, fc.integer({ min: 0, max: 25 }), fc.infiniteStream(fc.double({ noNaN: true })));
    fc.assert(
      fc.property(pieces, ([events, cut, chance]) => {
        const shuffled = events
          .map((one) => ({ one, place: chance.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .flatMap(({ one, place }) => (place > 0 ? [one, one] : [one]));
        const halves = [shuffled.slice(cut), shuffled.slice(0, cut)] as const;
        const whole = orderJournal(events);
        expect(mergeJournals(...halves)).toEqual(whole);
        expect(mergeJournals(whole, mergeJournals(halves[1], whole))).toEqual(whole);
        expect(foldTimeline(shuffled)).toEqual(foldTimeline(events));
      }),
    );
  });

  it('gives a state that can be stored as it is', () => {
    fc.assert(
      fc.property(journal, (events) => {
        const state = foldTimeline(events);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
    );
  });

  it('keeps the same one of two different events with one id', () => {
    const [one] = new Story().did('2026-11-02', 'note', { text: 'первая' }).events;
    const [other] = new Story().did('2026-11-03', 'note', { text: 'вторая' }).events;
    if (!one || !other) throw new Error('no events');
    expect(orderJournal([one, other])).toEqual(orderJournal([other, one]));
    expect(orderJournal([one, other])).toHaveLength(1);
  });
});

describe('undo', () => {
  it('takes an event back, and undoing the undo gives it again', () => {
    const story = new Story().did('2026-11-02', 'note', { text: 'позвонить после обеда' });
    const note = story.last;
    expect(story.undid('2026-11-02').state.lastNote).toBeUndefined();
    expect(undoneIds(story.events)).toEqual(new Set([note]));
    expect(story.undid('2026-11-02').state.lastNote?.text).toBe('позвонить после обеда');
  });

  it('holds while one of two undos of an event holds', () => {
    const story = new Story().did('2026-11-02', 'note', { text: 'а' });
    const note = story.last;
    story.undid('2026-11-02', note).undid('2026-11-02', note);
    expect(story.undid('2026-11-02').state.notes).toBe(0);
  });

  it('works whichever clock was wrong: an undo that seems older than its event', () => {
    const story = new Story().did('2026-11-05', 'note', { text: 'а' });
    expect(story.undid('2026-11-01').state.notes).toBe(0);
  });

  it('of a ring of undos does nothing, and ends', () => {
    const story = new Story().did('2026-11-02', 'note', { text: 'а' });
    const id = (number: number) => `${story.key}#${number}`;
    story.undid('2026-11-02', id(3)).undid('2026-11-02', id(2)).undid('2026-11-02', id(4));
    expect(undoneIds(story.events)).toEqual(new Set());
    expect(story.state.notes).toBe(1);
  });
});
