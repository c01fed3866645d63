import type { Browser } from 'puppeteer-core';
import { sessionOf } from './chromium-root';
import type { Driver } from './types';
import { until } from './until';

type State = Awaited<ReturnType<Driver['backgroundState']>>;

/** A worker that has not begun to run by then is held at its start by puppeteer's own debugger, milliseconds. */
const longestStart = 5000;

interface WorkerWatch {
  state(): State;
  stop(): Promise<void>;
}

/**
 * Follows the extension's worker from an empty tab: a session on the worker itself, or an open page of the extension,
 * would keep it alive.
 */
export async function watchWorker(browser: Browser, id: string): Promise<WorkerWatch> {
  const tab = (await browser.pages())[0] ?? (await browser.newPage());
  const session = await sessionOf(tab);
  const states = new Map<string, State>();
  let stops = 0;
  const stopAll = () => session.send('ServiceWorker.stopAllWorkers');
  /** Stopped once more, it fails the message that woke it; whoever asked asks again, and it starts free. */
  const release = (versionId: string) => {
    if (states.get(versionId) === 'starting') stopAll().catch(() => {});
  };
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, versionId, runningStatus } of versions) {
      if (!scriptURL.includes(id)) continue;
      if (runningStatus === 'stopped' && states.get(versionId) !== 'stopped') stops += 1;
      if (runningStatus === 'starting') setTimeout(release, longestStart, versionId).unref();
      states.set(versionId, runningStatus === 'stopping' ? 'running' : runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  const state = () => {
    const all = [...states.values()];
    return all.find((one) => one !== 'stopped') ?? 'stopped';
  };
  return {
    state,
    async stop() {
      await until('Chromium names the worker', () => states.size > 0);
      if (state() === 'stopped') return;
      const before = stops;
      await stopAll();
      // not «is stopped»: a page that waits for an answer wakes it again at once
      await until('the worker has stopped', () => stops > before);
    },
  };
}
