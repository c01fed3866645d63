import { describe, expect, it } from 'vitest';
import { trialDates } from '@/lib/trial/trial-dates';
import { noon, Story } from './story';

const dates = (story: Story) => trialDates(story.state.trial);
const trialTariff = { tariff: 'Тестовый доступ', kind: 'основная' };

describe('dates of a trial', () => {
  it('come from the invitation when nothing else is known', () => {
    const story = new Story().read(
      '2026-11-05',
      'invitations',
      { invitedOn: '2026-11-02', activatedOn: '2026-11-03' },
      '1',
    );
    expect(dates(story)).toEqual({ invitedOn: '2026-11-02', activatedOn: '2026-11-03' });
    expect(story.state.trial.activatedOn).toEqual({
      value: '2026-11-03',
      source: 'invitation',
      at: noon('2026-11-05') + 1,
      record: '1',
    });
  });

  it('come from the best source: the manager, a trial subscription, the card, the invitation', () => {
    const story = new Story().read('2026-11-05', 'invitations', { activatedOn: '2026-11-03' }, '1');
    story.read('2026-11-05', 'subscribers', { activatedOn: '2026-11-04', endsOn: '2026-12-01' });
    expect(dates(story)).toEqual({ activatedOn: '2026-11-04', endsOn: '2026-12-01' });
    story.read('2026-11-05', 'subscriptions', { ...trialTariff, startsOn: '2026-11-05', endsOn: '2026-12-04' }, '7');
    expect(dates(story)).toEqual({ activatedOn: '2026-11-05', endsOn: '2026-12-04' });
    story.did('2026-11-06', 'trial-dates', { activatedOn: '2026-11-06' });
    expect(dates(story)).toEqual({ activatedOn: '2026-11-06', endsOn: '2026-12-04' });
  });

  it('are shown beside each other where sources differ', () => {
    const story = new Story()
      .read('2026-11-05', 'subscriptions', { ...trialTariff, startsOn: '2026-11-05', endsOn: '2026-12-04' }, '7')
      .read('2026-11-05', 'subscriber', { activatedOn: '2026-11-05', endsOn: '2026-12-01' });
    expect(story.state.disagreements.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
      ['endsOn', ['2026-12-04', '2026-12-01']],
    ]);
    expect(story.state.disagreements[0]?.values.map(({ source }) => source)).toEqual([
      'trial-subscription',
      'subscriber',
    ]);
  });

  it('said by the manager are taken back with null, and by undo', () => {
    const story = new Story().read('2026-11-05', 'subscribers', { endsOn: '2026-12-01' });
    story.did('2026-11-06', 'trial-dates', { endsOn: '2026-12-20' });
    expect(dates(story)).toEqual({ endsOn: '2026-12-20' });
    story.did('2026-11-07', 'trial-dates', { endsOn: null });
    expect(dates(story)).toEqual({ endsOn: '2026-12-01' });
    expect(dates(story.undid('2026-11-07'))).toEqual({ endsOn: '2026-12-20' });
  });

  it('are never taken from a paid subscription', () => {
    const story = new Story().read(
      '2026-11-05',
      'subscriptions',
      { tariff: 'ПРОФ', startsOn: '2026-11-05', endsOn: '2027-11-04' },
      '7',
    );
    expect(dates(story)).toEqual({});
  });

  it('go on over trial subscriptions that follow each other without a gap', () => {
    const story = new Story()
      .read('2026-12-02', 'subscriptions', { ...trialTariff, startsOn: '2026-11-02', endsOn: '2026-12-01' }, '7')
      .read('2026-12-02', 'subscriptions', { ...trialTariff, startsOn: '2026-12-02', endsOn: '2026-12-08' }, '8');
    expect(dates(story)).toEqual({ activatedOn: '2026-11-02', endsOn: '2026-12-08' });
    expect(story.state.trial.endsOn?.record).toBe('8');
  });

  it('that are impossible are not known, and are shown as a doubt', () => {
    const story = new Story().read('2026-11-05', 'subscribers', { endsOn: '2026-02-30', activatedOn: '2026-11-05' });
    expect(dates(story)).toEqual({ activatedOn: '2026-11-05' });
    expect(story.state.doubts).toEqual([
      { code: 'impossible-date', screen: 'subscribers', field: 'endsOn', value: '2026-02-30' },
    ]);
  });

  it('with the end before the start stay as they are, with a doubt', () => {
    const story = new Story().did('2026-11-05', 'trial-dates', { activatedOn: '2026-11-05', endsOn: '2026-10-05' });
    expect(dates(story)).toEqual({ activatedOn: '2026-11-05', endsOn: '2026-10-05' });
    expect(story.state.doubts).toEqual([{ code: 'end-before-start' }]);
  });

  it('said by the manager against what the portal says are his word, even when they contradict it', () => {
    const story = new Story().read('2026-11-05', 'subscribers', { activatedOn: '2026-11-05' });
    story.did('2026-11-06', 'trial-dates', { endsOn: '2026-10-05' });
    expect(dates(story)).toEqual({ activatedOn: '2026-11-05', endsOn: '2026-10-05' });
  });

  it('of a trial of 400 days are believed, with a doubt', () => {
    const story = new Story().did('2026-11-05', 'trial-dates', { activatedOn: '2026-01-12', endsOn: '2027-02-15' });
    expect(story.state.doubts).toEqual([{ code: 'long-trial', days: 400 }]);
    expect(dates(story)).toEqual({ activatedOn: '2026-01-12', endsOn: '2027-02-15' });
  });
});

