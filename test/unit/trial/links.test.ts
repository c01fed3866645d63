import { describe, expect, it } from 'vitest';
import { clientKeys, groupByClient } from '@/lib/trial/links';
import { Story } from './story';

const invitation = '1cfresh.com/i:000000001';
const subscriber = '1cfresh.com/s:1010';

describe('linked keys', () => {
  it('are one client until the link is undone', () => {
    const story = new Story(subscriber)
      .did('2026-11-02', 'note', { text: 'а' })
      .did('2026-11-02', 'note', { text: 'б' }, invitation)
      .did('2026-11-03', 'linked', { to: subscriber, by: 'inn' }, invitation);
    expect([...groupByClient(story.events).keys()]).toEqual([subscriber]);
    story.undid('2026-11-04');
    expect([...groupByClient(story.events).keys()].sort()).toEqual([invitation, subscriber]);
  });

  it('follow a subscriber whose code changed to the new code', () => {
    const next = '1cfresh.com/s:0999';
    const story = new Story(subscriber)
      .did('2026-11-03', 'linked', { to: subscriber, by: 'code' }, invitation)
      .did('2026-12-03', 'linked', { to: next, by: 'manager' });
    const names = clientKeys(story.events);
    expect([invitation, subscriber, next].map((key) => names.get(key))).toEqual([next, next, next]);
  });

  it('linked in a ring have one name all the same', () => {
    const other = '1cfresh.com/s:2020';
    const story = new Story(subscriber)
      .did('2026-11-03', 'linked', { to: other, by: 'manager' })
      .did('2026-11-04', 'linked', { to: subscriber, by: 'manager' }, other);
    expect(new Set(clientKeys(story.events).values())).toEqual(new Set([subscriber]));
  });

  it('of two subscribers with one ИНН stay two clients', () => {
    const story = new Story(subscriber)
      .read('2026-11-02', 'subscribers', { inn: '7707083893' })
      .did('2026-11-02', 'note', { text: 'филиал' }, '1cfresh.com/s:2020');
    expect(groupByClient(story.events).size).toBe(2);
  });
});
