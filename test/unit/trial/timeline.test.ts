import { describe, expect, it } from 'vitest';
import { invitationOn } from '@/lib/trial/invitation';
import { paidUntil, paysOn } from '@/lib/trial/subscriptions';
import { foldTimeline } from '@/lib/trial/timeline';
import { noon, Story } from './story';

describe('an empty journal', () => {
  it('says nothing', () => {
    expect(foldTimeline([])).toEqual({
      key: '',
      aliases: [],
      facts: [],
      seen: {},
      client: {},
      trial: {},
      disagreements: [],
      doubts: [],
      invitation: null,
      reasons: [],
      subscriptions: [],
      partnerOwn: false,
      checkpoints: {},
      calls: [],
      notes: 0,
    });
  });
});

describe('facts', () => {
  it('are the newest reading of each field of each record on each form', () => {
    const story = new Story()
      .read('2026-11-02', 'subscribers', { name: 'ООО Старое', inn: null })
      .read('2026-11-03', 'subscribers', { name: 'ООО Новое' })
      .read('2026-11-03', 'invitations', { address: 'a@pochta.example' }, '1');
    expect(story.state.facts.map(({ screen, field, value }) => [screen, field, value])).toEqual([
      ['invitations', 'address', 'a@pochta.example'],
      ['subscribers', 'inn', null],
      ['subscribers', 'name', 'ООО Новое'],
    ]);
    expect(story.state.seen.subscribers).toBe(noon('2026-11-03') + 2);
  });

  it('tell seen and empty from not seen', () => {
    const { client } = new Story().read('2026-11-02', 'subscriber', { inn: null, name: 'ООО Ясень' }).state;
    expect(client.inn).toEqual({ value: null, screen: 'subscriber', at: noon('2026-11-02') + 1 });
    expect(client.kpp).toBeUndefined();
  });

  it('take the client from its own forms before others', () => {
    const story = new Story()
      .read('2026-11-02', 'subscribers', { name: 'ООО Ясень' })
      .read('2026-11-05', 'subscriptions', { name: 'Ясень', city: 'Псков' }, '7');
    expect(story.state.client).toMatchObject({ name: { value: 'ООО Ясень' }, city: { value: 'Псков' } });
  });
});

describe('keys', () => {
  it('of a linked invitation and subscriber are one client, named by the subscriber', () => {
    const story = new Story('1cfresh.com/i:000000001')
      .read('2026-11-02', 'invitations', { invitedOn: '2026-11-02' })
      .did('2026-11-03', 'linked', { to: '1cfresh.com/s:1010', by: 'code' });
    expect(story.state).toMatchObject({ key: '1cfresh.com/s:1010', aliases: ['1cfresh.com/i:000000001'] });
    expect(story.state.invitation?.number).toBe('000000001');
  });
});

describe('an invitation', () => {
  const read = (fields: Record<string, string | null>) =>
    new Story().read('2026-11-05', 'invitations', { invitedOn: '2026-11-02', ...fields }, '1').state.invitation;

  it.each([
    ['Отправлено', 'sent'],
    ['Не активировано', 'sent'],
    ['Активировано', 'activated'],
    ['Заблокировано', 'blocked'],
    ['Разблокировано', 'sent'],
    ['Срок действия истёк', 'expired'],
    ['Черновик', 'unknown'],
  ])('in the state «%s» is %s', (state, status) => {
    expect(read({ state })?.status).toBe(status);
  });

  it('is what its dates say before what its words say', () => {
    expect(read({ activatedOn: '2026-11-03', state: 'Отправлено' })?.status).toBe('activated');
    expect(read({ blockedOn: '2026-11-03', state: 'Отправлено' })?.status).toBe('blocked');
    expect(read({ activatedOn: null })?.status).toBe('sent');
    expect(read({})?.status).toBe('unknown');
  });

  it('runs out by its date', () => {
    const invitation = read({ state: 'Отправлено', expiresOn: '2026-11-30' });
    if (!invitation) throw new Error('no invitation');
    expect([invitationOn(invitation, '2026-11-30'), invitationOn(invitation, '2026-12-01')]).toEqual([
      'sent',
      'expired',
    ]);
  });

  it('is called not activated only when the portal or the manager says so', () => {
    expect(read({})?.notActivated).toBeUndefined();
    expect(read({ activatedOn: null })?.notActivated?.by).toBe('portal');
    const said = new Story().did('2026-11-02', 'invited', { on: '2026-11-02' });
    expect(said.state.invitation?.notActivated).toBeUndefined();
    said.did('2026-11-04', 'not-activated', { on: '2026-11-04', reason: 'в спаме' });
    expect(said.state.invitation?.notActivated).toMatchObject({ by: 'manager', reason: 'в спаме' });
    said.did('2026-11-05', 'activated', { on: '2026-11-05' });
    expect(said.state.invitation).toMatchObject({ status: 'activated', activatedOn: '2026-11-05' });
    expect(said.state.invitation?.notActivated).toBeUndefined();
  });

  it('counts what was sent apart from what nobody knows', () => {
    const story = new Story()
      .read('2026-11-02', 'invitations', { invitedOn: '2026-11-02', address: 'old@pochta.example' }, '1')
      .did('2026-11-04', 'resent', { on: '2026-11-04', outcome: 'sent', address: 'new@pochta.example', record: '1' })
      .did('2026-11-05', 'resent', { on: '2026-11-05', outcome: 'unknown', record: '1' })
      .did('2026-11-06', 'resent', { on: '2026-11-06', outcome: 'refused', text: 'Адрес не найден', record: '1' });
    expect(story.state.invitation).toMatchObject({
      address: 'new@pochta.example',
      timesSent: 2,
      timesUnknown: 1,
      lastResent: { outcome: 'refused', text: 'Адрес не найден' },
    });
  });
});

