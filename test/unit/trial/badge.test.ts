import { describe, expect, it } from 'vitest';
import { rowBadge } from '@/lib/trial/badge';
import { weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

const badge = (story: Story, today: string) => rowBadge(story.state, weekendsOnly, today);
const trial = (endsOn = '2026-12-01') =>
  new Story().did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn });
const done = (story: Story, checkpoint: 'first-call' | 'mid-trial' | 'before-end', on = '2026-11-03') =>
  story.did(on, 'checkpoint', { on, checkpoint, change: 'done' });
const invited = (fields: Record<string, string | null> = { activatedOn: null }) =>
  new Story().read('2026-11-06', 'invitations', { invitedOn: '2026-11-06', ...fields }, '1');

describe('the badge of a running trial', () => {
  it('is the overdue call whose last day came first', () => {
    expect(badge(trial(), '2026-11-20')).toEqual({
      state: 'overdue',
      checkpoints: ['first-call'],
      date: '2026-11-03',
      days: 17,
    });
    expect(badge(done(trial(), 'first-call'), '2026-11-20')).toMatchObject({ checkpoints: ['mid-trial'], days: 4 });
  });

  it('is the call that is due, then what was put off, then what comes next', () => {
    const story = done(trial(), 'first-call');
    expect(badge(story, '2026-11-12')).toEqual({ state: 'due', checkpoints: ['mid-trial'], date: '2026-11-16' });
    expect(badge(story, '2026-11-05')).toEqual({ state: 'upcoming', checkpoints: ['mid-trial'], date: '2026-11-12' });
    const on = '2026-11-16';
    story.did(on, 'checkpoint', { on, checkpoint: 'mid-trial', change: 'postponed', until: '2026-11-30' });
    expect(badge(story, '2026-11-17')).toEqual({ state: 'postponed', checkpoints: ['mid-trial'], date: '2026-11-30' });
    expect(badge(story, '2026-11-25')).toEqual({ state: 'due', checkpoints: ['before-end'], date: '2026-11-26' });
  });

  it('names КТ2 and КТ3 together where they are one call', () => {
    const story = done(trial('2026-11-06'), 'first-call');
    const checkpoints = ['mid-trial', 'before-end'];
    expect(badge(story, '2026-11-04')).toEqual({ state: 'upcoming', checkpoints, date: '2026-11-05' });
    expect(badge(story, '2026-11-05')).toEqual({ state: 'due', checkpoints, date: '2026-11-06' });
    expect(badge(done(story, 'mid-trial', '2026-11-04'), '2026-11-06')).toMatchObject({ checkpoints: ['before-end'] });
  });

  it('says which date is missing, and that all calls are made', () => {
    const story = done(
      done(new Story().did('2026-11-02', 'activated', { on: '2026-11-02' }), 'first-call'),
      'mid-trial',
    );
    expect(badge(story, '2026-11-20')).toEqual({ state: 'dates-unknown', missing: ['endsOn'] });
    story.did('2026-11-20', 'trial-dates', { endsOn: '2026-12-01' });
    expect(badge(done(story, 'before-end', '2026-11-24'), '2026-11-24')).toEqual({ state: 'passed' });
    expect(badge(new Story(), '2026-11-20')).toEqual({
      state: 'dates-unknown',
      missing: ['invitedOn', 'activatedOn', 'endsOn'],
    });
  });

  it('does not say that a trial ended whose end lies before its start', () => {
    const story = new Story().did('2026-11-10', 'trial-dates', { activatedOn: '2026-11-10', endsOn: '2026-11-01' });
    expect(badge(story, '2026-11-10')).toMatchObject({ state: 'due', checkpoints: ['first-call'], date: '2026-11-11' });
    expect(badge(done(story, 'first-call', '2026-11-10'), '2026-11-12')).toEqual({
      state: 'dates-unknown',
      missing: [],
    });
  });
});

