import { describe, expect, it } from 'vitest';
import { host, keyOf, openOffice, subscriber } from './office';

const inTrial = subscriber('1010', { activatedOn: '2026-11-10', endsOn: '2026-12-09' });

describe('a reading of the portal', () => {
  it('becomes a badge with its words, and one event', async () => {
    const { observe, store } = openOffice();
    const { items } = await observe('subscribers', inTrial);
    expect(items).toEqual([
      {
        key: keyOf('1010'),
        badge: {
          state: 'overdue',
          text: 'КТ1 просрочена на 13 дн.',
          label: 'КТ1 просрочена на 13 дн., ООО «Клиент 1010»',
          on: '2026-11-11',
        },
        ribbon: expect.objectContaining({ label: '15-й день из 30' }),
      },
    ]);
    expect(await store.events(keyOf('1010'))).toHaveLength(1);
  });

  it('that says nothing new writes nothing and rings for nobody', async () => {
    const { observe, store, bells } = openOffice();
    await observe('subscribers', inTrial);
    bells.length = 0;
    await observe('subscribers', inTrial);
    expect(await store.events(keyOf('1010'))).toHaveLength(1);
    expect(bells).toEqual([]);
  });

  it('keeps only what differs, and rings for clients whose badge changed', async () => {
    const { observe, store, bells } = openOffice();
    await observe('subscribers', inTrial);
    await observe('subscribers', subscriber('1010', { activatedOn: '2026-11-24', endsOn: '2026-12-23' }));
    const events = await store.events(keyOf('1010'));
    expect(events[1]?.payload).toMatchObject({ fields: { activatedOn: '2026-11-24', endsOn: '2026-12-23' } });
    expect(bells.at(-1)).toEqual([keyOf('1010')]);
  });

  it('never takes a field that was not seen for empty', async () => {
    const { observe, store } = openOffice();
    await observe('subscribers', inTrial);
    await observe('subscribers', { identity: { subscriberCode: '1010' }, fields: { code: '1010' } });
    const { state } = (await store.timelines([keyOf('1010')])).get(keyOf('1010')) ?? {};
    expect(state?.trial.endsOn?.value).toBe('2026-12-09');
  });

  it('of two tabs at once is written once', async () => {
    const { observe, store } = openOffice();
    await Promise.all([observe('subscribers', inTrial), observe('subscribers', inTrial)]);
    expect(await store.events(keyOf('1010'))).toHaveLength(1);
  });

  it('from a clock that was put back is not dated into the future', async () => {
    const { ask, store, clock } = openOffice();
    await ask('observe', { host, screen: 'subscribers', readAt: clock.at + 86_400_000, records: [inTrial] });
    expect((await store.events(keyOf('1010')))[0]?.at).toBe(clock.at);
  });

  it('of a row that names nobody is left out', async () => {
    const { observe, store } = openOffice();
    expect(await observe('subscriptions', { identity: { subscriptionNumber: '7' }, fields: {} })).toEqual({
      items: [],
    });
    expect(await store.count()).toBe(0);
  });
});

describe('an invitation', () => {
  const invitation = (fields: Record<string, string | null>, subscriberCode?: string) => ({
    identity: { invitationNumber: '000000001', ...(subscriberCode && { subscriberCode }) },
    fields: { invitationNumber: '000000001', ...fields },
  });

  it('has a timeline of its own until its subscriber is known, then they are one', async () => {
    const { observe, ask, store } = openOffice();
    const address = 'buh@romashka.example';
    await observe('invitations', invitation({ address, invitedOn: '2026-11-16', state: 'Отправлено' }));
    await observe('invitations', invitation({ address, activatedOn: '2026-11-20', state: 'Активировано' }, '1010'));
    const own = await ask('timeline', { key: `${host}/i:000000001` });
    const client = await ask('timeline', { key: keyOf('1010') });
    expect(own.history).toEqual(client.history);
    expect(client.dates).toMatchObject({ invitedOn: '2026-11-16', activatedOn: '2026-11-20' });
    expect(await store.count()).toBe(1);
  });

  it('finds the one subscriber with the same address, and leaves two alone', async () => {
    const { observe, ask } = openOffice();
    const email = 'buh@romashka.example';
    await observe('subscribers', subscriber('1010', { email }));
    await observe('invitations', invitation({ address: email, invitedOn: '2026-11-16', state: 'Отправлено' }));
    expect((await ask('timeline', { key: `${host}/i:000000001` })).name).toBe('ООО «Клиент 1010»');

    const other = openOffice();
    await other.observe('subscribers', subscriber('1010', { email }), subscriber('1011', { email }));
    await other.observe('invitations', invitation({ address: email, invitedOn: '2026-11-16', state: 'Отправлено' }));
    expect((await other.ask('timeline', { key: `${host}/i:000000001` })).name).toBe(email);
  });
});