describe('marks on checkpoints', () => {
  const trial = () => new Story().did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-12-01' });

  it('are the last word on each, by hand or by a talked call', () => {
    const story = trial()
      .did('2026-11-03', 'call', { on: '2026-11-03', outcome: 'no-answer', checkpoint: 'first-call' })
      .did('2026-11-04', 'call', { on: '2026-11-04', outcome: 'talked', checkpoint: 'first-call' })
      .did('2026-11-16', 'checkpoint', {
        on: '2026-11-16',
        checkpoint: 'mid-trial',
        change: 'postponed',
        until: '2026-11-20',
      });
    const { checkpoints } = story.state;
    expect(checkpoints['first-call']).toMatchObject({ change: 'done', on: '2026-11-04', byCall: true });
    expect(checkpoints['mid-trial']).toMatchObject({ change: 'postponed', until: '2026-11-20', byCall: false });
    expect(checkpoints['before-end']).toBeUndefined();
  });

  it('of КТ1 before the activation close the invitation call only', () => {
    const story = new Story()
      .did('2026-11-02', 'invited', { on: '2026-11-02' })
      .did('2026-11-03', 'checkpoint', { on: '2026-11-03', checkpoint: 'first-call', change: 'done' });
    expect(story.state.checkpoints['first-call']?.change).toBe('done');
    story.did('2026-11-06', 'activated', { on: '2026-11-06' });
    expect(story.state.checkpoints['first-call']).toBeUndefined();
    expect(story.state.invitationCall).toMatchObject({ change: 'done', on: '2026-11-03' });
    story.did('2026-11-06', 'call', { on: '2026-11-06', outcome: 'talked' });
    expect(story.state.checkpoints['first-call']).toMatchObject({ change: 'done', on: '2026-11-06', byCall: true });
  });

  it('of КТ1 that was never closed are not made by a talked call about something else', () => {
    const story = trial().did('2026-11-06', 'call', { on: '2026-11-06', outcome: 'talked' });
    expect(story.state.checkpoints['first-call']).toBeUndefined();
  });

  it('that postponed КТ1 before the activation do not put off the first call of the trial', () => {
    const story = new Story()
      .did('2026-11-02', 'invited', { on: '2026-11-02' })
      .did('2026-11-03', 'checkpoint', {
        on: '2026-11-03',
        checkpoint: 'first-call',
        change: 'postponed',
        until: '2026-11-20',
      })
      .did('2026-11-06', 'activated', { on: '2026-11-06' })
      .did('2026-11-06', 'call', { on: '2026-11-06', outcome: 'talked' });
    expect(story.state.checkpoints['first-call']).toBeUndefined();
  });

  it('stay when the activation is corrected to an earlier day, and do not count in a second trial', () => {
    const story = trial().did('2026-11-13', 'checkpoint', {
      on: '2026-11-13',
      checkpoint: 'mid-trial',
      change: 'done',
    });
    story.did('2026-11-14', 'trial-dates', { activatedOn: '2026-10-30' });
    expect(story.state.checkpoints['mid-trial']?.change).toBe('done');
    story.did('2027-02-01', 'invited', { on: '2027-02-01' });
    expect(story.state.checkpoints).toEqual({});
    expect(story.state.trial.since).toBe('2027-02-01');
  });
});

