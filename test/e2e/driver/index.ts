import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { BrowserKind, Driver, LaunchOptions } from './types';

/** Starts a real browser with the built extension in a throwaway profile. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<Driver> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

export type { BrowserKind, Driver, LaunchOptions } from './types';