describe('the badge of a trial that ended', () => {
  it('counts days for 30 days and is silent after that', () => {
    expect(badge(trial(), '2026-12-01')).toMatchObject({ state: 'overdue' });
    expect(badge(trial(), '2026-12-04')).toEqual({
      state: 'trial-ended',
      date: '2026-12-01',
      days: 3,
    });
    expect(badge(trial(), '2026-12-31')).toMatchObject({ state: 'trial-ended', days: 30 });
    expect(badge(trial(), '2027-01-01')).toBeNull();
  });
});

describe('the badge of an invitation', () => {
  it('that is not activated counts days from the invitation, with the look of overdue when КТ1 is', () => {
    expect(badge(invited(), '2026-11-06')).toEqual({ state: 'not-activated', date: '2026-11-06', days: 0 });
    expect(badge(invited(), '2026-11-10')).toEqual({ state: 'not-activated', date: '2026-11-06', days: 4 });
    expect(badge(invited(), '2026-11-11')).toEqual({ state: 'not-activated-overdue', date: '2026-11-06', days: 5 });
    expect(badge(done(invited(), 'first-call', '2026-11-09'), '2026-11-11')).toMatchObject({ state: 'not-activated' });
  });

  it('of which nobody says that it is not activated is the call', () => {
    expect(badge(invited({}), '2026-11-09')).toEqual({ state: 'due', checkpoints: ['first-call'], date: '2026-11-10' });
  });

  it('whose day is not known counts nothing', () => {
    const story = new Story().read('2026-11-06', 'invitations', { state: 'Отправлено' }, '1');
    expect(badge(story, '2026-11-09')).toEqual({ state: 'not-activated' });
  });

  it('that ran out says so, that is blocked says nothing', () => {
    const late = invited({ activatedOn: null, expiresOn: '2026-11-20' });
    expect(badge(late, '2026-11-20')).toMatchObject({ state: 'not-activated-overdue' });
    expect(badge(late, '2026-11-21')).toEqual({ state: 'invitation-expired', date: '2026-11-20' });
    expect(badge(invited({ state: 'Заблокировано' }), '2026-11-09')).toBeNull();
  });
});

describe('the badge of a customer', () => {
  const paid = (endsOn: string) => trial().did('2026-11-20', 'subscribed', { on: '2026-11-20', endsOn });

  it('is silent until the renewal is due, and asks for it until the last day', () => {
    const story = paid('2027-11-19');
    expect(badge(story, '2026-11-21')).toBeNull();
    expect(badge(story, '2027-10-19')).toBeNull();
    expect(badge(story, '2027-10-20')).toEqual({ state: 'renew', date: '2027-11-12' });
    expect(badge(story, '2027-11-13')).toEqual({ state: 'renew', date: '2027-11-19' });
    expect(badge(story, '2027-11-20')).toBeNull();
  });

  it('follows a renewal', () => {
    const story = paid('2027-11-19').did('2027-11-01', 'renewed', { on: '2027-11-01', endsOn: '2028-11-19' });
    expect(badge(story, '2027-11-10')).toBeNull();
  });

  it('who paid before this trial is that of a trial', () => {
    const story = new Story()
      .read('2026-11-02', 'subscriptions', { tariff: 'ПРОФ', startsOn: '2025-01-01', endsOn: '2025-12-31' }, '7')
      .did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-12-01' });
    expect(badge(story, '2026-12-04')).toMatchObject({ state: 'trial-ended' });
  });
});

describe('no badge', () => {
  it('stands on a lost client until it returns, nor on the partner itself', () => {
    const story = trial().did('2026-11-10', 'lost', { on: '2026-11-10', reason: 'дорого' });
    expect(badge(story, '2026-11-20')).toBeNull();
    expect(badge(story.undid('2026-11-20'), '2026-11-20')).toMatchObject({ state: 'overdue' });
    const own = new Story().read('2026-11-02', 'subscriptions', { tariff: 'Партнёр', endsOn: '2026-12-01' }, '7');
    expect(badge(own, '2026-11-20')).toBeNull();
  });
});
