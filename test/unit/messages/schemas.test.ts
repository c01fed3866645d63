import { describe, expect, it } from 'vitest';
import { checkMessage } from '@/lib/messages/schemas';

const envelope = (name: string, payload: unknown) => ({ to: 'fresh-checkpoints', id: 'm1', name, payload });
const key = '1cfresh.com/s:1010';

describe('messages at the border', () => {
  it.each([null, 'hello', 7, {}, { to: 'somebody-else', id: 'm1', name: 'hello', payload: {} }])(
    'that are not ours are left alone: %j',
    (message) => {
      expect(checkMessage(message)).toBeNull();
    },
  );

  it('pass when they fit', () => {
    const payload = { key, action: { do: 'postpone', checkpoint: 'mid-trial', until: '2026-11-20' } };
    expect(checkMessage(envelope('act', payload))).toEqual({ id: 'm1', name: 'act', payload });
  });

  it.each([
    ['erase', {}, 'name'],
    ['__proto__', {}, 'name'],
    ['timeline', { key: 'nobody' }, 'payload.key'],
    ['act', { key, action: { do: 'postpone', checkpoint: 'mid-trial', until: '2026-02-30' } }, 'payload.action.until'],
    ['act', { key, action: { do: 'done', checkpoint: 'fourth' } }, 'payload.action.checkpoint'],
    ['observe', { host: 'a/b', screen: 'subscribers', readAt: 0, records: [] }, 'payload.host'],
    ['observe', { host: '1cfresh.com', screen: 'books', readAt: 0, records: [] }, 'payload.screen'],
    [
      'observe',
      {
        host: '1cfresh.com',
        screen: 'subscribers',
        readAt: 0,
        records: [{ identity: {}, fields: { name: 'я'.repeat(20_001) } }],
      },
      'payload.records.0.fields.name',
    ],
  ])('%s is refused at %3$s', (name, payload, place) => {
    expect(checkMessage(envelope(name, payload))).toEqual({ fault: place });
  });
});
