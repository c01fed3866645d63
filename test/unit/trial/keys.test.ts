import { describe, expect, it } from 'vitest';
import { parseTimelineKey, timelineKey } from '@/lib/trial/keys';

describe('timeline keys', () => {
  it('name a subscriber by its code and an invitation by its number', () => {
    expect(timelineKey({ host: '1cfresh.com', kind: 'subscriber', id: '1010' })).toBe('1cfresh.com/s:1010');
    expect(timelineKey({ host: '1cfresh.com', kind: 'invitation', id: '000000001' })).toBe('1cfresh.com/i:000000001');
  });

  it('are read back as they were written', () => {
    const owner = { host: 'msk1.1cfresh.com', kind: 'subscriber', id: 'FR-7 б' } as const;
    expect(parseTimelineKey(timelineKey(owner))).toEqual(owner);
  });

  it.each(['', 's:1', '1cfresh.com/s:', '1cfresh.com/x:1', '1cfresh.com/s: 1', 'a b/s:1'])('refuse %j', (text) => {
    expect(parseTimelineKey(text)).toBeNull();
  });
});
