type BrowserName = 'chromium' | 'firefox';

export function requireBrowser(name: BrowserName): string;
export function ensureBrowsers(names: BrowserName[]): void;
