import { describe, expect, it } from 'vitest';
import type { CallDraft } from '@/lib/calls/draft';
import type { DraftField } from '@/lib/calls/kept';
import { checkMessage } from '@/lib/messages/schemas';
import type { CallEnd, CallView } from '@/lib/messages/views';
import { keyOf, morning, openOffice, subscriber } from '../background/office';

const key = keyOf('1010');

async function openCall(fields = {}) {
  const office = openOffice();
  await office.observe(
    'subscribers',
    subscriber('1010', {
      activatedOn: '2026-11-10',
      endsOn: '2026-12-09',
      phone: '+7 343 255-12-08, 8 912 …',
      ...fields,
    }),
  );
  const view = await office.ask('call', { key });
  let revision = 0;
  const type = (draft: Partial<CallDraft>, names: DraftField[], surface = 'popup', call = view.call) => {
    revision += 1;
    return office.ask('save-draft', {
      key,
      call,
      draft: { ...view.draft, ...draft },
      fields: names,
      surface,
      revision,
    });
  };
  const finish = (outcome: CallEnd['outcome'], more: Partial<CallEnd> = {}) =>
    office.ask('finish-call', { key, call: view.call, draft: view.draft, outcome, checkpoints: [], ...more });
  const again = () => office.ask('call', { key });
  return { ...office, view, type, finish, again };
}

const remarks = (view: CallView) => view.draft.remarks;

describe('a call that begins', () => {
  it('has the plans of what is due, a brief and numbers to dial', async () => {
    const { view } = await openCall();
    expect(view).toMatchObject({ key, name: 'ООО «Клиент 1010»', today: '2026-11-24', offer: null });
    expect(view.draft.plan.title).toBe('КТ1, доступ активирован; КТ2, середина теста; Первый разговор');
    expect(view.checkpoints.map(({ short, now }) => [short, now])).toEqual([
      ['КТ1', true],
      ['КТ2', true],
      ['КТ3', false],
    ]);
    expect(view.brief.map(({ caption }) => caption)).toHaveLength(5);
    expect(view.brief[1]?.text).toBe('доступ активирован 10.11, тест до 09.12');
    expect(view.phones[0]).toEqual({ text: '+7 343 255-12-08, 8 912 …', dial: '+73432551208' });
  });

  it('gets nobody acquainted twice: neither in one call, nor with somebody who pays', async () => {
    const { view, ask } = await openCall();
    const greetings = view.draft.plan.steps.filter((step) => step.startsWith('Представьтесь'));
    expect(greetings).toHaveLength(1);
    await ask('act', { key, action: { do: 'subscribed', endsOn: '2027-11-30' } });
    const plan = (await ask('call', { key: keyOf('1010') })).draft.plan;
    expect(plan.title).not.toContain('Первый разговор');
  });

  it('has the letter with the offer, filled in with what is known', async () => {
    const { view } = await openCall({ email: 'info@romashka.example', contact: 'Анна' });
    expect(view.letter).toMatchObject({
      subject: '1С:Фреш для {клиент}: коммерческое предложение',
      values: {
        client: 'ООО «Клиент 1010»',
        contact: 'Анна',
        end: '09.12.2026',
        service: 'https://1cfresh.com',
        manager: '',
      },
      to: 'info@romashka.example',
    });
  });

  it('shows a phone field without a number as it was read, and hides it when names are hidden', async () => {
    const { view } = await openCall({ phone: 'спросить у Анны' });
    expect(view.phones).toEqual([{ text: 'спросить у Анны', dial: null }]);
  });

  it('is refused for a client nobody knows, and to a page of the portal', async () => {
    const { ask, handlers } = await openCall();
    await expect(ask('call', { key: keyOf('9') })).rejects.toMatchObject({ code: 'unknown-client' });
    const portal = { asker: { kind: 'portal' as const, host: '1cfresh.com' }, id: 'p' };
    await expect(handlers.call({ key }, portal)).rejects.toMatchObject({ code: 'foreign-sender' });
    await expect(handlers['find-clients']({ words: '' }, portal)).rejects.toMatchObject({ code: 'foreign-sender' });
  });
});

