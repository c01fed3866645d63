import { describe, expect, it } from 'vitest';
import { digest } from '@/lib/trial/digest';
import { weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

const today = '2026-11-24';
const named = (code: string) =>
  new Story(`1cfresh.com/s:${code}`).read('2026-11-01', 'subscribers', { name: `ООО ${code}` });
const trial = (code: string, activatedOn: string, endsOn: string) =>
  named(code).did(activatedOn, 'trial-dates', { activatedOn, endsOn });

const of = (...stories: Story[]) =>
  digest(
    stories.map(({ key, state }) => ({ key, state })),
    { calendar: weekendsOnly, today, since: '2026-11-17' },
  );

describe('the digest', () => {
  it('tells trials and paid periods that end in 7, 14 and 30 days', () => {
    const { ending } = of(
      trial('30', '2026-11-01', '2026-12-24'),
      trial('31', '2026-11-01', '2026-12-25'),
      trial('8', '2026-11-01', '2026-12-02'),
      trial('7', '2026-11-01', '2026-12-01'),
      trial('0', '2026-11-01', today),
      trial('past', '2026-11-01', '2026-11-23'),
      named('paid').did('2025-12-01', 'subscribed', { on: '2025-12-01', endsOn: '2026-12-08' }),
    );
    expect(ending.map(({ name, what, daysLeft, within }) => [name, what, daysLeft, within])).toEqual([
      ['ООО 0', 'trial', 0, 7],
      ['ООО 7', 'trial', 7, 7],
      ['ООО 8', 'trial', 8, 14],
      ['ООО paid', 'paid', 14, 14],
      ['ООО 30', 'trial', 30, 30],
    ]);
  });

  it('tells who has not activated, since when and why', () => {
    const story = named('1').read('2026-11-20', 'invitations', { invitedOn: '2026-11-20', activatedOn: null }, '1');
    story.did('2026-11-23', 'not-activated', { on: '2026-11-23', reason: 'в спаме' });
    const expired = named('2').read('2026-11-20', 'invitations', { invitedOn: '2026-10-20', state: 'Истекло' }, '2');
    expect(of(story, expired).notActivated).toEqual([
      { key: '1cfresh.com/s:2', name: 'ООО 2', invitedOn: '2026-10-20', days: 35, expired: true },
      { key: '1cfresh.com/s:1', name: 'ООО 1', invitedOn: '2026-11-20', days: 4, reason: 'в спаме', expired: false },
    ]);
  });

  it('tells of each client which calls are late, and not those that are merely due', () => {
    const calls = (activatedOn: string, endsOn: string) =>
      of(trial('1', activatedOn, endsOn)).overdue.map(({ checkpoints }) => checkpoints);
    expect(calls('2026-11-13', '2026-12-13')).toEqual([['first-call']]);
    expect(calls('2026-11-02', '2026-12-01')).toEqual([['first-call', 'mid-trial']]);
    expect(calls('2026-10-28', '2026-11-25')).toEqual([['first-call', 'mid-trial', 'before-end']]);
  });

  it('tells what is overdue, by the earliest call of each client', () => {
    expect(of(trial('1', '2026-11-02', '2026-12-31')).overdue).toEqual([
      {
        key: '1cfresh.com/s:1',
        name: 'ООО 1',
        checkpoints: ['first-call', 'mid-trial'],
        due: '2026-11-03',
        days: 21,
      },
    ]);
  });

  it('tells who came, was won and was lost after the last digest', () => {
    const won = trial('won', '2026-11-10', '2026-12-09').did('2026-11-18', 'subscribed', {
      on: '2026-11-18',
      tariff: 'ПРОФ',
    });
    const lost = trial('lost', '2026-11-10', '2026-12-09').did('2026-11-17', 'lost', {
      on: '2026-11-24',
      reason: 'дорого',
    });
    const earlier = trial('earlier', '2026-11-10', '2026-12-09').did('2026-11-17', 'subscribed', { on: '2026-11-17' });
    const found = of(
      won,
      lost,
      earlier,
      trial('new', '2026-11-18', '2026-12-17'),
      trial('later', '2026-11-25', '2026-12-25'),
    );
    expect(found.won).toEqual([{ key: '1cfresh.com/s:won', name: 'ООО won', on: '2026-11-18', tariff: 'ПРОФ' }]);
    expect(found.lost).toEqual([{ key: '1cfresh.com/s:lost', name: 'ООО lost', on: '2026-11-24', reason: 'дорого' }]);
    expect(found.fresh).toEqual([{ key: '1cfresh.com/s:new', name: 'ООО new', what: 'activated', on: '2026-11-18' }]);
  });

  it('is empty for nobody', () => {
    expect(of()).toEqual({ ending: [], notActivated: [], overdue: [], fresh: [], won: [], lost: [] });
  });
});
