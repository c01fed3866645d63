import { afterEach, describe, expect, it } from 'vitest';
import { createPointer } from '@/lib/portal/pointing';
import type { FormReading } from '@/lib/portal/types';
import type { Manners } from '../../portal/manners';
import { tableGeometry, type Watched, watchStandIn } from './page';

let page: Watched;
afterEach(() => {
  expect(page.faults).toEqual([]);
  expect(page.standIn.foreignChanges()).toEqual([]);
  page.end();
});

/** Opens the card of a client with these fields. */
async function openCard(fields: Record<string, string>, manners: Partial<Manners> = {}): Promise<FormReading> {
  page = watchStandIn({ manners, records: 60 });
  const one = Object.assign(page.standIn.data.subscribers[5] as object, fields) as { code: string };
  page.standIn.openItem('subscriber', one.code);
  await page.settle();
  return form();
}
const form = () => page.last().forms[0] as FormReading;
const shown = <E extends HTMLElement>(selector: string) =>
  [...document.querySelectorAll<E>(selector)].filter(tableGeometry().visible);
const showContacts = async () => {
  shown('.tabsItem')[1]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await page.settle();
  return form();
};

describe.each<Manners['mode']>(['edit', 'view'])('a card in %s mode', (mode) => {
  it('gives the fields that the profile does not know by their captions', async () => {
    const { live } = await openCard({ comment: 'Звонить после обеда' }, { mode });
    expect(live).toMatchObject({ 'custom:Комментарий': 'Звонить после обеда' });
    expect(Object.keys(live)).not.toContain('custom:ИНН');
    expect(Object.keys(live).filter((field) => /:$/u.test(field))).toEqual([]);
  });

  it('shows that a text is longer than the service keeps, however long it is', async () => {
    const { live } = await openCard({ comment: 'я'.repeat(1_000_000) }, { mode });
    expect(live['custom:Комментарий']).toHaveLength(501);
    const { live: contacts } = await openCardAgain({ city: 'Тюмень '.repeat(150_000) });
    expect(contacts.city).toHaveLength(501);
  });

  async function openCardAgain(fields: Record<string, string>) {
    page.end();
    await openCard(fields, { mode });
    return showContacts();
  }

  it('has room of its own for what is laid over it: over no field, no caption, no command', async () => {
    await openCard({}, { mode });
    expect(underFree()).toEqual([]);
    await showContacts();
    expect(underFree()).toEqual([]);
  });
});

/** What stands in the room that the form is said to have. */
function underFree(): string[] {
  const { free } = form();
  if (!free) throw new Error('no room at all');
  const { rect } = tableGeometry();
  const all = '.field, .staticText, .press, .tabsItem, .grid, textarea, [id$="title_text"]';
  const isUnder = (one: Element) => {
    const { left, top, width, height } = rect(one);
    const isAcross = left < free.left + free.width && free.left < left + width;
    return isAcross && top < free.top + free.height && free.top < top + height;
  };
  return shown(all)
    .filter(isUnder)
    .map(({ id }) => id);
}

describe.each<Manners['tabs']>(['hidden', 'absent'])('the second tab of a card (%s)', (tabs) => {
  it('is about the same client, though its code is not on view', async () => {
    const { record } = await openCard({}, { tabs });
    expect(record.identity).toHaveProperty('subscriberCode');
    expect((await showContacts()).record.identity).toEqual(record.identity);
    page.standIn.openList('subscribers');
    await page.settle();
    page.standIn.openItem('subscriber', record.identity.subscriberCode ?? '');
    await page.settle();
    expect(form().record).toMatchObject({ identity: record.identity, fields: { city: expect.anything() } });
  });

  it('is nobody’s once the card has another name', async () => {
    await openCard({}, { tabs });
    await showContacts();
    shown('.toplineBox')[0]?.setAttribute('data-title', 'ООО «Другая» (Абонент)');
    await page.settle();
    page.standIn.forgetForeignChanges();
    expect(form().record.identity).toEqual({});
  });
});

describe('pointing', () => {
  it('finds a field that is on view, known or not, and none that is on another tab', async () => {
    const { id } = await openCard({});
    const pointer = createPointer(page.reader);
    const [input] = shown<HTMLElement>('.field[id$="_ИНН"]');
    expect(pointer.field(id, 'inn', false)).toEqual(tableGeometry().rect(input as Element));
    expect(pointer.field(id, 'custom:Комментарий', false)).not.toBeNull();
    expect(pointer.field(id, 'custom:Отрасль', false)).toBeNull();
    expect(pointer.field(id, 'city', false)).toBeNull();
    expect(pointer.field('form99_mainGroup', 'inn', false)).toBeNull();
    await showContacts();
    expect(pointer.field(id, 'city', false)).not.toBeNull();
    expect(pointer.field(id, 'inn', false)).toBeNull();
    expect(document.activeElement?.tagName).not.toBe('INPUT');
  });
});
