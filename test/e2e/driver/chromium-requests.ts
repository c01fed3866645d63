import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';
import type { SentRequest } from './requests';

const scheme = 'chrome-extension://';
const watched = ['page', 'service_worker', 'background_page', 'other'];

/** Writes down what every tab, frame and worker asks for, from now on. */
export async function watchChromiumRequests(browser: Browser, sent: SentRequest[]): Promise<void> {
  const watch = async (target: Target) => {
    if (!watched.includes(target.type())) return;
    const session = await target.createCDPSession().catch(() => null);
    if (!session) return;
    listen(session, target, sent);
    // a target may be gone before it is asked
    await Promise.allSettled([session.send('Network.enable'), session.send('Log.enable')]);
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
  // what the policy of our pages stops is never sent, and even so it was tried
  session.on('Log.entryAdded', ({ entry }) => {
    const tried = /'((?:https?|wss?):[^']+)' violates/u.exec(entry.text)?.[1];
    if (tried && target.url().startsWith(scheme)) sent.push({ url: tried, ours: true, by: target.url() });
  });
}

/** Scripts on the stack of a request, the asynchronous part too. */
function scriptsOf(stack: Protocol.Runtime.StackTrace | undefined): string[] {
  if (!stack) return [];
  return [...stack.callFrames.map(({ url }) => url), ...scriptsOf(stack.parent)];
}
