import { launch } from '../e2e/driver';
import { badgesAppear, openPortal, openTimeline, sightings } from '../e2e/scene';
import type { Figure } from './figure';
import { round } from './statistics';

const windows = 60;
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
const scheme = 'chrome-extension://';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

/**
 * The longest stretch of our own script in the portal's page, and the longest task of the page that we had a part in,
 * while a list of 5,000 is opened, scrolled and a timeline is looked at.
 */
export const longestTask: Figure = {
  name: 'longestTask',
  async measure({ port }) {
    const driver = await launch('chromium', { port });
    try {
      const scene = await openPortal(driver, { records: 5000 });
      await scene.page.tracing.start({ categories });
      await scene.page.evaluate(() => window.standIn.openList('subscribers'));
      await badgesAppear(scene);
      await scene.page.evaluate(scroll, windows);
      await badgesAppear(scene);
      const [client] = await sightings(scene);
      if (client) await openTimeline(scene, client);
      const trace = await scene.page.tracing.stop();
      return { ...measureTrace(readTrace(trace)), goals: { ownMilliseconds: 50 } };
    } finally {
      await driver.close();
    }
  },
};

async function scroll(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    window.standIn.scrollToRow(index * 20);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const readTrace = (bytes: Uint8Array | undefined): TraceEvent[] =>
  JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())).traceEvents;

function measureTrace(events: readonly TraceEvent[]) {
  const own = events.filter(({ name, args }) => scripts.has(name) && args?.data?.url?.startsWith(scheme));
  const tasks = events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const ours = tasks.filter((task) => own.some((call) => isInside(call, task)));
  if (own.length === 0) throw new Error('the trace has no call of ours');
  return { calls: own.length, ownMilliseconds: longest(own), tasksWithUsMilliseconds: longest(ours) };
}

const scripts = new Set(['FunctionCall', 'EvaluateScript']);
const longest = (events: readonly TraceEvent[]) => round(Math.max(...events.map(({ dur = 0 }) => dur)) / 1000);

const isInside = (call: TraceEvent, task: TraceEvent) =>
  call.pid === task.pid && call.tid === task.tid && call.ts >= task.ts && call.ts < task.ts + (task.dur ?? 0);
