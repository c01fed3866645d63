import { launch } from '../../e2e/driver';
import type { Figure } from '../figure';
import { round, summarise } from '../statistics';
import { putInPage } from './bundle';
import type { RawTimes, RestoreTimes } from './in-page';
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
      const turns: (RestoreTimes & RawTimes & { fold: number; agenda: number })[] = [];
      for (let turn = 1; turn <= rounds; turn += 1) {
        const page = await driver.open(blank);
        await putInPage(page);
        const times = await page.evaluate((count) => inPage.measureRestore(count), clients);
        const raw = await page.evaluate(() => inPage.measureRaw());
        const rules = await page.evaluate((count) => inPage.measureRules(count), clients);
        turns.push({ ...times, ...raw, ...rules });
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
        },
        restoreToRaw: of((turn) => turn.restore / turn.raw),
        restoreWithReadingToRaw: of((turn) => (turn.readJournal + turn.restore) / turn.raw),
        millisecondsPerClient: { fold: of((turn) => turn.fold / clients), agenda: of((turn) => turn.agenda / clients) },
        goals: { restoreToRaw: 1.5 },
      };
    } finally {
      await driver.close();
    }
  },
};
