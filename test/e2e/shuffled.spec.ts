import { expect, it } from 'vitest';
import { shuffleCaptions } from '../portal/shuffle';
import { useBrowser } from './browser';
import { until } from './driver/until';
import { learnAll, lists } from './learn';
import { openPortal, type Scene } from './scene';

const browser = useBrowser();
const records = 120;
const seeds = Array.from({ length: 20 }, (_, index) => 101 + index);
let recognised = 0;

/** What we say of the list, once we have made up our mind: badges, or words instead of them. */
const verdict = ({ overlay }: Scene) =>
  until('badges, or a word why there are none', async () => {
    const badges = (await overlay.badges()).filter(({ visible }) => visible);
    const words = await overlay.words();
    const silent = /Не узнаю страницу|Нужен столбец/u.test(words);
    const unplaced = /из [1-9]/u.test(words);
    return (badges.length > 0 || silent || unplaced) && { badges, words, silent };
  });

it('20 portals with other names are recognised right, or honestly not; wrong never', async () => {
  const truth = await learnAll(browser(), records);
  for (const seed of seeds) {
    const list = lists[seed % lists.length] ?? 'subscribers';
    const hope = shuffleCaptions(seed).hopes[list];
    const scene = await openPortal(browser(), { list, records, shuffle: seed });
    const { badges, words, silent } = await verdict(scene);
    const said = `seed ${seed}, ${list}: ${words}`;
    if (!hope.keyed) expect(badges, said).toEqual([]);
    if (!silent) recognised += 1;
    const known = await scene.page.evaluate(clientsOfRows);
    for (const { box, label } of badges) {
      const row = known.find(({ top, bottom }) => top <= box.top && box.top < bottom);
      expect(row, said).toBeDefined();
      if (row?.code) expect(label, said).toBe(`${truth.badges[row.code]}, ${row.name}`);
    }
    expect(await scene.page.evaluate(() => window.standIn.foreignChanges())).toEqual([]);
    expect(await scene.page.evaluate(() => window.standIn.errors)).toEqual([]);
    await scene.page.close();
  }
  expect(recognised).toBeGreaterThan(seeds.length / 2);
});

/** The client of every row in view, by the portal's own word; without a code where an invitation has no subscriber. */
function clientsOfRows(): { top: number; bottom: number; code: string; name: string }[] {
  const { data } = window.standIn;
  const kind = window.standIn.list()?.kind;
  return window.standIn.windowRows().map(({ key, name, rect }) => {
    const record =
      kind === 'invitations'
        ? data.invitations.find(({ number }) => number === key)
        : data.subscriptions.find(({ number }) => number === key);
    const code = kind === 'subscribers' ? key : (record?.subscriberCode ?? '');
    return { top: rect.top, bottom: rect.top + rect.height, code, name };
  });
}
