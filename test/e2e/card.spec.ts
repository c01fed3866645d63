import { describe, expect, it } from 'vitest';
import type { Manners } from '../portal/manners';
import { shuffleCaptions } from '../portal/shuffle';
import { askBackground } from './background';
import { useBrowser } from './browser';
import { openPortal, type PortalWish, resize, type Scene } from './scene';
import { openStrip, pressInStrip, readStrip, type Strip, stripIs } from './strip';

const browser = useBrowser();

/** A card in which everything is right. */
const right = {
  name: 'ООО «Ромашка»',
  inn: '7707083893',
  kpp: '773601001',
  ogrn: '1027700132195',
  phone: '+7 (495) 123-45-67',
  email: 'info@romashka.example',
  city: 'Тюмень',
  contact: 'Иванова Анна',
};
type Card = typeof right;
let next = 10;

/** Opens the card of a client that no test has met before; answers its code as well. */
async function openCard(card: Partial<Card> = {}, wish: PortalWish = {}): Promise<Scene & { code: string }> {
  const scene = await openPortal(browser(), { records: 90, ...wish });
  const code = await showCard(scene, card);
  return { ...scene, code };
}

/** Opens one more card in the same portal. */
async function showCard({ page }: Pick<Scene, 'page'>, card: Partial<Card> = {}): Promise<string> {
  next += 1;
  return page.evaluate(
    (index, fields) => {
      const ordinary = window.standIn.data.subscribers.filter(({ situation }) => situation !== 'partner');
      const one = Object.assign(ordinary[index] as (typeof ordinary)[number], fields);
      window.standIn.openItem('subscriber', one.code);
      return one.code;
    },
    next,
    { ...right, ...card },
  );
}

/** Opens the second tab of the card. */
const showContacts = ({ page }: Scene) =>
  page.evaluate(() => {
    const tabs = [...document.querySelectorAll<HTMLElement>('.tabsItem')].filter((tab) =>
      tab.checkVisibility({ visibilityProperty: true }),
    );
    tabs[1]?.click();
  });

const titled = (scene: Scene, title: string) => stripIs(scene, `«${title}»`, (strip) => strip.title === title);
const saying = (scene: Scene, words: string) =>
  stripIs(scene, `a line «${words}»`, ({ lines }) => lines.some((line) => line.includes(words)));

/** Nodes, listeners and errors of the portal are as without us. */
async function closeUntouched({ page }: Scene): Promise<void> {
  expect(await page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);
  expect(await page.evaluate(() => window.standIn.errors)).toEqual([]);
  await page.close();
}

/** What of the portal's page lies under the strip: texts and fields that are drawn. */
function under({ page }: Scene, { box }: Strip): Promise<string[]> {
  return page.evaluate(({ left, top, width, height }) => {
    const hits = (rect: DOMRect) =>
      rect.width > 0 &&
      rect.height > 0 &&
      rect.left < left + width - 1 &&
      left < rect.right - 1 &&
      rect.top < top + height - 1 &&
      top < rect.bottom - 1;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let at = walker.nextNode(); at; at = walker.nextNode()) {
      if (!at.textContent?.trim() || !at.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNode(at);
      if (hits(range.getBoundingClientRect())) found.push(at.textContent);
    }
    for (const field of document.querySelectorAll('input, textarea, .field, .checkbox, .press, iframe')) {
      if (field.checkVisibility({ visibilityProperty: true }) && hits(field.getBoundingClientRect()))
        found.push(field.id);
    }
    return found;
  }, box);
}