describe('a client that returned', () => {
  const first = () =>
    new Story()
      .read('2026-09-02', 'invitations', { invitedOn: '2026-09-01', activatedOn: '2026-09-02' }, '1')
      .read('2026-09-02', 'subscriptions', { ...trialTariff, startsOn: '2026-09-02', endsOn: '2026-10-01' }, '7');

  it('has the dates of the new trial alone, in whatever order the portal shows them', () => {
    const story = first();
    const second = { ...trialTariff, startsOn: '2026-11-10', endsOn: '2026-12-09' };
    story.read('2026-11-11', 'subscriptions', second, '9');
    expect(dates(story)).toEqual({ activatedOn: '2026-11-10', endsOn: '2026-12-09' });
    expect(story.state.trial.since).toBe('2026-11-10');
    const reversed = new Story().read('2026-11-11', 'subscriptions', second, '9');
    reversed.read('2026-11-11', 'subscriptions', { ...trialTariff, startsOn: '2026-09-02', endsOn: '2026-10-01' }, '7');
    expect(dates(reversed)).toEqual(dates(story));
  });

  it('by a new invitation is not activated yet, whatever the first trial was', () => {
    const story = first().read('2026-11-11', 'invitations', { invitedOn: '2026-11-10', activatedOn: null }, '2');
    expect(dates(story)).toEqual({ invitedOn: '2026-11-10' });
    expect(story.state.invitation).toMatchObject({ number: '2', status: 'sent', notActivated: { by: 'portal' } });
  });

  it('in a row that still shows the first trial is invited anew', () => {
    const story = new Story().read('2026-11-11', 'subscribers', {
      invitedOn: '2026-11-10',
      activatedOn: '2026-09-02',
      endsOn: '2026-10-01',
    });
    expect(dates(story)).toEqual({ invitedOn: '2026-11-10' });
  });

  it('leaves the words about the first trial behind', () => {
    const story = first().did('2026-09-03', 'trial-dates', { endsOn: '2026-10-05' });
    story.read('2026-11-11', 'subscriptions', { ...trialTariff, startsOn: '2026-11-10', endsOn: '2026-12-09' }, '9');
    expect(dates(story)).toEqual({ activatedOn: '2026-11-10', endsOn: '2026-12-09' });
  });

  it('by the manager alone: an invitation after the end he spoke of, or both dates after it', () => {
    const words = () =>
      new Story().did('2026-09-02', 'trial-dates', { activatedOn: '2026-09-02', endsOn: '2026-10-01' });
    expect(dates(words().did('2026-11-10', 'invited', { on: '2026-11-10' }))).toEqual({ invitedOn: '2026-11-10' });
    const both = words().did('2026-11-10', 'trial-dates', { activatedOn: '2026-11-10', endsOn: '2026-12-09' });
    expect(dates(both)).toEqual({ activatedOn: '2026-11-10', endsOn: '2026-12-09' });
    expect(both.state.trial.since).toBe('2026-11-10');
    const contradiction = words().did('2026-11-10', 'trial-dates', { activatedOn: '2026-11-10' });
    expect(contradiction.state.doubts).toEqual([{ code: 'end-before-start' }]);
  });

  it('begins a new trial after a loss', () => {
    const story = new Story()
      .read('2026-09-02', 'invitations', { invitedOn: '2026-09-01', activatedOn: null }, '1')
      .did('2026-09-10', 'lost', { on: '2026-09-10', reason: 'выбрал другое' });
    expect(story.state.lost).toMatchObject({ on: '2026-09-10', reason: 'выбрал другое' });
    story.read('2026-11-11', 'invitations', { invitedOn: '2026-11-10', activatedOn: null }, '2');
    expect(story.state.lost).toBeUndefined();
    expect(story.state.trial.since).toBe('2026-11-10');
  });
});
