import { describe, expect, it } from 'vitest';
import { defaultCardSettings } from '@/lib/card/settings';
import type { ObservedRecord } from '@/lib/portal/types';
import { host, keyOf, openOffice } from './office';

const code = '1010';
const key = keyOf(code);
const main = { name: 'ООО «Ромашка»', inn: '7707083893', kpp: '773601001' };
const contacts = { phone: '+7 (495) 123-45-67', email: 'info@romashka.ru', city: 'Тюмень', contact: 'Анна' };
const card = (fields: ObservedRecord['fields']): ObservedRecord => ({ identity: { subscriberCode: code }, fields });
const day = 24 * 60 * 60 * 1000;

const office = (...given: Parameters<typeof openOffice>) => {
  const opened = openOffice(...given);
  const sheet = async (fields: ObservedRecord['fields']) =>
    (await opened.ask('form', { host, screen: 'subscriber', record: card(fields) })).sheet;
  return { ...opened, sheet };
};
const lines = (sheet: Awaited<ReturnType<ReturnType<typeof office>['sheet']>>) =>
  sheet?.lines.map(({ text }) => text) ?? [];

describe('the strip on a card', () => {
  it('tells what is not seen from what is empty, and writes nothing', async () => {
    const { sheet, store } = office();
    const answer = await sheet({ ...main, kpp: null });
    expect(answer?.title).toBe('Карточка 2 из 7, не видно 4');
    expect(answer?.mark).toBe('faulty');
    expect(lines(answer)).toEqual([
      'КПП: нужно заполнить',
      'Не видно: Телефон, Электронная почта, Город, Контактное лицо. Откройте другие вкладки карточки.',
      'Менять карточку может только владелец абонента: скопируйте письмо для него.',
    ]);
    expect(answer?.lines[0]).toMatchObject({ tone: 'warning', field: 'kpp' });
    expect(await store.count()).toBe(0);
  });

  it('puts what is typed before what was read earlier', async () => {
    const { observe, sheet } = office();
    await observe('subscriber', card({ ...main, ...contacts, inn: null }));
    expect((await sheet({ inn: '7707083893' }))?.title).toBe('Карточка 7 из 7');
    expect((await sheet({ inn: '77070838' }))?.title).toBe('Карточка 5 из 6');
    expect((await sheet({}))?.title).toBe('Карточка 5 из 6');
  });

  it.each([
    [{ inn: '0000000000' }, 'ИНН: указаны одни нули'],
    [{ inn: '77070838931' }, 'ИНН: цифр 11, а нужно 10 у организации или 12 у предпринимателя'],
    [{ inn: 'семь' }, 'ИНН: есть лишние знаки, нужны только цифры'],
    [{ name: 'info@romashka.ru' }, 'Наименование: вместо наименования указан адрес почты'],
    [{ city: 'Т'.repeat(501) }, 'Город: длиннее 500 знаков: столько сервис не хранит'],
  ])('says why %j is bad', async (fields, words) => {
    expect(lines(await office().sheet({ ...main, ...contacts, ...fields }))).toContain(words);
  });

  it('takes several telephones in one field', async () => {
    const phone = '+7 495 123-45-67, 8 (916) 765-43-21';
    expect((await office().sheet({ ...main, ...contacts, phone }))?.title).toBe('Карточка 7 из 7');
  });

  it('marks the present step: the card until it is whole', async () => {
    const { sheet } = office();
    expect((await sheet({ ...main, ...contacts, city: null }))?.path).toEqual(['done', 'current', 'ahead', 'unknown']);
    expect((await sheet({ ...main, ...contacts }))?.path).toEqual(['done', 'done', 'current', 'unknown']);
  });

  it('of the partner itself has meters and no warnings', async () => {
    const { sheet } = office({ ownSubscriberCode: code, partnerUse: { bases: 17 } });
    const answer = await sheet({ ...main, inn: '0000000000' });
    expect(answer?.mark).toBe('good');
    expect(answer?.letter).toBeUndefined();
    expect(answer?.path).toBeUndefined();
    expect(lines(answer).join()).toContain('17');
    expect(lines(answer).join()).not.toContain('ИНН');
  });

  it('looks at fields of the user’s own, and keeps no other', async () => {
    const fields = [...defaultCardSettings.fields, { id: 'custom:Отрасль', need: 'required' } as const];
    const { observe, sheet, store } = office({ card: { ...defaultCardSettings, fields } });
    const read = { ...main, ...contacts, 'custom:отрасль': null, 'custom:Комментарий': 'Звонить после обеда' };
    const answer = await sheet(read);
    expect(answer?.title).toBe('Карточка 7 из 8');
    expect(answer?.lines[0]).toMatchObject({ text: 'Отрасль: нужно заполнить', field: 'custom:Отрасль' });
    await observe('subscriber', card(read));
    const stored = JSON.stringify(await store.events(key));
    expect(stored).toContain('custom:Отрасль');
    expect(stored).not.toContain('после обеда');
    expect((await sheet({}))?.title).toBe('Карточка 7 из 8');
  });
});