describe('the strip on a card', () => {
  it.each<Manners['tabs']>(['hidden', 'absent'])('tells what is not seen from what is empty (tab %s)', async (tabs) => {
    const scene = await openCard({ city: '', kpp: '' }, { manners: { tabs } });
    await titled(scene, 'Карточка 2 из 7, не видно 4');
    const { lines } = await openStrip(scene);
    expect(lines[0]).toBe('КПП: нужно заполнить');
    expect(lines[1]).toContain('Не видно: Телефон, Электронная почта, Город, Контактное лицо.');
    await showContacts(scene);
    await titled(scene, 'Карточка 5 из 7');
    expect((await saying(scene, 'Город')).lines.slice(0, 2)).toEqual([
      'КПП: нужно заполнить',
      'Город: нужно заполнить',
    ]);
    await closeUntouched(scene);
  });

  it('reads a card in view mode', async () => {
    const scene = await openCard({ inn: '7707083894', contact: '' }, { manners: { mode: 'view' } });
    await titled(scene, 'Карточка 2 из 7, не видно 4');
    await showContacts(scene);
    await titled(scene, 'Карточка 5 из 7');
    const { lines } = await openStrip(scene);
    expect(lines.slice(0, 2)).toEqual([
      'ИНН: не сходится контрольная сумма, одна из цифр неверна',
      'Контактное лицо: нужно заполнить',
    ]);
    await closeUntouched(scene);
  });

  it('follows what is typed, writes nothing of it, and puts the cursor nowhere', async () => {
    const scene = await openCard({ inn: '', phone: '' });
    const { page, code } = scene;
    await titled(scene, 'Карточка 1 из 6, не видно 4');
    await openStrip(scene);
    await pressInStrip(scene, 'ИНН: нужно заполнить');
    const field = await page.evaluate(() => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('input[id$="_ИНН_i0"]')];
      const { left, top, width, height } = (
        inputs.find((one) => one.checkVisibility({ visibilityProperty: true })) as Element
      ).getBoundingClientRect();
      return { left, top, width, height };
    });
    const { frame } = await stripIs(scene, 'a frame', (strip) => strip.frame !== null);
    expect(frame?.top).toBeLessThan(field.top);
    expect((frame?.top ?? 0) + (frame?.height ?? 0)).toBeGreaterThan(field.top + field.height);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT');

    await page.mouse.click(field.left + 20, field.top + field.height / 2);
    await page.keyboard.type('770708389');
    await saying(scene, 'ИНН: цифр');
    await page.keyboard.type('3');
    await stripIs(scene, 'a right ИНН', ({ lines }) => !lines.some((line) => line.startsWith('ИНН')));
    await showContacts(scene);
    await saying(scene, 'Телефон: нужно заполнить');
    expect((await readStrip(scene))?.lines.join()).not.toContain('ИНН');
    const { history } = await askBackground(browser(), 'timeline', { key: `1cfresh.com/s:${code}` });
    expect(JSON.stringify(history)).not.toContain('7707083893');
    await page.bringToFront();
    await closeUntouched(scene);
  });

  it('says of bad values why they are bad, and stays whole over a field of a megabyte', async () => {
    const scene = await openPortal(browser(), { records: 90 });
    const cases: [Partial<Card>, string][] = [
      [{ inn: '0000000000' }, 'ИНН: указаны одни нули'],
      [{ inn: '77070838931' }, 'ИНН: цифр'],
      [{ inn: '77О7О83893' }, 'ИНН: есть лишние знаки'],
      [{ name: 'info@romashka.ru' }, 'Наименование: вместо наименования указан адрес почты'],
      [{ name: 'Я'.repeat(100) }, 'Наименование: длиннее 64 знаков'],
    ];
    for (const [card, words] of cases) {
      await showCard(scene, card);
      await stripIs(scene, 'the strip', ({ title }) => title.startsWith('Карточка'));
      await openStrip(scene);
      await saying(scene, words);
    }
    await showCard(scene, { phone: '+7 495 123-45-67, 8 (916) 765-43-21', city: 'Тюмень '.repeat(150_000) });
    await titled(scene, 'Карточка 3 из 7, не видно 4');
    await showContacts(scene);
    await titled(scene, 'Карточка 6 из 7');
    await openStrip(scene);
    expect((await saying(scene, 'Город: длиннее 500 знаков')).lines.join()).not.toContain('Телефон');
    await closeUntouched(scene);
  });

  it.each([
    [1440, 900],
    [1024, 640],
    [1024, 420],
  ])('covers no field and no word of the portal at %i × %i', async (width, height) => {
    const scene = await openPortal(browser(), { records: 90 });
    await resize(scene.page, { width, height });
    await showCard(scene, { inn: '', city: '', phone: 'нет' });
    const closed = await titled(scene, 'Карточка 1 из 6, не видно 4');
    expect(closed.isLoose).toBe(false);
    expect(await under(scene, closed)).toEqual([]);
    await showContacts(scene);
    await titled(scene, 'Карточка 3 из 6');
    const opened = await openStrip(scene);
    expect(opened.box.top + opened.box.height).toBeLessThanOrEqual(height);
    if (height === 900) expect(opened.isLoose).toBe(false);
    if (!opened.isLoose) expect(await under(scene, opened)).toEqual([]);
    await closeUntouched(scene);
  });

  it('on portals with other names says only what is true', async () => {
    for (const seed of [3, 11, 29]) {
      const scene = await openCard({ inn: '0000000000', city: '' }, { shuffle: seed });
      const { facts } = shuffleCaptions(seed).hopes.subscriber;
      await stripIs(scene, `the strip of seed ${seed}`, ({ title }) => /^карточка/iu.test(title));
      await showContacts(scene);
      const strip = await openStrip(scene);
      const named = strip.lines.filter((line) => /нужно заполнить|:/u.test(line) && !/^Не видно|^Менять/u.test(line));
      const true_ = ['ИНН: указаны одни нули', ...(facts.includes('city') ? ['Город: нужно заполнить'] : [])];
      for (const line of named) expect(true_, `seed ${seed}`).toContain(line);
      await closeUntouched(scene);
    }
  });
});
