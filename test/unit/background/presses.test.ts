import { describe, expect, it } from 'vitest';
import { settleLeftPresses } from '@/lib/background/forms/handlers';
import { longestPress } from '@/lib/background/forms/presses';
import type { Payload } from '@/lib/messages/protocol';
import { host, keyOf, openOffice } from './office';

const number = '000000001';
const key = `${host}/i:${number}`;
const hour = 3_600_000;
type Office = ReturnType<typeof openOffice>;
type End = Omit<Payload<'resend-end'>, 'key' | 'press'>;

const invitation = (fields: Record<string, string | null> = {}, subscriberCode?: string) => ({
  identity: { invitationNumber: number, ...(subscriberCode && { subscriberCode }) },
  fields: { address: 'buh@romashka.example', invitedOn: '2026-11-16', state: 'Отправлено', ...fields },
});
const office = async (...args: Parameters<typeof openOffice>) => {
  const opened = openOffice(...args);
  await opened.observe('invitations', invitation());
  return opened;
};
const begin = ({ ask }: Office, told: number | null = null, id?: string, of = key) =>
  ask('resend-begin', { key: of, number, told }, id);
const end = ({ ask }: Office, press: string, how: End, id?: string) => ask('resend-end', { key, press, ...how }, id);
const resends = async ({ store }: Office, of = key) => (await store.events(of)).filter(({ type }) => type === 'resent');
const settle = ({ store, clock }: Office) => settleLeftPresses({ store, clock, ring: async () => {} });

