import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';
import type { SentRequest } from './requests';

const scheme = 'chrome-extension://';
const watched = ['page', 'service_worker', 'background_page', 'other'];

/** Writes down what every tab, frame and worker asks for, from now on. */
export async function watchChromiumRequests(browser: Browser, sent: SentRequest[]): Promise<void> {
  const watch = async (target: Target) => {
    if (!watched.includes(target.type())) return;
    const session = await target.createCDPSession().catch(() => null);
    await session?.send('Network.enable').catch(() => undefined);
    if (session) listen(session, target, sent);
  };
  browser.on('targetcreated', watch);
  await Promise.all(browser.targets().map(watch));
}

function listen(session: CDPSession, target: Target, sent: SentRequest[]): void {
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    if (!/^(?:https?|wss?):/u.test(request.url)) return;
    const askers = [target.url(), initiator.url ?? '', ...scriptsOf(initiator.stack)];
    const by = askers.find((url) => url.startsWith(scheme));
    sent.push({ url: request.url, ours: by !== undefined, by: by ?? target.url() });
  });
}

/** Scripts on the stack of a request, the asynchronous part too. */
function scriptsOf(stack: Protocol.Runtime.StackTrace | undefined): string[] {
  if (!stack) return [];
  return [...stack.callFrames.map(({ url }) => url), ...scriptsOf(stack.parent)];
}
