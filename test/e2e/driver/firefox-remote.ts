import type { Browser, Page } from 'puppeteer-core';
import type { InOverlay } from './types';

const host = 'fresh-checkpoints';
const sandbox = 'driver';

interface Evaluated {
  type: 'success' | 'exception';
  result: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** WebDriver BiDi as it is: puppeteer's own connection, with the commands that puppeteer has no words for. */
export async function send<T>(browser: Browser, method: string, params: object): Promise<T> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: T }> };
  };
  return (await connection.send(method, params)).result;
}

/** Runs privileged code in the browser's own window; what it returns travels as JSON. */
export async function inBrowserWindow<T>(browser: Browser, body: string): Promise<T> {
  const { contexts } = await send<{ contexts: { context: string; url: string }[] }>(
    browser,
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const context = contexts.find(({ url }) => url.includes('browser.xhtml'))?.context;
  const expression = `(async () => JSON.stringify((await (async () => { ${body} })()) ?? null))()`;
  return jsonOf(
    await send<Evaluated>(browser, 'script.evaluate', { expression, target: { context }, awaitPromise: true }),
  );
}

/** The browsing context of a page, as BiDi names it. */
export const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

/**
 * Reaches into the closed root by BiDi: a node serialised with `includeShadowTree: 'all'` names its root, open or
 * closed, and the name is good in the driver's own sandbox of the page.
 */
export const inFirefoxOverlay: InOverlay = async (page, work, ...args) => {
  const browser = page.browser();
  const target = { context: contextOf(page), sandbox };
  const found = await send<{ result: { value?: { shadowRoot?: { sharedId: string } } } }>(browser, 'script.evaluate', {
    expression: `document.querySelector('${host}')`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const root = found.result.value?.shadowRoot;
  if (!root) return null;
  const functionDeclaration = `async (root, args) => JSON.stringify((await (${work})(root, ...JSON.parse(args))) ?? null)`;
  const words = [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(args) }];
  return jsonOf(
    await send<Evaluated>(browser, 'script.callFunction', {
      functionDeclaration,
      arguments: words,
      target,
      awaitPromise: true,
    }),
  );
};

function jsonOf<T>(answer: Evaluated): T {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'failed in Firefox');
  return JSON.parse(String(answer.result.value));
}
