import { describe, expect, it } from 'vitest';
import { keyOf, openOffice, subscriber } from './office';

const key = keyOf('1010');
const days = (count: number) => count * 86_400_000;

/** A client in the middle of a trial. */
async function onTrial(endsOn = '2026-12-09') {
  const office = openOffice();
  await office.observe('subscribers', subscriber('1010', { activatedOn: '2026-11-10', endsOn }));
  const view = () => office.ask('timeline', { key });
  const act = (action: Parameters<typeof office.ask<'act'>>[1]['action']) => {
    office.clock.at += 1000;
    return office.ask('act', { key, action });
  };
  const turns = async () => (await view()).turns.map((turn) => turn.do);
  return { ...office, view, act, turns };
}

describe('the turns of a client’s path', () => {
  it('are a subscription, a handover and a loss while the trial runs; one that is over may begin again', async () => {
    const { turns, clock } = await onTrial();
    expect(await turns()).toEqual(['subscribed', 'handover', 'lost', 'link']);
    clock.at += days(20);
    expect(await turns()).toEqual(['subscribed', 'handover', 'lost', 'returned', 'link']);
  });

  it('are none for the partner’s own subscriber', async () => {
    const office = openOffice({ ownSubscriberCode: '1010' });
    await office.observe('subscribers', subscriber('1010', { activatedOn: '2026-11-10', endsOn: '2026-12-09' }));
    expect((await office.ask('timeline', { key })).turns).toEqual([]);
  });

  it('lose a client with a reason, and take that back by undo or by his return', async () => {
    const { act, turns, view } = await onTrial();
    const lost = await act({ do: 'lost', reason: 'дорого' });
    expect(lost).toMatchObject({ badge: null, headline: 'Клиент потерян: дорого', checkpoints: [] });
    expect(lost.turns.map(({ title }) => title)).toEqual(['Вернулся: тест продолжается', 'Объединить истории']);
    const [line] = lost.history;
    expect((await act({ do: 'undo', event: line?.id ?? '' })).badge).not.toBeNull();

    await act({ do: 'lost', reason: 'дорого' });
    await act({ do: 'returned' });
    expect(await turns()).toEqual(['subscribed', 'handover', 'lost', 'link']);
    expect((await view()).dates).toEqual({ activatedOn: '2026-11-10', endsOn: '2026-12-09' });
  });

  it('begin a second trial when the first is over: marks of the first do not count', async () => {
    const { act, clock } = await onTrial();
    await act({ do: 'done', checkpoint: 'first-call' });
    await act({ do: 'lost', reason: 'передумали' });
    clock.at += days(60);
    const back = await act({ do: 'returned' });
    expect(back.dates).toEqual({ invitedOn: '2027-01-23' });
    expect(back.checkpoints[0]).toMatchObject({ id: 'first-call', state: 'upcoming' });
    expect(back.history[0]).toMatchObject({ text: 'Приглашение отправлено 23.01', undoable: true });
    const again = await act({ do: 'undo', event: back.history[0]?.id ?? '' });
    expect(again.headline).toBe('Клиент потерян: передумали');
  });

  it('win a client with tariff and last day, renew him, and say so in the history', async () => {
    const { act, turns } = await onTrial();
    const won = await act({ do: 'subscribed', tariff: 'ПРОФ', endsOn: '2027-11-23' });
    expect(won).toMatchObject({ path: ['done', 'current', 'done', 'unknown'], headline: 'Подписка до 23.11.2027' });
    expect(won.history[0]?.text).toBe('Подписка оформлена 24.11: ПРОФ, до 23.11.2027');
    expect(await turns()).toEqual(['renewed', 'handover', 'lost', 'link']);
    const renewed = await act({ do: 'renewed', endsOn: '2028-11-23' });
    expect(renewed.headline).toBe('Подписка до 23.11.2028');
    expect(renewed.history[0]).toMatchObject({ text: 'Подписка продлена 24.11: до 23.11.2028', undoable: true });
    expect((await act({ do: 'undo', event: renewed.history[0]?.id ?? '' })).headline).toBe('Подписка до 23.11.2027');
  });

  it.each(['subscribed', 'renewed'] as const)('refuse «%s» until a day that has passed', async (turn) => {
    const { act, view } = await onTrial();
    await expect(act({ do: turn, endsOn: '2026-11-23' })).rejects.toMatchObject({ code: 'bad-date' });
    expect((await view()).history).toHaveLength(1);
  });

  it('hand the client to a specialist: a task until he has taken over', async () => {
    const { act, ask } = await onTrial();
    await act({ do: 'done', checkpoint: 'first-call' });
    await act({ do: 'materials-sent' });
    await act({ do: 'usage', answer: 'works' });
    const asked = await act({ do: 'handover', to: 'Анна Зимина' });
    const task = asked.tasks.find(({ id }) => id === 'handover');
    expect(task).toMatchObject({ title: 'Передать специалисту: Анна Зимина', when: '24.11–25.11', state: 'due' });
    expect(asked.history[0]?.text).toBe('Передать специалисту: Анна Зимина');
    const { lines } = await ask('agenda', {});
    expect(lines.find((line) => line.key === key)?.checkpoints).toEqual(['mid-trial']);
    const done = await act({ do: 'handed-over' });
    expect(done.tasks.find(({ id }) => id === 'handover')).toMatchObject({ state: 'done', when: '24.11' });
  });
});

