import { afterEach, describe, expect, it } from 'vitest';
import type { FormReading } from '@/lib/portal/types';
import type { ItemKind } from '../../portal/caption-types';
import type { Manners } from '../../portal/manners';
import { tableGeometry, type Watched, watchStandIn } from './page';

let page: Watched;
const open = async (
  kind: ItemKind,
  key: (data: Watched['standIn']['data']) => string,
  manners: Partial<Manners> = {},
) => {
  page = watchStandIn({ manners, records: 120 });
  page.standIn.openItem(kind, key(page.standIn.data));
  await page.settle();
  return page;
};
const form = () => {
  const { forms } = page.last();
  expect(forms).toHaveLength(1);
  return forms[0] as FormReading;
};
/** Visible elements: hidden twins with the same ids stand before them. */
const shown = <E extends HTMLElement>(selector: string) =>
  [...document.querySelectorAll<E>(selector)].filter(tableGeometry().visible);
const noBreaks = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

afterEach(() => {
  expect(page.faults).toEqual([]);
  expect(page.standIn.foreignChanges()).toEqual([]);
  page.end();
});

describe.each<Manners['mode']>(['edit', 'view'])('an item form in %s mode', (mode) => {
  it('of a subscriber is the card of that subscriber', async () => {
    await open('subscriber', (data) => data.subscribers[5]?.code as string, { mode });
    const one = page.standIn.data.subscribers[5];
    const { recognition, record } = form();
    expect(recognition.screen).toBe('subscriber');
    expect(record.identity).toEqual({ subscriberCode: one?.code });
    expect(record.fields).toMatchObject({ name: noBreaks(one?.name), inn: one?.inn, kpp: one?.kpp || null });
  });

  it('of an invitation says where it was sent and what became of it', async () => {
    const sent = (data: Watched['standIn']['data']) => data.invitations.find(({ state }) => state === 'sent');
    await open('invitation', (data) => sent(data)?.number as string, { mode });
    const one = sent(page.standIn.data);
    const { recognition, record } = form();
    expect(recognition.screen).toBe('invitation');
    expect(record.identity.invitationNumber).toBe(one?.number);
    expect(record.fields).toMatchObject({
      address: one?.address,
      invitedOn: one?.createdOn,
      activatedOn: null,
      state: 'Отправлено',
    });
  });

  it('of a subscription has its period, the last day inclusive', async () => {
    await open('subscription', (data) => data.subscriptions[3]?.number as string, { mode });
    const one = page.standIn.data.subscriptions[3];
    const { recognition, record } = form();
    expect(recognition.screen).toBe('subscription');
    expect(record.identity).toEqual({ subscriptionNumber: one?.number, subscriberCode: one?.subscriberCode });
    expect(record.fields).toMatchObject({
      tariff: noBreaks(one?.tariff),
      startsOn: one?.startsOn,
      endsOn: one?.endsOn,
    });
  });
});

describe('English forms', () => {
  it.each<[ItemKind, (data: Watched['standIn']['data']) => string]>([
    ['subscriber', (data) => data.subscribers[5]?.code as string],
    ['invitation', (data) => data.invitations[5]?.number as string],
    ['subscription', (data) => data.subscriptions[5]?.number as string],
  ])('of a %s are read too', async (kind, key) => {
    await open(kind, key, { B30: 'en' });
    const { recognition, record } = form();
    expect(recognition.screen).toBe(kind);
    expect(Object.values(record.identity)).toContain(key(page.standIn.data));
    expect(Object.keys(record.fields).length).toBeGreaterThan(3);
  });
});

describe('what is not on view', () => {
  it.each<Manners['tabs']>(['hidden', 'absent'])('is not seen, never empty (tab %s)', async (tabs) => {
    await open('subscriber', (data) => data.subscribers[5]?.code as string, { tabs });
    expect(Object.keys(form().record.fields)).not.toEqual(expect.arrayContaining(['phone']));
    expect(form().record.fields).not.toHaveProperty('email');
    const [, contacts] = shown('.tabsItem');
    contacts?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await page.settle();
    const one = page.standIn.data.subscribers[5];
    expect(form().record.fields).toMatchObject({ phone: one?.phone || null, email: one?.email || null });
    expect(form().record.fields).not.toHaveProperty('inn');
  });

  it('is no fact while the form has changes that are not written', async () => {
    await open('subscriber', (data) => data.subscribers[5]?.code as string);
    expect(form().unsaved).toBeUndefined();
    const [title] = shown('.toplineBox');
    const caption = title?.getAttribute('data-title') ?? '';
    title?.setAttribute('data-title', `${caption} *`);
    await page.settle();
    expect(form().unsaved).toBe(true);
    expect(form().record.fields).toEqual({});
    expect(form().record.identity).toHaveProperty('subscriberCode');
    title?.setAttribute('data-title', caption);
    await page.settle();
    expect(form().unsaved).toBeUndefined();
    page.standIn.forgetForeignChanges();
  });

  it('is half typed text: the field with the cursor is not seen', async () => {
    await open('subscriber', (data) => data.subscribers[5]?.code as string);
    expect(form().record.fields).toHaveProperty('inn');
    const [input] = shown<HTMLInputElement>('input[id$="_ИНН_i0"]');
    input?.focus();
    document.dispatchEvent(new Event('visibilitychange'));
    await page.settle();
    expect(form().record.fields).not.toHaveProperty('inn');
  });
});

describe('a window over the page', () => {
  it.each<Manners['modal']>(['curtain', 'bare', 'tab'])(
    'takes the badges from the rows under it (%s)',
    async (modal) => {
      page = watchStandIn({ manners: { modal }, records: 120 });
      page.standIn.openList('subscribers');
      await page.settle();
      const clear = page.list().rows.filter(({ record }) => record).length;
      page.standIn.openDialog('question');
      await page.settle();
      const { busy, rows } = page.list();
      const covered = rows.filter(({ doubt }) => doubt === 'covered').length;
      expect(busy).toBe(modal === 'curtain');
      expect(busy || covered > 0).toBe(true);
      if (!busy) expect(covered).toBeLessThan(rows.length);
      document.querySelector('.windowClose')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await page.settle();
      expect(page.list().rows.filter(({ record }) => record)).toHaveLength(clear);
    },
  );
});