describe('what the manager does', () => {
  it('is one event, however often the message comes', async () => {
    const { observe, ask, store } = openOffice();
    await observe('subscribers', inTrial);
    const action = { do: 'done', checkpoint: 'first-call' } as const;
    await ask('act', { key: keyOf('1010'), action }, 'same');
    const view = await ask('act', { key: keyOf('1010'), action }, 'same');
    expect(view.checkpoints[0]).toMatchObject({ state: 'done', when: '24.11', undo: 'same', actions: [] });
    expect((await store.events(keyOf('1010'))).filter(({ author }) => author === 'manager')).toHaveLength(1);
  });

  it('can be undone', async () => {
    const { observe, ask } = openOffice();
    await observe('subscribers', inTrial);
    const key = keyOf('1010');
    await ask('act', { key, action: { do: 'skip', checkpoint: 'first-call' } }, 'skip');
    const view = await ask('act', { key, action: { do: 'undo', event: 'skip' } });
    expect(view.checkpoints[0]?.state).toBe('overdue');
    expect(view.history.find(({ id }) => id === 'skip')).toMatchObject({ undone: true, undoable: false });
  });

  it.each(['2026-11-24', '2026-12-10', '2026-11-01'])('does not put a call off to %s', async (until) => {
    const { observe, ask, store } = openOffice();
    await observe('subscribers', inTrial);
    const action = { do: 'postpone', checkpoint: 'mid-trial', until } as const;
    await expect(ask('act', { key: keyOf('1010'), action })).rejects.toMatchObject({ code: 'bad-date' });
    expect(await store.events(keyOf('1010'))).toHaveLength(1);
  });

  it('is refused with an end before the known activation, and nothing is written', async () => {
    const { observe, ask, store } = openOffice();
    await observe('subscribers', inTrial);
    const action = { do: 'set-dates', endsOn: '2026-11-01' } as const;
    await expect(ask('act', { key: keyOf('1010'), action })).rejects.toMatchObject({ code: 'bad-date' });
    expect(await store.events(keyOf('1010'))).toHaveLength(1);
  });

  it('to nobody who is known is refused', async () => {
    const { ask } = openOffice();
    const action = { do: 'note', text: 'Позвонить' } as const;
    await expect(ask('act', { key: keyOf('9'), action })).rejects.toMatchObject({ code: 'unknown-client' });
  });

  it('says what a new date moves', async () => {
    const { observe, ask, clock } = openOffice();
    await observe('subscribers', inTrial);
    clock.at += 60_000;
    const view = await ask('act', { key: keyOf('1010'), action: { do: 'set-dates', endsOn: '2026-12-23' } });
    expect(view.history[0]?.text).toContain('было 09.12, стало 23.12');
    expect(view.history[0]?.text).toContain('КТ3 перенесена на 16.12');
    expect(view.notices.join(' ')).toContain('источники расходятся');
  });
});