describe('two subscribers', () => {
  const inn = '7707083893';
  const other = keyOf('1020');

  /** Two codes with one ИНН, and a third client without. */
  async function twins() {
    const office = openOffice();
    await office.observe(
      'subscribers',
      subscriber('1010', { inn, activatedOn: '2026-11-10', endsOn: '2026-12-09' }),
      subscriber('1020', { inn }),
      subscriber('1030'),
    );
    return office;
  }

  it('with one ИНН stay two, each told of the other', async () => {
    const { ask } = await twins();
    const view = await ask('timeline', { key });
    expect(view.notices).toContain(
      'Тот же ИНН у абонента с кодом 1020. Если это один клиент, объедините истории: раздел «Что дальше с клиентом».',
    );
    expect(view.turns.find((turn) => turn.do === 'link')?.words?.options).toEqual(['1020']);
    expect((await ask('timeline', { key: keyOf('1030') })).notices).toEqual([]);
  });

  it('are made one by the manager’s word, as when the code has changed, and parted by undo', async () => {
    const { ask, clock } = await twins();
    clock.at += 1000;
    const joined = await ask('act', { key, action: { do: 'link', code: ' 1020 ' } });
    expect(joined).toMatchObject({ identity: 'код 1020', dates: { activatedOn: '2026-11-10' }, notices: [] });
    expect(joined.history[0]).toMatchObject({ text: 'Код 1010 и код 1020: один клиент', undoable: true });
    expect((await ask('timeline', { key: other })).dates).toEqual(joined.dates);
    const parted = await ask('act', { key, action: { do: 'undo', event: joined.history[0]?.id ?? '' } });
    expect(parted.identity).toBe('код 1010');
    expect((await ask('timeline', { key: other })).dates).toEqual({});
  });

  it.each(['1010', '7777'])('are not made one with code %s: itself, or nobody', async (code) => {
    const { ask } = await twins();
    await expect(ask('act', { key, action: { do: 'link', code } })).rejects.toMatchObject({ code: 'unknown-client' });
    expect((await ask('timeline', { key })).history).toHaveLength(1);
  });
});

describe('the partner’s own subscriber', () => {
  it('has its meters and what its tariff includes', async () => {
    const office = openOffice({ ownSubscriberCode: '1010', partnerUse: { bases: 17 } });
    await office.observe('subscribers', subscriber('1010'));
    const { meters, badge } = await office.ask('timeline', { key });
    expect(badge).toBeNull();
    expect(meters?.map(({ tone }) => tone)).toEqual(['warning', 'plain', 'plain', 'plain']);
    expect(meters?.at(-1)?.text).toMatch(/^В тариф входит: любые приложения, .+бизнес-сеть/iu);
  });
});
