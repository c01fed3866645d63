import { browserGeometry } from '@/lib/portal/geometry';
import { noteRecords, observed } from '@/lib/portal/mutations';
import { PageReader } from '@/lib/portal/page-reader';
import { patternsOf } from '@/lib/portal/patterns';
import { profile1cfresh } from '@/lib/portal/profile-1cfresh';

/** Milliseconds of each turn. */
export interface SyncTimes {
  nodes: number;
  rows: number;
  sync: number[];
  rescan: number[];
}

const tools = {
  document,
  geometry: browserGeometry(document),
  clock: { now: () => performance.timeOrigin + performance.now(), zone: () => 'UTC' },
  patterns: patternsOf(profile1cfresh),
};

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function freshReading() {
  const reader = new PageReader(tools);
  reader.rescan();
  return { reader, reading: reader.read() };
}

/** Forms that were closed and stay hidden (web-client.md §0.3), until the page has so many nodes. */
function pad(nodes: number): void {
  const stale = document.createElement('div');
  stale.style.display = 'none';
  const form = document.querySelector('#pages_container') as HTMLElement;
  const some = form.querySelectorAll('*').length;
  const have = document.querySelectorAll('*').length;
  for (let count = have; count < nodes; count += some) {
    const copy = form.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    stale.append(copy);
  }
  form.append(stale);
}

/** A frame and the page's own layout, which is no cost of ours. */
async function frame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  document.body.getBoundingClientRect();
}

/** Every row of the list gets other texts in each turn; both ways read the same page one after the other. */
async function measureSync(nodes: number, turns: number): Promise<SyncTimes> {
  pad(nodes);
  await frame();
  const { reader } = freshReading();
  const observer = new MutationObserver(() => {});
  observer.observe(document.body, observed);
  const times: SyncTimes = { nodes: document.querySelectorAll('*').length, rows: 0, sync: [], rescan: [] };
  for (let turn = 1; turn <= turns; turn += 1) {
    window.standIn.scrollToRow(turn * 30);
    const records = observer.takeRecords();
    document.body.getBoundingClientRect();
    times.sync.push(
      timed(() => {
        const change = noteRecords(records, reader);
        if (change.rescan) reader.rescan();
        times.rows = reader.read().lists.flatMap(({ rows }) => rows.filter(({ record }) => record)).length;
      }),
    );
    times.rescan.push(timed(() => void freshReading()));
    await frame();
    observer.takeRecords();
  }
  observer.disconnect();
  return times;
}

/** A form that was never seen, from its nodes to its reading. */
async function measureRecognition(turns: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    window.standIn.openList('subscribers');
    await frame();
    times.push(
      timed(() => {
        if (freshReading().reading.lists[0]?.recognition.screen !== 'subscribers') throw new Error('not recognised');
      }),
    );
    window.standIn.closeForm();
    await frame();
  }
  return times;
}

/** First readings of a list with so many columns and rows in its window. */
async function measureMonster(columns: number, rows: number): Promise<number[]> {
  const page = monster(columns, rows);
  document.querySelector('#pages_container')?.append(page);
  await frame();
  const times: number[] = [];
  for (let turn = 0; turn < 15; turn += 1) {
    times.push(
      timed(() => {
        const { lists } = freshReading().reading;
        if (!lists.some((list) => list.rows.some(({ record }) => record))) throw new Error('no row was read');
      }),
    );
    await frame();
  }
  page.remove();
  await frame();
  return times;
}

function box(css: string, name: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.style.cssText = css;
  element.append(...children);
  return element;
}

function line(texts: readonly string[], top: number): HTMLElement {
  const cells = texts.map((text, index) => {
    const place = `position: absolute; left: ${index * 90}px; width: 90px; height: 27px`;
    const cell = box(place, 'gridBox', box('', 'gridBoxText', text));
    cell.setAttribute('colindex', String(index));
    return cell;
  });
  return box(`position: absolute; left: 0; top: ${top}px; width: 100%; height: 27px`, 'gridLine', ...cells);
}

/** A page over all others with a list as no portal has it (web-client.md §10.2). */
function monster(columns: number, rows: number): HTMLElement {
  const filled = (texts: readonly string[], rest: string) =>
    Array.from({ length: columns }, (_, index) => texts[index] ?? `${rest} ${index}`);
  const lines = Array.from({ length: rows }, (_, row) =>
    line(filled([`${10_000 + row}`, `ООО «Клиент ${row}»`, '7707083893', 'Тест'], 'текст'), row * 27),
  );
  const captions = filled(['Код', 'Наименование', 'ИНН', 'Тариф'], 'Столбец');
  const whole = 'position: absolute; inset: 0';
  const head = box('position: absolute; top: 40px; width: 100%; height: 27px', 'gridHead', line(captions, 0));
  const body = box('position: absolute; top: 70px; width: 100%; height: 600px; overflow: hidden', 'gridBody', ...lines);
  const grid = box(whole, 'grid', head, body);
  grid.id = 'form901_Список';
  const group = box(whole, 'mainGroup', grid);
  group.id = 'form901_mainGroup';
  const title = box('height: 30px', 'toplineBox');
  title.dataset.title = 'Абоненты';
  const page = box('position: fixed; inset: 0; z-index: 800; background: white', '', title, group);
  page.id = 'page901';
  return page;
}

/** What the bench asks of the reader inside a portal's page. */
export interface ReadingBench {
  measureSync: typeof measureSync;
  measureRecognition: typeof measureRecognition;
  measureMonster: typeof measureMonster;
}

Object.assign(window, { readingBench: { measureSync, measureRecognition, measureMonster } satisfies ReadingBench });