describe('the plan of the day', () => {
  it('has a line and a reason for each call, and knows an empty store from an empty day', async () => {
    const { observe, ask } = openOffice();
    expect(await ask('agenda', {})).toMatchObject({ calls: 0, lines: [], clients: 0 });
    await observe('subscribers', inTrial, subscriber('1011', { activatedOn: '2026-11-24', endsOn: '2026-12-23' }));
    const plan = await ask('agenda', {});
    expect(plan).toMatchObject({ title: 'вторник, 24 ноября', calls: 2, clients: 2 });
    expect(plan.lines[0]).toMatchObject({
      name: 'ООО «Клиент 1010»',
      text: 'КТ1 просрочена на 13 дн., заодно КТ2',
      reason: 'до конца теста 15 дней',
    });
  });

  it('says in the plan that the trial ends today, and not that 0 days are left', async () => {
    const { observe, ask } = openOffice();
    await observe('subscribers', subscriber('1010', { activatedOn: '2026-10-26', endsOn: '2026-11-24' }));
    expect((await ask('agenda', {})).lines[0]?.reason).toBe('сегодня последний день теста');
  });

  it('says how many calls go over to which day, and how many are late by then', async () => {
    const { observe, ask } = openOffice({ capacity: 1 });
    const calls = ['1', '2'].map((code) => subscriber(code, { activatedOn: '2026-11-24', endsOn: '2026-12-23' }));
    await observe('subscribers', inTrial, ...calls);
    const plan = await ask('agenda', {});
    expect(plan.lines.filter(({ checkpoints }) => checkpoints.length > 0)).toHaveLength(1);
    expect(plan.later).toEqual(['Ещё 1 звонок — на завтра', 'Ещё 1 звонок — на 26.11, из них уже в просрочке: 1']);
    expect(plan.calls).toBe(3);
  });

  it('has the words that settle a task, and the task leaves with one of them', async () => {
    const { observe, ask } = openOffice();
    await observe('subscribers', subscriber('1', { activatedOn: '2026-11-18', endsOn: '2026-12-17' }));
    await ask('act', { key: keyOf('1'), action: { do: 'done', checkpoint: 'first-call' } });
    const answers = async () => (await ask('agenda', {})).lines.flatMap((line) => line.answers);
    expect((await answers()).map(({ label }) => label)).toEqual(['Материалы отправлены', 'Работает', 'Не работает']);
    for (const { action } of (await answers()).slice(0, 2)) await ask('act', { key: keyOf('1'), action });
    expect((await ask('agenda', {})).lines).toEqual([]);
  });

  it('calls an invitation that was not activated what the client’s row calls it', async () => {
    const { observe, ask } = openOffice();
    const fields = {
      invitationNumber: '7',
      address: 'buh@romashka.example',
      invitedOn: '2026-11-10',
      state: 'Отправлено',
    };
    const { items } = await observe('invitations', { identity: { invitationNumber: '7' }, fields });
    const [line] = (await ask('agenda', {})).lines;
    expect(line).toMatchObject({ text: 'не активирован 14 дн.', reason: 'приглашён 10.11' });
    expect(items[0]?.badge?.text).toBe(line?.text);
  });

  it('leaves out the partner’s own subscriber', async () => {
    const { observe, ask } = openOffice({ ownSubscriberCode: '1010' });
    const { items } = await observe('subscribers', inTrial);
    expect(items).toEqual([{ key: keyOf('1010'), badge: null, ribbon: null }]);
    expect((await ask('agenda', {})).lines).toEqual([]);
  });

  it('hides names when the user says so', async () => {
    const { observe, ask } = openOffice({ hideNames: true });
    await observe('subscribers', inTrial);
    const text = JSON.stringify(await ask('agenda', {}));
    expect(text).toContain('код 1010');
    expect(text).not.toContain('Клиент');
  });
});

describe('the timeline', () => {
  it('says that no subscription was seen until a list of subscriptions was', async () => {
    const { observe, ask } = openOffice();
    await observe('subscribers', subscriber('1010', { activatedOn: '2026-10-20', endsOn: '2026-11-18' }));
    const unseen = 'Подписки не видно';
    expect((await ask('timeline', { key: keyOf('1010') })).notices.join(' ')).toContain(unseen);
    await observe('subscriptions', {
      identity: { subscriberCode: '1011', subscriptionNumber: '7' },
      fields: { tariff: 'ПРОФ' },
    });
    expect((await ask('timeline', { key: keyOf('1010') })).notices.join(' ')).not.toContain(unseen);
  });

  it('offers to put a call off to a working day, though a day off is allowed', async () => {
    const { observe, ask, clock } = openOffice();
    await observe('subscribers', inTrial);
    clock.at = Date.parse('2026-11-27T09:00:00Z');
    const { checkpoints } = await ask('timeline', { key: keyOf('1010') });
    expect(checkpoints.find(({ id }) => id === 'before-end')?.postpone).toEqual({
      min: '2026-11-28',
      max: '2026-12-09',
      offer: '2026-11-30',
      near: [
        { days: 'three-days', date: '2026-11-30' },
        { days: 'week', date: '2026-12-04' },
      ],
    });
  });

  it('speaks English when told to', async () => {
    const { observe } = openOffice({ language: 'en' });
    const { items } = await observe('subscribers', inTrial);
    expect(items[0]?.badge?.text).toBe('CP1 13 d overdue');
  });
});

describe('the mark of a card', () => {
  const faulty = (code: string, dates: Record<string, string>) => {
    const record = subscriber(code, dates);
    return { ...record, fields: { ...record.fields, inn: '0000000000' } };
  };

  it('says whose card it is where it stands alone, and leaves that to the badge beside it', async () => {
    const { observe } = openOffice();
    const { items } = await observe(
      'subscribers',
      faulty('1010', { activatedOn: '2026-05-01', endsOn: '2026-05-30' }),
      faulty('1011', { activatedOn: '2026-11-10', endsOn: '2026-12-09' }),
    );
    const [alone, beside] = items;
    expect(alone?.badge).toBeNull();
    expect(alone?.card?.label).toMatch(/^Карточка .+, ООО «Клиент 1010»$/u);
    expect(beside?.badge?.label).toContain('ООО «Клиент 1011»');
    expect(beside?.card?.label).not.toContain('Клиент 1011');
  });
});