describe('a draft', () => {
  it('is there for the next surface, word by word', async () => {
    const { type, again, callBells } = await openCall();
    await type({ remarks: 'Звонить после обеда' }, ['remarks']);
    expect(remarks(await again())).toBe('Звонить после обеда');
    expect(callBells).toEqual([{ key, surface: 'popup' }]);
  });

  it('of two surfaces is put together field by field', async () => {
    const { type, again } = await openCall();
    await type({ remarks: 'из панели' }, ['remarks'], 'panel');
    await type({ who: 'Анна' }, ['who'], 'popup');
    await type({ answers: { sphere: { kind: 'text', text: 'торговля' } } }, ['answer:sphere'], 'panel');
    expect((await again()).draft).toMatchObject({
      remarks: 'из панели',
      who: 'Анна',
      answers: { sphere: { kind: 'text', text: 'торговля' } },
    });
  });

  it('passes over a change that comes after a newer one', async () => {
    const { ask, view, again } = await openCall();
    const change = (words: string, revision: number) =>
      ask('save-draft', {
        key,
        call: view.call,
        draft: { ...view.draft, remarks: words },
        fields: ['remarks'],
        surface: 'popup',
        revision,
      });
    await change('сло', 1);
    await change('слово', 3);
    await change('слов', 2);
    expect(remarks(await again())).toBe('слово');
  });

  it('that is no draft does not get in', async () => {
    const { view } = await openCall();
    const payload = { key, call: view.call, fields: [], surface: 'popup', revision: 1 };
    const message = (draft: unknown) =>
      checkMessage({ to: 'fresh-checkpoints', id: 'm', name: 'save-draft', payload: { ...payload, draft } });
    expect(message(view.draft)).toMatchObject({ name: 'save-draft' });
    expect(message({ ...view.draft, version: 2 })).toEqual({ fault: 'payload.draft' });
    expect(message({ ...view.draft, answers: { sphere: { kind: 'text', text: 7 } } })).toEqual({
      fault: 'payload.draft',
    });
  });
});

describe('the end of a call', () => {
  it('keeps the note, closes its checkpoints and leaves nothing open', async () => {
    const { type, finish, again, store, bells, view } = await openCall();
    await type({ remarks: 'Перезвонит сам' }, ['remarks']);
    bells.length = 0;
    const draft = { ...view.draft, remarks: 'Перезвонит сам' };
    const { events, note } = await finish('talked', { draft, checkpoints: ['first-call', 'mid-trial'] });
    expect(note).toContain('24.11.2026. КТ1, доступ активирован; КТ2, середина теста; Первый разговор: поговорили');
    expect(note).toContain('Дополнительно: Перезвонит сам');
    const stored = (await store.events(key)).filter(({ author }) => author === 'manager');
    expect(stored.map(({ id, type }) => [id, type])).toEqual([
      [events[0], 'call'],
      [events[1], 'checkpoint'],
    ]);
    expect(stored[0]?.payload).toEqual({ on: '2026-11-24', outcome: 'talked', note, checkpoint: 'first-call' });
    expect(bells).toEqual([[key]]);
    const next = await again();
    expect(next.checkpoints.map(({ short }) => short)).toEqual(['КТ3']);
    expect(remarks(next)).toBe('');
    expect(next.draft.plan.groups[0]?.title).toBe('Осталось с прошлого разговора');
  });

  it('sent twice is written once', async () => {
    const { finish, store } = await openCall();
    const [one, two] = [await finish('talked'), await finish('talked')];
    expect(two).toEqual(one);
    expect((await store.events(key)).filter(({ type }) => type === 'call')).toHaveLength(1);
  });

  it('that another surface has brought about already refuses what is typed late', async () => {
    const { finish, type } = await openCall();
    await finish('talked');
    await expect(type({ remarks: 'поздно' }, ['remarks'], 'panel')).rejects.toMatchObject({ code: 'call-finished' });
    await expect(finish('no-answer')).rejects.toMatchObject({ code: 'call-finished' });
  });

  it('that was undone brings back every word, and can come again', async () => {
    const { finish, again, ask, view, store } = await openCall();
    const draft = { ...view.draft, remarks: 'всё на месте' };
    const { events } = await finish('talked', { draft, checkpoints: ['first-call'] });
    for (const event of events.toReversed()) await ask('act', { key, action: { do: 'undo', event } });
    const back = await again();
    expect(remarks(back)).toBe('всё на месте');
    expect(back.call).not.toBe(view.call);
    expect(back.checkpoints.map(({ short }) => short)).toContain('КТ1');
    await finish('talked', { call: back.call, draft: back.draft });
    expect((await store.events(key)).filter(({ type }) => type === 'call')).toHaveLength(2);
    expect(remarks(await again())).toBe('');
  });

  it('without an answer keeps what was prepared for the next attempt', async () => {
    const { type, finish, again, view } = await openCall();
    await type({ remarks: 'спросить про склад' }, ['remarks']);
    const draft = { ...view.draft, remarks: 'спросить про склад' };
    await finish('no-answer', { draft, checkpoints: ['first-call'] });
    const next = await again();
    expect(remarks(next)).toBe('спросить про склад');
    expect(next.call).not.toBe(view.call);
    expect(next.checkpoints.map(({ short }) => short)).toContain('КТ1');
  });

  it('with a day to call back moves the checkpoint there, within the trial', async () => {
    const { finish, again } = await openCall();
    const callBackAt = morning + 3 * 86_400_000;
    await finish('call-back', { checkpoints: ['mid-trial'], callBackAt });
    const { checkpoints, brief } = await again();
    expect(checkpoints.find(({ short }) => short === 'КТ2')).toMatchObject({ when: 'до 27.11' });
    expect(brief[3]?.text).toContain('просили перезвонить');
  });

  it('when the background dies before the draft is put away, is completed by the next look', async () => {
    const { type, view, again, store, clock } = await openCall();
    await type({ remarks: 'записано' }, ['remarks']);
    const payload = { on: '2026-11-24', outcome: 'talked' as const, note: 'записано' };
    await store.append([{ id: view.call, key, at: clock.at, author: 'manager', type: 'call', payload }]);
    expect(remarks(await again())).toBe('');
  });

  it('says of the program and the invitation what the answers say', async () => {
    const { finish, view, store } = await openCall();
    const answers = { working: { kind: 'choice' as const, chosen: ['no'] } };
    await finish('talked', { draft: { ...view.draft, answers } });
    expect((await store.events(key)).find(({ type }) => type === 'usage')?.payload).toMatchObject({ answer: 'idle' });
  });
});

