import { afterAll, beforeAll, inject } from 'vitest';
import { launch } from './driver';
import type { BrowserKind, Driver, LaunchOptions } from './driver/types';

/** Which browser this run is about; the project of vitest says it. */
export const kind = process.env.BROWSER as BrowserKind;

/** One browser for all tests of a file, with the extension just installed. */
export function useBrowser(options: Partial<LaunchOptions> = {}): () => Driver {
  let driver: Driver | undefined;
  beforeAll(async () => {
    driver = await launch(kind, { port: inject('portalPort'), ...options });
  });
  afterAll(() => driver?.close());
  return () => {
    if (!driver) throw new Error('the browser did not start');
    return driver;
  };
}
