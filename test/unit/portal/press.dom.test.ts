import { afterEach, describe, expect, it } from 'vitest';
import { createPresser, type Presser } from '@/lib/portal/press';
import type { Manners } from '../../portal/manners';
import { tableGeometry, type Watched, watchStandIn } from './page';

let page: Watched;
let presser: Presser;
let number = '';
const open = async (manners: Partial<Manners> = {}) => {
  page = watchStandIn({ records: 120, manners });
  number = page.standIn.data.invitations.find(({ state }) => state === 'sent')?.number ?? '';
  presser = createPresser(page.reader, new AbortController().signal, 2000);
  page.standIn.openItem('invitation', number);
  await page.settle();
};
const acted = () => page.standIn.presses.filter((press) => press.action === 'send' && press.acted).length;

afterEach(() => {
  expect(page.faults).toEqual([]);
  expect(page.standIn.foreignChanges()).toEqual([]);
  page.end();
});

describe('sending an invitation again', () => {
  it.each<Manners['B5']>(['full', 'lone', 'up'])('is one press of the portal’s own button (%s)', async (B5) => {
    await open({ B5 });
    expect(await presser.send(number)).toEqual({ outcome: 'sent' });
    expect(acted()).toBe(1);
    expect(page.standIn.data.invitations.find((one) => one.number === number)?.sentTimes).toBeGreaterThan(1);
  });

  it.each<[Manners['B9'], object]>([
    ['balloon', { outcome: 'refused', text: 'Поле «Адрес приглашения» заполнено неверно' }],
    ['messages', { outcome: 'refused', text: 'Не удалось отправить приглашение: почтовый сервер отклонил адрес.' }],
    ['error', { outcome: 'refused', text: 'Не удалось отправить приглашение: почтовый сервер отклонил адрес.' }],
    ['question', { outcome: 'asked', kind: 'question', text: 'Данные были изменены. Сохранить изменения?' }],
    ['lock', { outcome: 'asked', kind: 'lock' }],
  ])('says what the portal answered (%s)', async (B9, outcome) => {
    await open({ B9 });
    expect(await presser.send(number)).toMatchObject(outcome);
    expect(acted()).toBe(1);
  });

  it.each<Partial<Manners>>([{ B9: 'nothing' }, { B5: 'trusted' }])(
    'says that it did nothing when nothing follows, and never presses again (%j)',
    async (manners) => {
      await open(manners);
      expect(await presser.send(number)).toEqual({ outcome: 'no-effect' });
      expect(page.standIn.presses.filter(({ action }) => action === 'send')).toHaveLength(1);
    },
  );

  it('waits until a form that was just drawn listens', async () => {
    await open({ B7: 700 });
    expect(await presser.send(number)).toEqual({ outcome: 'sent' });
    expect(acted()).toBe(1);
  });

  it('waits for a page that stands still', async () => {
    await open({ B8: 400 });
    expect(await presser.send(number)).toEqual({ outcome: 'sent' });
    expect(acted()).toBe(1);
  });

  it('is one press, however often it is asked for', async () => {
    await open();
    const answers = await Promise.all([presser.send(number), presser.send(number), presser.send(number)]);
    expect(answers.slice(1)).toEqual([
      { outcome: 'not-pressed', why: 'busy' },
      { outcome: 'not-pressed', why: 'busy' },
    ]);
    expect(acted()).toBe(1);
  });

  it.each<[string, Partial<Manners>]>([
    ['disabled', { B6: 'disabled' }],
    ['in-more', { B16: 'moved' }],
  ])('is refused where the button is %s', async (why, manners) => {
    await open(manners);
    expect(await presser.send(number)).toEqual({ outcome: 'not-pressed', why });
    expect(page.standIn.presses).toEqual([]);
  });

  it('is refused under a panel of messages that covers the button', async () => {
    await open({ B10: 'covers' });
    expect(await presser.send(number)).toEqual({ outcome: 'not-pressed', why: 'covered' });
    expect(page.standIn.presses).toEqual([]);
  });

  it.each<Manners['modal']>(['curtain', 'bare', 'tab'])('is refused behind a window (%s)', async (modal) => {
    await open({ modal });
    page.standIn.openDialog('question');
    await page.settle();
    expect(await presser.send(number)).toEqual({ outcome: 'not-pressed', why: 'window' });
    expect(acted()).toBe(0);
  });

  it('is refused for another invitation than the open one, and where none is open', async () => {
    await open();
    expect(await presser.send('999999999')).toEqual({ outcome: 'not-pressed', why: 'no-form' });
    page.standIn.openList('invitations');
    await page.settle();
    expect(await presser.send(number)).toEqual({ outcome: 'not-pressed', why: 'no-form' });
    expect(page.standIn.presses).toEqual([]);
  });

  it('is refused while the form holds changes of the user', async () => {
    await open();
    const [input] = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[id$="_Комментарий_i0"]')].filter(
      tableGeometry().visible,
    );
    if (!input) throw new Error('no field to change');
    page.standIn.setManner('B23', 'loose');
    input.value = 'перезвонить';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.settle();
    expect(await presser.send(number)).toEqual({ outcome: 'not-pressed', why: 'unsaved' });
    expect(page.standIn.presses).toEqual([]);
  });
});

describe('opening the item of a row', () => {
  const openList = async (manners: Partial<Manners> = {}) => {
    page = watchStandIn({ records: 120, manners });
    presser = createPresser(page.reader, new AbortController().signal);
    page.standIn.openList('invitations');
    await page.settle();
  };

  it('is what a double click does, on that very row', async () => {
    await openList();
    const row = page.list().rows[4];
    expect(presser.open(row?.token ?? 0, row?.record?.identity ?? {})).toBe(true);
    await page.settle();
    const opened = page.standIn.forms().find(({ active }) => active);
    expect(opened?.form).toBe(`invitation:${page.last().forms[0]?.record.identity.invitationNumber}`);
    expect(page.last().forms[0]?.record.identity.invitationNumber).toBe(row?.record?.identity.invitationNumber);
  });

  it('is not done when the row holds another record by now', async () => {
    await openList();
    const row = page.list().rows[4];
    page.standIn.scrollToRow(30);
    expect(presser.open(row?.token ?? 0, row?.record?.identity ?? {})).toBe(false);
    expect(presser.open(12_345, {})).toBe(false);
    await page.settle();
    expect(page.standIn.forms().find(({ active }) => active)?.form).toBe('invitations');
  });
});
