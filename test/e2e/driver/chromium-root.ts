import type { CDPSession, Page } from 'puppeteer-core';
import type { InOverlay } from './types';

const host = 'fresh-checkpoints';
const world = 'driver';

/**
 * Reaches into the closed root by the DevTools protocol: a described node names its roots, open or closed, and
 * `DOM.resolveNode` brings one into the driver's own isolated world, which page and extension cannot see.
 */
export const inChromiumOverlay: InOverlay = async (page, work, ...args) => {
  const session = await sessionOf(page);
  const frameId = (page.mainFrame() as unknown as { _id: string })._id;
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId, worldName: world });
  const root = await rootIn(session, executionContextId);
  if (root === null) return null;
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId: root,
    functionDeclaration: `function (...args) { return (${work})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'failed in the page');
  return answer.result.value;
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One session a page. */
export function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, known);
  return known;
}

async function rootIn(session: CDPSession, contextId: number): Promise<string | null> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('${host}')`,
    contextId,
  });
  if (!result.objectId) return null;
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId: contextId });
  return object.objectId ?? null;
}
