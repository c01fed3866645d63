import { build } from 'vite';
import { launch } from '../e2e/driver';
import { openPortal } from '../e2e/scene';
import type { Figure } from './figure';
import type { ReadingBench } from './reading-page';
import { summarise } from './statistics';

const turns = 60;
const root = new URL('../../', import.meta.url).pathname.replace(/\/$/u, '');

/**
 * What the reader itself costs in a page of 50,000 nodes: following the rows that changed against reading the page anew,
 * in one run; recognising a form never seen; first readings of a list with 300 columns and of one with 5,000 rows.
 */
export const reading: Figure = {
  name: 'reading',
  async measure({ port }) {
    const driver = await launch('chromium', { port, extension: null });
    try {
      const { page } = await openPortal(driver, { records: 5000 });
      await page.setViewport({ width: 1280, height: 900 });
      await page.evaluate(await readerScript());
      const recognition = await page.evaluate((count) => window.readingBench.measureRecognition(count), 15);
      const columns = await page.evaluate(() => window.readingBench.measureMonster(300, 25));
      const rows = await page.evaluate(() => window.readingBench.measureMonster(8, 5000));
      await page.evaluate(() => window.standIn.openList('subscribers'));
      const sync = await page.evaluate((count) => window.readingBench.measureSync(50_000, count), turns);
      const ratios = sync.sync.map((own, turn) => own / (sync.rescan[turn] ?? Number.NaN));
      return {
        nodes: sync.nodes,
        rowsChanged: sync.rows,
        syncMilliseconds: summarise(sync.sync),
        rescanMilliseconds: summarise(sync.rescan),
        syncToRescan: summarise(ratios),
        recognitionMilliseconds: summarise(recognition),
        columns300Milliseconds: summarise(columns),
        rows5000Milliseconds: summarise(rows),
        goals: { columns300Milliseconds: 50, rows5000Milliseconds: 50 },
      };
    } finally {
      await driver.close();
    }
  },
};

declare global {
  interface Window {
    readingBench: ReadingBench;
  }
}

/** The reader as one script for the page. */
async function readerScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: `${root}/test/bench/reading-page.ts`, output: { format: 'iife' } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the reader was not built');
  return chunk.code;
}