describe('clients to call', () => {
  it('are unfinished calls first, then those of today; or those who are searched for', async () => {
    const { ask, observe, type } = await openCall();
    await observe('subscribers', subscriber('2020', { activatedOn: '2026-11-10', endsOn: '2026-12-09' }));
    await observe('subscribers', subscriber('3030', { activatedOn: '2026-11-24', endsOn: '2026-12-30' }));
    await type({ who: 'Анна' }, ['who']);
    const { clients } = await ask('find-clients', { words: '' });
    expect(clients.map(({ identity, state }) => [identity, state])).toEqual([
      ['код 1010', 'draft'],
      ['код 2020', 'overdue'],
      ['код 3030', 'due'],
    ]);
    const found = await ask('find-clients', { words: 'клиент 3030' });
    expect(found.clients.map(({ identity }) => identity)).toEqual(['код 3030']);
    expect((await ask('find-clients', { words: 'никто' })).clients).toEqual([]);
  });
});

describe('the client that is open in the portal', () => {
  const open = (office: ReturnType<typeof openOffice>, code: string) =>
    office.ask('form', {
      host: '1cfresh.com',
      screen: 'subscriber',
      record: { identity: { subscriberCode: code }, fields: {} },
    });
  const offered = async ({ ask }: ReturnType<typeof openOffice>) =>
    (await ask('find-clients', { words: '' })).clients.map((one) => [one.key, one.inPortal ?? false]);

  it('is offered first, once, and for a while', async () => {
    const office = openOffice();
    const trial = { activatedOn: '2026-11-10', endsOn: '2026-12-09' };
    await office.observe('subscribers', subscriber('1010', trial), subscriber('1020', trial), subscriber('1030'));
    const before = (await offered(office)).map(([one]) => one);
    expect(before.toSorted()).toEqual([keyOf('1010'), keyOf('1020')]);
    await open(office, '1030');
    expect(await offered(office)).toEqual([[keyOf('1030'), true], ...before.map((one) => [one, false])]);
    await open(office, '1020');
    expect(await offered(office)).toEqual([
      [keyOf('1020'), true],
      [keyOf('1010'), false],
    ]);
    office.clock.at += 31 * 60_000;
    expect((await offered(office)).map(([, inPortal]) => inPortal)).toEqual([false, false]);
  });

  it('is not offered when nothing is known of it, nor when it is the partner himself', async () => {
    const office = openOffice({ ownSubscriberCode: '1030' });
    await office.observe('subscribers', subscriber('1030'));
    for (const code of ['1030', '9999']) {
      await open(office, code);
      expect(await offered(office)).toEqual([]);
    }
  });
});
