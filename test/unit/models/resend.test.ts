import { afterEach, describe, expect, it } from 'vitest';
import { settleLeftPresses } from '@/lib/background/forms/handlers';
import { longestPress } from '@/lib/background/forms/presses';
import { createClient } from '@/lib/messages/client';
import type { Answer, Envelope } from '@/lib/messages/protocol';
import type { PressResult, ResendView } from '@/lib/messages/views';
import { ResendModel } from '@/lib/models/resend';
import type { ExpectedError } from '@/lib/platform/errors';
import type { Instant } from '@/lib/trial/events';
import { type Random, randomFrom } from '../../portal/data/random';
import { host, openOffice } from '../background/office';
import { held } from './fake-background';

const number = '000000001';
const key = `${host}/i:${number}`;
const about = { key, number };
type Office = ReturnType<typeof openOffice>;

const models: ResendModel[] = [];
afterEach(() => {
  for (const model of models.splice(0)) model[Symbol.dispose]();
});

/** What may befall one message on its way to the background and back. */
type Fate = 'arrives' | 'is lost' | 'loses its answer' | 'comes twice';

/** A tab: a model over the real protocol and the real background, and a portal that counts its presses. */
function openTab(office: Office, fate: () => Fate, press: () => Promise<PressResult>) {
  const answer = async ({ name, payload, id }: Envelope): Promise<Answer<unknown>> =>
    office.ask(name, payload as never, id).then(
      (value) => ({ ok: true, value }),
      ({ code }: ExpectedError) => ({ ok: false, error: { code, message: code } }),
    );
  let made = 0;
  const tab = Math.random();
  const client = createClient({
    async send(message) {
      const question = message as Envelope;
      const how = fate();
      if (how === 'is lost') throw new Error('the worker was stopped');
      if (how === 'comes twice') void answer(question);
      const answered = await answer(question);
      return how === 'loses its answer' ? undefined : answered;
    },
    alive: () => true,
    newId: () => {
      made += 1;
      return `${tab}-${made}`;
    },
    wait: async () => {},
    sentence: (code) => code,
  });
  const presses = { made: 0 };
  const model = new ResendModel({
    client,
    press: () => {
      presses.made += 1;
      return press();
    },
  });
  models.push(model);
  return { model, presses };
}

const invitation = { state: 'Отправлено', invitedOn: '2026-11-16', address: 'buh@romashka.example' };
async function openOfficeWithInvitation() {
  const office = openOffice({ role: 'owner' });
  await office.observe('invitations', { identity: { invitationNumber: number }, fields: invitation });
  return office;
}
const resends = async ({ store }: Office) => (await store.events(key)).filter(({ type }) => type === 'resent');

/** What the strip shows at this moment. */
async function strip({ ask }: Office): Promise<ResendView> {
  const record = { identity: { invitationNumber: number }, fields: { address: invitation.address } };
  const { sheet } = await ask('form', { host, screen: 'invitation', record });
  if (!sheet?.resend) throw new Error('no strip');
  return sheet.resend;
}
const arrives = () => 'arrives' as const;

describe('«Отправить повторно»', () => {
  it('is asked, confirmed, pressed once and told', async () => {
    const office = await openOfficeWithInvitation();
    const { model, presses } = openTab(office, arrives, async () => ({ outcome: 'sent' }));
    model.ask(about);
    expect(model.phase.value).toBe('confirm');
    expect(presses.made).toBe(0);
    const confirmed = model.confirm(null);
    expect(model.phase.value).toBe('pressing');
    await confirmed;
    expect(model.phase.value).toBe('idle');
    expect(model.said.value).toContain('Похоже, отправлено');
    expect(presses.made).toBe(1);
  });

  it('is pressed once for two and three clicks, and asks nothing new meanwhile', async () => {
    const office = await openOfficeWithInvitation();
    const answer = held<PressResult>();
    const { model, presses } = openTab(office, arrives, () => answer.promise);
    model.ask(about);
    const clicks = [model.confirm(null), model.confirm(null), model.confirm(null)];
    await Promise.all(clicks.slice(1));
    model.ask({ ...about, number: '2' });
    model.say({ ...about, number: '2' }, 'что-то ещё');
    model.cancel();
    expect(model.about.value).toEqual(about);
    answer.release({ outcome: 'unknown' });
    await clicks[0];
    expect(presses.made).toBe(1);
    expect(model.said.value).toContain('Не знаем');
  });

  it('is not pressed without a question, or after «Не отправлять»', async () => {
    const { model, presses } = openTab(await openOfficeWithInvitation(), arrives, async () => ({ outcome: 'sent' }));
    await model.confirm(null);
    model.ask(about);
    model.cancel();
    await model.confirm(null);
    expect(presses.made).toBe(0);
  });

  it('is withdrawn when another form comes before the user', async () => {
    const { model, presses } = openTab(await openOfficeWithInvitation(), arrives, async () => ({ outcome: 'sent' }));
    model.ask(about);
    model.see(number);
    expect(model.phase.value).toBe('confirm');
    model.see('2');
    await model.confirm(null);
    expect(model.phase.value).toBe('idle');
    expect(presses.made).toBe(0);
  });

  it('is not pressed when the background refuses, and says why', async () => {
    const office = openOffice({ role: 'user' });
    await office.observe('invitations', { identity: { invitationNumber: number }, fields: invitation });
    const { model, presses } = openTab(office, arrives, async () => ({ outcome: 'sent' }));
    model.ask(about);
    await model.confirm(null);
    expect(presses.made).toBe(0);
    expect(model.said.value).toBe('resend-role');
    expect(model.phase.value).toBe('idle');
  });

  it('is not pressed when the page went away in the meantime', async () => {
    const office = await openOfficeWithInvitation();
    const { model, presses } = openTab(office, arrives, async () => ({ outcome: 'sent' }));
    model.ask(about);
    const confirmed = model.confirm(null);
    model[Symbol.dispose]();
    await confirmed;
    expect(presses.made).toBe(0);
  });

  it('whose press broke on the way is not known, and is free for the next one', async () => {
    const office = await openOfficeWithInvitation();
    const { model } = openTab(office, arrives, () => Promise.reject(new Error('torn')));
    model.ask(about);
    await model.confirm(null);
    expect(model.said.value).toContain('Не знаем');
    expect((await resends(office)).map(({ payload }) => payload)).toMatchObject([{ outcome: 'unknown' }]);
  });
});

