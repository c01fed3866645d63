import { launch } from '../../e2e/driver';
import type { Figure } from '../figure';
import { round, summarise } from '../statistics';
import { putInPage } from './bundle';
import type { DataTimes, RawTimes, RestoreTimes } from './in-page';
import { eventsEach } from './journals';

const clients = 10_000;
const rounds = 3;
const blank = 'https://1cfresh.com/a/adm/ru_RU/';

/** Restoring a journal's file against raw writes of the same records, side by side in each round; folding and planning. */
export const restore: Figure = {
  name: 'restore',
  async measure({ port, say }) {
    const driver = await launch('chromium', { port, extension: null });
    try {
      const turns: (RestoreTimes & RawTimes & DataTimes & { rawOfData: number; fold: number; agenda: number })[] = [];
      for (let turn = 1; turn <= rounds; turn += 1) {
        const page = await driver.open(blank);
        await putInPage(page);
        const times = await page.evaluate((count) => inPage.measureRestore(count), clients);
        const raw = await page.evaluate(() => inPage.measureRaw());
        await page.evaluate((count) => inPage.measureRestore(count), clients);
        const data = await page.evaluate((count) => inPage.measureData(count), clients);
        // The same store again, and what the list added to it.
        const { raw: rawOfData } = await page.evaluate(() => inPage.measureRaw());
        const rules = await page.evaluate((count) => inPage.measureRules(count), clients);
        turns.push({ ...times, ...raw, ...data, rawOfData, ...rules });
        say(`round ${turn}: restore ${round(times.restore)} ms, raw ${round(raw.raw)} ms`);
        await page.close();
      }
      const of = (value: (turn: (typeof turns)[number]) => number) => summarise(turns.map(value));
      return {
        clients,
        eventsEach,
        records: turns[0]?.records,
        milliseconds: {
          readJournal: of((turn) => turn.readJournal),
          restore: of((turn) => turn.restore),
          rawWrites: of((turn) => turn.raw),
          backup: of((turn) => turn.backup),
          compareList: of((turn) => turn.compare),
          takeListIn: of((turn) => turn.takeIn),
        },
        restoreToRaw: of((turn) => turn.restore / turn.raw),
        backupToRaw: of((turn) => turn.backup / turn.raw),
        listToRaw: of((turn) => (turn.compare + turn.takeIn) / turn.rawOfData),
        restoreWithReadingToRaw: of((turn) => (turn.readJournal + turn.restore) / turn.raw),
        millisecondsPerClient: { fold: of((turn) => turn.fold / clients), agenda: of((turn) => turn.agenda / clients) },
        goals: { restoreToRaw: 1.5 },
      };
    } finally {
      await driver.close();
    }
  },
};
