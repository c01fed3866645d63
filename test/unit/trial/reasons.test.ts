import { describe, expect, it } from 'vitest';
import { reasonsByWeek } from '@/lib/trial/reasons';
import { Story } from './story';

/** A Tuesday. */
const today = '2026-11-24';
const client = (code: number, ...said: [day: string, reason: string][]) => {
  const story = new Story(`1cfresh.com/s:${code}`);
  for (const [day, reason] of said) story.did(day, 'not-activated', { reason });
  return { key: story.key, state: story.state };
};

describe('reasons by week', () => {
  it('count each client once a week, by its last word, the most frequent reason first', () => {
    const clients = [
      client(1, ['2026-11-17', 'некогда'], ['2026-11-18', 'опечатка в адресе']),
      client(2, ['2026-11-22', 'опечатка в адресе']),
      client(3, ['2026-11-16', 'некогда'], ['2026-11-23', 'некогда']),
    ];
    const key = (code: number) => `1cfresh.com/s:${code}`;
    expect(reasonsByWeek(clients, today)).toEqual([
      {
        monday: '2026-11-16',
        bars: [
          { reason: 'опечатка в адресе', clients: [key(1), key(2)] },
          { reason: 'некогда', clients: [key(3)] },
        ],
      },
      { monday: '2026-11-23', bars: [{ reason: 'некогда', clients: [key(3)] }] },
    ]);
  });

  it('begin with the first week that has any, keep empty ones in between, and forget after eight', () => {
    const weeks = reasonsByWeek([client(1, ['2026-09-30', 'некогда'], ['2026-11-03', 'некогда'])], today);
    expect(weeks.map(({ monday, bars }) => [monday, bars.length])).toEqual([
      ['2026-11-02', 1],
      ['2026-11-09', 0],
      ['2026-11-16', 0],
      ['2026-11-23', 0],
    ]);
    expect(reasonsByWeek([client(1, ['2026-09-27', 'некогда'])], today)).toEqual([]);
    expect(reasonsByWeek([], today)).toEqual([]);
  });

  it('forget what was taken back, and keep those of a client that has activated since', () => {
    const undone = new Story().did('2026-11-23', 'not-activated', { reason: 'некогда' }).undid('2026-11-23');
    const came = new Story('1cfresh.com/s:2')
      .did('2026-11-23', 'not-activated', { reason: 'в спаме' })
      .did('2026-11-24', 'activated', { on: '2026-11-24' });
    const clients = [undone, came].map(({ key, state }) => ({ key, state }));
    expect(reasonsByWeek(clients, today)[0]?.bars).toEqual([{ reason: 'в спаме', clients: [came.key] }]);
  });
});