describe('what was done for the client', () => {
  it('is kept with its day, for the current trial', () => {
    const story = new Story()
      .did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-12-01' })
      .did('2026-11-02', 'materials-sent', { on: '2026-11-02' })
      .did('2026-11-05', 'usage', { answer: 'idle', reason: 'нет времени' })
      .did('2026-11-13', 'offer', { on: '2026-11-13', state: 'sent' })
      .did('2026-11-14', 'note', { text: 'звонить после 15' });
    expect(story.state).toMatchObject({
      materialsSent: { on: '2026-11-02' },
      usage: { answer: 'idle', reason: 'нет времени', on: '2026-11-05' },
      offer: { state: 'sent', on: '2026-11-13' },
      notes: 1,
      lastNote: { text: 'звонить после 15' },
    });
    story.did('2027-02-01', 'invited', { on: '2027-02-01' });
    expect(story.state.materialsSent).toBeUndefined();
    expect(story.state.lastNote?.text).toBe('звонить после 15');
  });
});

describe('subscriptions', () => {
  const paid = (startsOn: string, endsOn: string, kind = 'основная') => ({ tariff: 'ПРОФ', kind, startsOn, endsOn });

  it('that are paid make the client a paying one until the last day', () => {
    const { state } = new Story().read('2026-11-05', 'subscriptions', paid('2026-11-05', '2027-11-04'), '7');
    expect([paysOn(state, '2027-11-04'), paysOn(state, '2027-11-05')]).toEqual([true, false]);
    expect(paidUntil(state)).toBe('2027-11-04');
    expect(state.won).toMatchObject({ on: '2026-11-05', tariff: 'ПРОФ' });
  });

  it('that only prolong are no payment, and keep a payer paying', () => {
    const story = new Story().read(
      '2026-11-05',
      'subscriptions',
      paid('2026-11-05', '2026-11-11', 'продлевающая'),
      '8',
    );
    expect(paysOn(story.state, '2026-11-06')).toBe(false);
    story.read('2026-11-05', 'subscriptions', paid('2025-11-05', '2026-11-04'), '7');
    expect(paysOn(story.state, '2026-11-06')).toBe(true);
    expect(paidUntil(story.state)).toBe('2026-11-04');
  });

  it('said by the manager hold until the portal knows better', () => {
    const story = new Story().did('2026-11-05', 'subscribed', { on: '2026-11-05', tariff: 'ПРОФ' });
    expect([paysOn(story.state, '2030-01-01'), paidUntil(story.state)]).toEqual([true, undefined]);
    story.read('2026-11-06', 'subscriptions', paid('2026-11-05', '2027-11-04'), '7');
    expect(paidUntil(story.state)).toBe('2027-11-04');
    story.did('2027-11-01', 'renewed', { on: '2027-11-01', endsOn: '2028-11-04' });
    expect(paidUntil(story.state)).toBe('2028-11-04');
  });

  it('without a tariff that was seen are neither a trial nor paid', () => {
    const { state } = new Story().read('2026-11-05', 'subscriptions', { startsOn: '2026-11-05', endsOn: null }, '7');
    expect(state.subscriptions).toEqual([
      { number: '7', sort: 'unknown', kind: 'main', startsOn: '2026-11-05', since: noon('2026-11-05') + 1 },
    ]);
    expect([paysOn(state, '2026-11-06'), state.trial]).toEqual([false, {}]);
  });

  it('of the partner tell the partner', () => {
    const { state } = new Story().read(
      '2026-11-05',
      'subscriptions',
      { tariff: '«Партнер»', endsOn: '2027-01-01' },
      '7',
    );
    expect([state.partnerOwn, paysOn(state, '2026-11-06')]).toEqual([true, false]);
  });
});

describe('a loss', () => {
  it('holds until the client comes back', () => {
    const story = new Story()
      .did('2026-11-02', 'trial-dates', { activatedOn: '2026-11-02', endsOn: '2026-12-01' })
      .did('2026-11-10', 'lost', { on: '2026-11-10', reason: 'дорого' });
    expect(story.state.lost).toMatchObject({ on: '2026-11-10', reason: 'дорого' });
    expect(story.did('2026-11-20', 'subscribed', { on: '2026-11-20' }).state.lost).toBeUndefined();
    expect(story.undid('2026-11-20').state.lost).toBeDefined();
  });
});
