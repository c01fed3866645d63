import { describe, expect, it } from 'vitest';
import type { Manners } from '../portal/manners';
import { useBrowser } from './browser';
import { until } from './driver/until';
import { badgesAppear, openPortal, openTimeline, type Scene, sightings } from './scene';

const browser = useBrowser();
const records = 120;

/** The list with the timeline of its first client open, and the focus in the note of our panel. */
async function panelInUse(manners: Partial<Manners>): Promise<Scene> {
  const scene = await openPortal(browser(), { list: 'subscribers', records, manners });
  await badgesAppear(scene);
  const client = await until('a badge', async () => (await sightings(scene))[0]);
  await openTimeline(scene, client);
  await scene.driver.inOverlay(scene.page, (root) =>
    root.querySelector<HTMLElement>('.fc-note:not([readonly])')?.focus(),
  );
  return scene;
}

/** What keys would change in the portal. */
const portalState = ({ page }: Scene) =>
  page.evaluate(() => ({
    forms: window.standIn.forms(),
    presses: window.standIn.presses.length,
    total: window.standIn.list()?.total,
    search: [...document.querySelectorAll<HTMLInputElement>('input')].map(({ value }) => value),
    errors: window.standIn.errors,
    foreign: window.standIn.foreignChanges(),
  }));

describe('keys pressed in our panel stay there when the portal takes them', () => {
  it.each(['bubble', 'capture'] as const)('at the document, B18 «%s»', async (B18) => {
    const scene = await panelInUse({ B18 });
    const before = await portalState(scene);
    const { keyboard } = scene.page;
    await keyboard.type('ПРИЁМ abc');
    await keyboard.press('Enter');
    await keyboard.down('Control');
    await keyboard.press('Enter');
    await keyboard.up('Control');
    const note = await scene.driver.inOverlay(
      scene.page,
      (root) => root.querySelector<HTMLTextAreaElement>('.fc-note:not([readonly])')?.value,
    );
    expect(note).toMatch(/^ПРИЁМ abc\n/u);
    await keyboard.press('Escape');
    await until('our panel is closed', async () => (await scene.overlay.panelText()) === '');
    expect(await portalState(scene)).toEqual(before);
    expect(before.errors).toEqual([]);
    expect(before.foreign).toEqual([]);
    await scene.page.close();
  });

  it.each(['bubble', 'capture'] as const)('and reach it, B18 «%s», when they are pressed in the page', async (B18) => {
    const scene = await openPortal(browser(), { list: 'subscribers', records, manners: { B18 } });
    await badgesAppear(scene);
    await scene.page.evaluate(() =>
      window.standIn.openItem('subscriber', window.standIn.data.subscribers[3]?.code ?? ''),
    );
    await scene.page.keyboard.press('Escape');
    expect((await portalState(scene)).forms.find(({ active }) => active)?.form).toBe('subscribers');
    await scene.page.close();
  });
});

describe('native dialogs of the portal', () => {
  it('B19: none is raised by anything we do', async () => {
    const scene = await openPortal(browser(), { list: 'subscribers', records, manners: { B19: ['unload'] } });
    const raised: string[] = [];
    scene.page.on('dialog', (dialog) => {
      raised.push(dialog.type());
      void dialog.dismiss();
    });
    await badgesAppear(scene);
    const address = scene.page.url();
    const client = await until('a badge', async () => (await sightings(scene))[0]);
    await openTimeline(scene, client);
    const links = await scene.driver.inOverlay(scene.page, (root) =>
      [...root.querySelectorAll('a, form, iframe, [href], [target]')].map(({ outerHTML }) => outerHTML),
    );
    expect(links).toEqual([]);
    await scene.overlay.panelClick('Закрыть');
    await until('our panel is closed', async () => (await scene.overlay.panelText()) === '');
    expect(raised).toEqual([]);
    expect(scene.page.url()).toBe(address);
    await scene.page.close();
  });

  it('B19: badges outlive one that stops the page', async () => {
    const scene = await openPortal(browser(), { list: 'subscribers', records, manners: { B19: ['confirm'] } });
    const raised: string[] = [];
    scene.page.on('dialog', (dialog) => {
      raised.push(dialog.type());
      void dialog.accept();
    });
    await badgesAppear(scene);
    for (let press = 0; press < 5; press += 1) await scene.page.mouse.click(640, 4);
    await until('the dialog', () => raised.length > 0);
    expect(raised).toEqual(['confirm']);
    await badgesAppear(scene);
    expect((await portalState(scene)).foreign).toEqual([]);
    await scene.page.close();
  });
});

describe("the user's own press of «Отправить и закрыть» acts as without us", () => {
  it.each<[string, Partial<Manners>, number]>([
    ['B5 B9: for a trusted press alone; the form closes', { B5: 'trusted' }, 1],
    ['B5: on a lone click', { B5: 'lone' }, 1],
    ['B5: on the release', { B5: 'up' }, 1],
    ['B6: not while the command is disabled', { B6: 'disabled' }, 0],
    ['B8: through a page that stands still', { B8: 400 }, 1],
    ['B9: with a balloon', { B9: 'balloon' }, 1],
    ['B9: with messages', { B9: 'messages' }, 1],
    ['B9: with a question', { B9: 'question' }, 1],
    ['B9: with an error, drawn twice', { B9: 'error' }, 1],
    ['B9: with an edit lock', { B9: 'lock' }, 1],
    ['B9: without any answer', { B9: 'nothing' }, 1],
    ['B10: not under a messages panel', { B10: 'covers' }, 0],
  ])('%s', async (_, manners, acted) => {
    const scene = await openPortal(browser(), { list: 'invitations', records, manners });
    await until('our corner', () => scene.overlay.words());
    const box = await scene.page.evaluate(openSent);
    await scene.page.mouse.click(box.left + box.width / 2, box.top + box.height / 2);
    await scene.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await scene.page.evaluate(() => window.standIn.pressCount('send'))).toBe(acted);
    const { errors, foreign } = await portalState(scene);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await scene.page.close();
  });
});

/** Opens an invitation that may be sent again; answers where its command is. */
function openSent(): { left: number; top: number; width: number; height: number } {
  const { data } = window.standIn;
  window.standIn.openItem('invitation', data.invitations.find(({ state }) => state === 'sent')?.number ?? '');
  const buttons = [...document.querySelectorAll<HTMLElement>('a.press[id$="ФормаОтправитьИЗакрыть"]')];
  const button = buttons.find((one) => one.checkVisibility());
  if (!button) throw new Error('no such command');
  const { left, top, width, height } = button.getBoundingClientRect();
  return { left, top, width, height };
}