describe('the mark in a row', () => {
  const mark = async (opened: ReturnType<typeof office>) => (await opened.ask('items', { keys: [key] })).items[0]?.card;

  it('is there for a card with faults, with the time of reading; a good one has none', async () => {
    const opened = office();
    await opened.observe('subscriber', card({ ...main, ...contacts, city: null }));
    expect(await mark(opened)).toEqual({
      mark: 'faulty',
      label: 'Карточка 6 из 7: Город; прочитана сегодня в 10:00',
    });
    await opened.observe('subscriber', card({ ...main, ...contacts }));
    expect(await mark(opened)).toBeUndefined();
  });

  it('is there for a card that was not opened for 90 days, until it is opened again', async () => {
    const opened = office();
    await opened.observe('subscriber', card({ ...main, ...contacts }));
    opened.clock.at += 89 * day;
    expect(await mark(opened)).toBeUndefined();
    opened.clock.at += day;
    expect(await mark(opened)).toMatchObject({ mark: 'unseen', label: expect.stringContaining('90 дней') });
    await opened.observe('subscriber', card({ ...main, ...contacts }));
    expect(await mark(opened)).toBeUndefined();
    expect((await opened.store.events(key)).length).toBe(2);
  });

  it('knows of each day on which the card was opened, so that a card is never called staler than it is', async () => {
    const opened = office();
    for (let time = 0; time < 3; time += 1) {
      await opened.observe('subscriber', card({ ...main, ...contacts }));
      opened.clock.at += 25 * day;
    }
    opened.clock.at += 60 * day;
    expect(await mark(opened)).toBeUndefined();
  });

  it('is not there for a card nobody has opened, nor for the partner itself', async () => {
    const opened = office();
    await opened.observe('subscribers', card({ name: main.name }));
    expect(await mark(opened)).toBeUndefined();
    const own = office({ ownSubscriberCode: code });
    await own.observe('subscriber', card({ ...main, inn: null }));
    expect(await mark(own)).toBeUndefined();
  });
});

describe('the letter to the owner', () => {
  it('asks for exactly what is missing or wrong, and can be mailed', async () => {
    const { ask, observe } = office({ manager: 'Пётр', organisation: 'ООО «Партнёр»' });
    await observe('subscriber', card({ ...main, ...contacts, inn: '0000000000', city: null }));
    const letter = (await ask('timeline', { key })).card?.letter;
    expect(letter?.subject).toBe('Данные в карточке абонента ООО «Ромашка» (код 1010)');
    expect(letter?.body).toContain('— Город');
    expect(letter?.body).toContain('— ИНН: указаны одни нули');
    expect(letter?.body).not.toContain('Телефон');
    expect(letter?.body).toMatch(/С уважением,\nПётр\nООО «Партнёр»$/u);
    expect(letter?.mail?.href).toMatch(/^mailto:info@romashka\.ru\?subject=/u);
  });

  it('is marked as sent, is followed by a task, and both are over when the card was opened', async () => {
    const opened = office();
    const { ask, observe, clock } = opened;
    await observe('subscriber', card({ ...main, ...contacts, city: null }));
    clock.at += 1000;
    const view = await ask('act', { key, action: { do: 'card-letter' } });
    expect(view.card?.letter?.sent).toBe('Письмо владельцу отправлено 24.11');
    expect(view.tasks.find(({ id }) => id === 'card-again')).toMatchObject({
      when: expect.stringContaining('01.12'),
      ask: expect.stringContaining('владелец абонента'),
    });
    clock.at += 7 * day;
    expect((await ask('agenda', {})).lines.some((line) => line.key === key)).toBe(true);
    await observe('subscriber', card({ ...main, ...contacts }));
    const after = await ask('timeline', { key });
    expect(after.card).toMatchObject({ mark: 'good', faults: [] });
    expect(after.card?.letter).toBeUndefined();
    expect(after.tasks.some(({ id }) => id === 'card-again')).toBe(false);
  });

  it('names nobody while names are hidden', async () => {
    const { ask, observe } = office({ hideNames: true });
    await observe('subscriber', card({ ...main, ...contacts, city: null }));
    const letter = (await ask('timeline', { key })).card?.letter;
    expect(letter?.subject).toBe('Данные в карточке абонента код 1010');
    expect(letter?.mail).toBeUndefined();
  });
});

describe('the list of cards', () => {
  const other = (code: string, fields: ObservedRecord['fields']): ObservedRecord => ({
    identity: { subscriberCode: code },
    fields,
  });

  it('has those with the most faults first, then the stale ones; not the good, the unopened, the partner itself', async () => {
    const opened = office({ ownSubscriberCode: '5' });
    await opened.observe('subscriber', other('3', { ...main, ...contacts, name: 'Старая' }));
    opened.clock.at += 90 * day;
    await opened.observe('subscriber', other('1', { ...main, ...contacts, name: 'Один', city: null }));
    await opened.observe('subscriber', other('2', { ...main, ...contacts, name: 'Два', city: null, phone: null }));
    await opened.observe('subscriber', other('4', { ...main, ...contacts, name: 'Хорошая' }));
    await opened.observe('subscriber', other('5', { ...main, inn: null }));
    await opened.observe('subscribers', other('6', { name: 'Не открывали' }));
    const { lines, unopened, clients } = await opened.ask('cards', {});
    expect(lines.map(({ name, mark, text }) => [name, mark, text])).toEqual([
      ['Два', 'faulty', 'Карточка 5 из 7: Телефон, Город'],
      ['Один', 'faulty', 'Карточка 6 из 7: Город'],
      ['Старая', 'unseen', 'Карточка 7 из 7'],
    ]);
    expect(lines[2]?.read).toContain('90 дней');
    expect([unopened, clients]).toEqual([1, 5]);
  });
});