describe('a press', () => {
  it('is reserved once, whoever asks and under whatever key', async () => {
    const one = await office();
    await one.observe('invitations', invitation({}, '1010'));
    const tabs = await Promise.allSettled([begin(one), begin(one), begin(one, null, 'other', keyOf('1010'))]);
    expect(tabs.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect((tabs[1] as PromiseRejectedResult).reason).toMatchObject({ code: 'resend-under-way' });
  });

  it('is the same press when the question came twice', async () => {
    const one = await office();
    expect(await begin(one, null, 'same')).toEqual({ press: 'same' });
    expect(await begin(one, null, 'same')).toEqual({ press: 'same' });
  });

  it('of another invitation is free at the same time', async () => {
    const one = await office();
    await one.observe('invitations', { identity: { invitationNumber: '2' }, fields: { state: 'Отправлено' } });
    await begin(one);
    await expect(one.ask('resend-begin', { key: `${host}/i:2`, number: '2', told: null })).resolves.toHaveProperty(
      'press',
    );
  });

  it.each<[End, string, RegExp]>([
    [{ outcome: 'sent' }, 'sent', /Похоже, отправлено/u],
    [{ outcome: 'refused', text: 'Почта отклонила адрес' }, 'refused', /Портал отказал: «Почта отклонила адрес»/u],
    [{ outcome: 'asked', text: 'Сохранить?' }, 'unknown', /Портал спрашивает: «Сохранить\?»/u],
    [{ outcome: 'no-effect' }, 'unknown', /ничего не изменило/u],
    [{ outcome: 'unknown' }, 'unknown', /Не знаем/u],
  ])('that ended as %j is one event and is told', async (how, outcome, words) => {
    const one = await office();
    const { press } = await begin(one);
    const answers = await Promise.all([end(one, press, how), end(one, press, how, 'asked again')]);
    for (const { said } of answers) expect(said).toMatch(words);
    const [event, ...more] = await resends(one);
    expect(more).toEqual([]);
    expect(event?.payload).toMatchObject({ record: number, outcome, address: 'buh@romashka.example' });
    expect(one.pressMemory.fails).toBe(how.outcome === 'no-effect');
  });

  it('that was not made leaves nothing behind and may be wanted again at once', async () => {
    const one = await office();
    const { press } = await begin(one);
    const { said } = await end(one, press, { outcome: 'not-pressed', why: 'in-more' });
    expect(said).toContain('«Ещё»');
    expect(await resends(one)).toEqual([]);
    await expect(begin(one)).resolves.toHaveProperty('press');
  });

  it('whose end nobody told becomes «не знаю» in the next life, once, and is told no more', async () => {
    const one = await office();
    const { press } = await begin(one);
    one.clock.at += longestPress;
    await settle(one);
    expect(await resends(one)).toEqual([]);
    one.clock.at += 1;
    await settle(one);
    await settle(one);
    await end(one, press, { outcome: 'sent' });
    expect((await resends(one)).map(({ payload }) => payload)).toMatchObject([{ outcome: 'unknown' }]);
  });

  it('of an invitation whose form has not been read yet is reserved, and begins its history', async () => {
    const one = openOffice();
    const { press } = await begin(one);
    await end(one, press, { outcome: 'sent' });
    expect(await resends(one)).toHaveLength(1);
    await expect(begin(one)).rejects.toMatchObject({ code: 'resend-too-soon' });
  });

  it('that went out is known to a form that names the subscriber, before the two are known to be one', async () => {
    const one = await office();
    const { press } = await begin(one);
    await end(one, press, { outcome: 'sent' });
    await expect(begin(one, null, 'form', keyOf('1010'))).rejects.toMatchObject({ code: 'resend-too-soon' });
  });
});

describe('a second sending within a day', () => {
  const sent = async (one: Office, told: number | null = null) => {
    const { press } = await begin(one, told);
    await end(one, press, { outcome: 'sent' });
    return (await resends(one)).at(-1)?.at ?? 0;
  };

  it('is refused until the user has been told of that very sending', async () => {
    const one = await office();
    const first = await sent(one);
    one.clock.at += hour;
    await expect(begin(one)).rejects.toMatchObject({ code: 'resend-too-soon' });
    await expect(begin(one, 0)).rejects.toMatchObject({ code: 'resend-too-soon' });
    const second = await sent(one, first);
    // Another tab still shows what it knew of the first sending.
    await expect(begin(one, first)).rejects.toMatchObject({ code: 'resend-too-soon' });
    await expect(begin(one, second)).resolves.toHaveProperty('press');
  });

  it('needs no more words a day later, or after a refusal', async () => {
    const one = await office();
    await sent(one);
    one.clock.at += 24 * hour;
    const { press } = await begin(one);
    await end(one, press, { outcome: 'refused', text: 'нет' });
    await expect(begin(one)).resolves.toHaveProperty('press');
  });

  it('is guarded for an invitation that does not count any more, too', async () => {
    const one = await office();
    const newer = { identity: { invitationNumber: '2' }, fields: { invitedOn: '2026-11-20', state: 'Отправлено' } };
    await one.observe('invitations', invitation({}, '1010'), {
      ...newer,
      identity: { ...newer.identity, subscriberCode: '1010' },
    });
    await sent(one);
    await expect(begin(one)).rejects.toMatchObject({ code: 'resend-too-soon' });
  });
});

describe('what the rules forbid is refused whatever the page allowed', () => {
  it.each(['user', 'administrator', 'ext_administrator'] as const)('to a manager who is %s', async (role) => {
    const one = await office({ role });
    await expect(begin(one)).rejects.toMatchObject({ code: 'resend-role' });
  });

  it.each<[string, Record<string, string>]>([
    ['activated', { activatedOn: '2026-11-20' }],
    ['blocked', { blockedOn: '2026-11-20' }],
  ])('of an invitation that is %s', async (_, fields) => {
    const one = await office();
    await one.observe('invitations', invitation(fields));
    await expect(begin(one)).rejects.toMatchObject({ code: 'resend-needless' });
  });
});

describe('the strip on an invitation', () => {
  const sheet = async (one: Office, fields: Record<string, string | null> = {}) => {
    const { identity } = invitation();
    const { sheet: shown } = await one.ask('form', { host, screen: 'invitation', record: { identity, fields } });
    if (!shown?.resend) throw new Error('no strip');
    return { ...shown, resend: shown.resend, words: shown.lines.map(({ text }) => text).join('\n') };
  };
  const address = 'buh@romashka.example';

  it('says where, when and how often it was sent, and is ready', async () => {
    const shown = await sheet(await office({ role: 'owner' }), { address });
    expect(shown).toMatchObject({
      title: `Приглашение ${number}`,
      mark: 'waiting',
      resend: { number, guard: 'ready', words: '' },
    });
    expect(shown.words).toBe(`Адрес: ${address}\nОтправлено 16.11`);
  });

  it('is to be confirmed twice after a sending, and names it', async () => {
    const one = await office({ role: 'operator' });
    const { press } = await begin(one);
    await end(one, press, { outcome: 'sent' });
    const [event] = await resends(one);
    one.clock.at += hour;
    const shown = await sheet(one, { address });
    expect(shown).toMatchObject({ mark: 'good', resend: { guard: 'again', told: event?.at } });
    expect(shown.resend.words).toContain('сегодня в 10:00');
    expect(shown.words).toContain('повторно — 1 раз');
  });

  it('knows an invitation of today by its day alone', async () => {
    const one = openOffice();
    await one.observe('invitations', invitation({ invitedOn: '2026-11-24' }));
    expect((await sheet(one, { address })).resend).toMatchObject({ guard: 'again', told: 0 });
    await expect(begin(one, 0)).resolves.toHaveProperty('press');
  });

  it.each<[string, string | null, 'never' | 'ready', RegExp]>([
    ['no address', null, 'never', /Нет адреса/u],
    ['an empty one', '', 'never', /Нет адреса/u],
    ['a name for an address', 'Ромашка', 'never', /Адрес с ошибкой/u],
    ['two addresses', 'a@b.ru, c@d.ru', 'never', /Адрес с ошибкой/u],
    ['Cyrillic letters inside', 'buh@rоmashka.ru', 'never', /Адрес с ошибкой/u],
    ['a likely typing error', 'buh@gmial.com', 'ready', /^$|./u],
  ])('with %s says so', async (_, typed, guard, words) => {
    const shown = await sheet(await office({ role: 'owner' }), { address: typed });
    expect(shown.resend.guard).toBe(guard);
    expect(shown.resend.words).toMatch(words);
    expect(shown.mark).toBe('faulty');
  });

  it('points at the portal’s button once a press had no effect', async () => {
    const one = await office({ role: 'owner' });
    one.pressMemory.fails = true;
    expect((await sheet(one, { address })).resend).toMatchObject({ guard: 'point' });
  });

  it.each(['user', 'administrator', 'ext_administrator'] as const)('says whom to ask when he is %s', async (role) => {
    const shown = await sheet(await office({ role }), { address });
    expect(shown.resend.guard).toBe('never');
    expect(shown.resend.words).toMatch(/владел|оператор/u);
  });

  it.each<[string, Record<string, string>]>([
    ['уже активировано', { activatedOn: '2026-11-20' }],
    ['заблокировано', { blockedOn: '2026-11-20' }],
  ])('has nothing to repeat where it is %s', async (words, fields) => {
    const one = await office({ role: 'owner' });
    await one.observe('invitations', invitation(fields));
    const { resend } = await sheet(one, { address });
    expect(resend.guard).toBe('never');
    expect(resend.words).toContain(words);
  });
});
