import { describe, expect, it } from 'vitest';
import { agenda, callsDue } from '@/lib/trial/agenda';
import { agendaBrief } from '@/lib/trial/brief';
import { weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

type Mark = 'first-call' | 'mid-trial' | 'before-end';
const today = '2026-11-24';
const host = '1cfresh.com';

/** A client with a trial whose given calls are done, with nothing else to do. */
function client(code: string, activatedOn: string, endsOn: string, done: Mark[] = []): Story {
  const story = new Story(`${host}/s:${code}`)
    .read(activatedOn, 'subscribers', { name: `ООО ${code}`, activatedOn, endsOn })
    .did(activatedOn, 'materials-sent', { on: activatedOn })
    .did(activatedOn, 'usage', { on: activatedOn, answer: 'works' });
  for (const checkpoint of done) story.did(activatedOn, 'checkpoint', { on: activatedOn, checkpoint, change: 'done' });
  return story;
}

const clients = (...stories: Story[]) => stories.map((story) => agendaBrief(story, weekendsOnly));
const plan = (stories: Story[], capacity?: number, day = today) =>
  agenda(clients(...stories), { calendar: weekendsOnly, today: day, ...(capacity !== undefined && { capacity }) });
const codes = (lines: readonly { key: string }[]) => lines.map(({ key }) => key.replace(`${host}/s:`, ''));

const late = (code: string) => client(code, '2026-11-09', '2026-12-31', ['first-call']);
const ending = (code: string, endsOn: string) => client(code, '2026-11-01', endsOn, ['first-call', 'mid-trial']);
const started = (code: string) => client(code, '2026-11-24', '2026-12-31');
const middle = (code: string) => client(code, '2026-11-12', '2026-12-31', ['first-call']);
const invited = (code: string, on: string) =>
  new Story(`${host}/s:${code}`).read(on, 'invitations', { invitedOn: on, activatedOn: null }, code);
const working = (code: string) =>
  client(code, '2026-11-18', '2026-12-31', ['first-call']).did(today, 'usage', { on: today, answer: 'unknown' });
const renewing = (code: string) =>
  new Story(`${host}/s:${code}`).did('2025-12-01', 'subscribed', { on: '2025-12-01', endsOn: '2026-12-10' });

describe('the agenda', () => {
  it('has the order of pressing: overdue, КТ3, КТ1, not activated, КТ2, tasks, renewals', () => {
    const stories = [
      renewing('renewal'),
      working('task'),
      middle('middle'),
      invited('invited-later', '2026-11-24'),
      invited('invited-first', '2026-11-23'),
      started('started'),
      ending('ends-later', '2026-12-01'),
      ending('ends-first', '2026-11-30'),
      late('late'),
      client('nothing-to-do', '2026-11-20', '2026-12-31', ['first-call']),
    ];
    const { lines, calls } = plan(stories);
    expect(lines.map(({ group, key }) => [group, codes([{ key }])[0]])).toEqual([
      ['overdue', 'late'],
      ['before-end', 'ends-first'],
      ['before-end', 'ends-later'],
      ['first-call', 'started'],
      ['not-activated', 'invited-first'],
      ['not-activated', 'invited-later'],
      ['mid-trial', 'middle'],
      ['task', 'task'],
      ['renewal', 'renewal'],
    ]);
    expect(calls).toBe(7);
    expect(callsDue(clients(...stories), today)).toBe(7);
  });

  it('gives each line its reason in numbers', () => {
    expect(plan([late('1')]).lines).toEqual([
      {
        key: `${host}/s:1`,
        name: 'ООО 1',
        group: 'overdue',
        due: '2026-11-23',
        overdueDays: 1,
        endsOn: '2026-12-31',
        daysLeft: 37,
        checkpoints: ['mid-trial'],
        leading: ['mid-trial'],
        activated: true,
        tasks: [],
      },
    ]);
  });

  it('has one line for a client: all open calls are one call, tasks go with it', () => {
    const story = new Story().read('2026-11-16', 'subscribers', { activatedOn: '2026-11-16', endsOn: '2026-11-27' });
    const { lines, calls } = plan([story]);
    expect(lines.map(({ checkpoints, tasks }) => [checkpoints, tasks])).toEqual([
      [
        ['first-call', 'mid-trial', 'before-end'],
        ['materials', 'usage-check'],
      ],
    ]);
    expect(calls).toBe(1);
  });

  it('names a merged КТ2 with КТ3 until it was done', () => {
    const story = client('1', '2026-11-20', '2026-11-26', ['first-call']);
    expect(plan([story]).lines[0]?.checkpoints).toEqual(['mid-trial', 'before-end']);
    story.did(today, 'checkpoint', { on: today, checkpoint: 'mid-trial', change: 'done' });
    expect(plan([story]).lines[0]?.checkpoints).toEqual(['before-end']);
  });

  it('leaves a call out while it is postponed, and after the trial', () => {
    const story = middle('1').did(today, 'checkpoint', {
      on: today,
      checkpoint: 'mid-trial',
      change: 'postponed',
      until: '2026-11-27',
    });
    expect(plan([story]).lines).toEqual([]);
    expect(plan([story], undefined, '2026-11-27').lines[0]?.group).toBe('mid-trial');
    expect(plan([story], undefined, '2026-11-28').lines[0]?.group).toBe('overdue');
    expect(plan([story], undefined, '2027-01-04').lines[0]).toMatchObject({ group: 'task', tasks: ['after-end'] });
  });

  it('breaks ties by last day, name and key', () => {
    const same = () => client('b', '2026-11-12', '2026-12-31', ['first-call']);
    const named = (code: string, name: string) =>
      client(code, '2026-11-12', '2026-12-31', ['first-call']).read(today, 'subscribers', { name });
    const stories = [named('1', 'Ясень'), same(), named('2', 'Аист'), named('0', 'Ясень')];
    expect(codes(plan(stories).lines)).toEqual(['2', 'b', '0', '1']);
  });

  it('is empty for nobody, for the lost and for the partner', () => {
    const lost = late('1').did(today, 'lost', { on: today, reason: 'дорого' });
    const own = new Story().read(today, 'subscriptions', { tariff: 'Партнёр', endsOn: '2026-12-01' }, '7');
    expect(plan([])).toEqual({ lines: [], later: [], calls: 0 });
    expect(plan([lost, own]).lines).toEqual([]);
  });
});

describe('the capacity of a day', () => {
  const five = () => ['1', '2', '3', '4', '5'].map((code) => middle(code));

  it('moves what does not fit to the next working days, in order', () => {
    const { lines, later, calls } = plan([...five(), working('task')], 2, '2026-11-26');
    expect(codes(lines)).toEqual(['1', '2', 'task']);
    expect(later.map(({ on, lines: moved }) => [on, codes(moved)])).toEqual([
      ['2026-11-27', ['3', '4']],
      ['2026-11-30', ['5']],
    ]);
    expect(calls).toBe(5);
  });

  it('says which calls will be late then', () => {
    expect(plan(five(), 4).later).toMatchObject([{ on: '2026-11-25', late: [] }]);
    expect(plan(five(), 4, '2026-11-26').later).toMatchObject([{ on: '2026-11-27', late: [`${host}/s:5`] }]);
  });

  it('is not limited when none is set', () => {
    expect(plan(five(), 0).lines).toHaveLength(5);
  });
});