const outcomes: readonly PressResult[] = [
  { outcome: 'sent' },
  { outcome: 'refused', text: 'Почта отклонила адрес' },
  { outcome: 'asked', text: 'Сохранить?' },
  { outcome: 'unknown' },
  { outcome: 'not-pressed', why: 'covered' },
];
const fates: readonly Fate[] = ['arrives', 'arrives', 'arrives', 'is lost', 'loses its answer', 'comes twice'];

/** One random afternoon with an invitation: up to three tabs, clicks at any time, a worker that is stopped at any time. */
async function play(random: Random): Promise<void> {
  const office = await openOfficeWithInvitation();
  let atOnce = 0;
  const confirmed = { times: 0 };
  const made: PressResult['outcome'][] = [];
  const tabs = Array.from({ length: random.int(1, 3) }, () =>
    openTab(
      office,
      () => random.pick(fates),
      async () => {
        atOnce += 1;
        expect(atOnce).toBe(1);
        for (let turns = random.int(0, 19); turns > 0; turns -= 1) await new Promise(setImmediate);
        atOnce -= 1;
        const result = random.pick(outcomes);
        made.push(result.outcome);
        return result;
      },
    ),
  );
  const running: Promise<void>[] = [];
  for (let step = random.int(3, 8); step > 0; step -= 1) {
    const { model } = random.pick(tabs);
    const shown = await strip(office);
    const told: Instant | null = shown.guard === 'again' ? (shown.told ?? 0) : null;
    if (random.chance(0.2)) model.cancel();
    else model.ask(about);
    for (let clicks = random.int(0, 3); clicks > 0; clicks -= 1) {
      if (model.phase.value === 'confirm') confirmed.times += 1;
      running.push(model.confirm(told));
    }
    if (random.chance(0.5)) {
      await Promise.all(running);
      office.clock.at += random.chance(0.3) ? longestPress + 1 : 1000;
    }
    if (random.chance(0.25)) await settleLeftPresses({ ...office, ring: async () => {} });
  }
  await Promise.all(running);
  const presses = tabs.reduce((sum, tab) => sum + tab.presses.made, 0);
  expect(presses).toBeLessThanOrEqual(confirmed.times);

  // What is left is settled, and no press is told twice or forgotten.
  office.clock.at += longestPress + 1;
  await settleLeftPresses({ ...office, ring: async () => {} });
  const told = await resends(office);
  expect(told.length).toBeGreaterThanOrEqual(made.filter((outcome) => outcome !== 'not-pressed').length);
  expect(told.length).toBeLessThanOrEqual(confirmed.times);
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  await expect(office.ask('resend-begin', { key, number, told: told.at(-1)?.at ?? null })).resolves.toBeDefined();
}

describe('one confirmation is at most one press, over any afternoon', () => {
  const seeds = Array.from({ length: 20 }, (_, group) => group);
  it.each(seeds)('of group %i', async (group) => {
    for (let seed = group * 16; seed < group * 16 + 16; seed += 1) {
      await play(randomFrom(seed)).catch((error: Error) => {
        error.message = `seed ${seed}: ${error.message}`;
        throw error;
      });
    }
  });
});
