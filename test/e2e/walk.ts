import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { overlayOf } from './driver/overlay';
import type { Driver } from './driver/types';
import { until } from './driver/until';
import { firstCallNow } from './needs';
import { badgesAppear, closePanel, findSighting, markDone, openPlan, openPortal, openTimeline, resize } from './scene';

/** Where a walk tells what it does and keeps what it saw. */
export interface Walk {
  driver: Driver;
  /** Folder for pictures. */
  pictures: string;
  say(words: string): void;
}

const schemes = ['light', 'dark'] as const;

/**
 * Walks the main job as a person would, from the list to the plan of the day, with a picture after each step.
 * @throws {Error} in Russian, with the step that failed
 */
export async function walkMainJob({ driver, pictures, say }: Walk): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  let number = 0;
  const step = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
    number += 1;
    say(`${number}. ${title}`);
    try {
      return await work();
    } catch (error) {
      throw new Error(`Шаг ${number} «${title}» не удался: ${(error as Error).message}`);
    }
  };
  const picture = async (page: Page, name: string) => {
    for (const scheme of schemes) {
      await driver.colourScheme(page, scheme);
      await settle(driver, page, scheme);
      const path = `${pictures}/${driver.kind}-${number}-${name}-${scheme}.png` as const;
      await page.screenshot({ path });
    }
    await driver.colourScheme(page, 'light');
  };

  const scene = await step('Открываю список абонентов на учебном портале', () =>
    openPortal(driver, { list: 'subscribers' }),
  );
  await step('Жду отметок в строках списка', async () => {
    const badges = await badgesAppear(scene);
    say(`   отметок: ${badges.length}, первая: «${badges[0]?.label}»`);
    await picture(scene.page, 'list');
  });
  const client = await step('Ищу клиента, которому пора звонить по КТ1', () =>
    findSighting(scene, (text) => firstCallNow.test(text)),
  );
  await step(`Открываю историю: ${client.name}, «${client.badge.text}»`, async () => {
    await openTimeline(scene, client);
    await picture(scene.page, 'timeline');
  });
  await step('Отмечаю КТ1 как сделанную', async () => {
    await markDone(scene, 'КТ1');
    await picture(scene.page, 'done');
    say(`   отметка теперь: «${await closePanel(scene, client.code)}»`);
  });
  await step('Открываю план дня', async () => {
    const page = await openPlan(driver);
    const words = await page.evaluate(() => document.body.innerText);
    say(`   ${words.slice(words.indexOf('План дня')).split(/\n+/u).slice(0, 3).join(' · ')}`);
    await picture(page, 'plan');
  });
  await step('Открываю учебную страницу', async () => {
    const page = await driver.extensionPage('training.html');
    await resize(page, { width: 1280, height: 800 });
    const overlay = overlayOf(driver, page);
    await badgesAppear({ driver, page, overlay });
    await until('the corner', async () => (await overlay.words()).includes('Ждут'));
    await picture(page, 'training');
  });
}

/** Waits until the page wears the scheme, and ends every transition to it: pictures are of a page at rest. */
async function settle(driver: Driver, page: Page, scheme: (typeof schemes)[number]): Promise<void> {
  await page.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, {}, scheme);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await driver.inOverlay(page, (root) => {
    for (const animation of root.getAnimations()) animation.finish();
  });
}
