import type { Page } from 'puppeteer-core';
import { build } from 'vite';

/** What the bundle offers inside of a page. */
export type InPage = typeof import('./in-page');

const root = new URL('../../..', import.meta.url).pathname.replace(/\/$/u, '');
let bundle: Promise<string> | null = null;

/** Puts our store and rules into a page as `inPage`; nothing of it is in the package that is measured or shipped. */
export async function putInPage(page: Page): Promise<void> {
  bundle ??= bundled();
  await page.evaluate(await bundle);
}

async function bundled(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': root } },
    build: { write: false, lib: { entry: 'test/bench/store/in-page.ts', formats: ['iife'], name: 'inPage' } },
  });
  const [first] = [result].flat();
  const code = first && 'output' in first ? first.output[0]?.code : undefined;
  if (!code) throw new Error('the bundle for the page is empty');
  return code;
}

declare global {
  /** Only where {@link putInPage} put it. */
  var inPage: InPage;
}
