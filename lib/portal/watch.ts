import type { Log } from '@/lib/platform/log';
import { busyMarks, saysWaiting } from './busy';
import { formPart } from './forms';
import type { ListReader } from './list-reader';
import { PageReader, type PageTools } from './page-reader';
import { patternsOf } from './patterns';
import type { Profile } from './profile';
import { sameReading } from './same';
import type { PageListener, PageReading } from './types';

/** What the watcher works with. */
export interface WatchTools extends Omit<PageTools, 'patterns'> {
  profile: Profile;
  log: Log;
}

/** A page under watch. */
export interface PageWatch {
  readonly reader: PageReader;
  /** Reads everything anew in the next frame. */
  refresh(): void;
}

const observed: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'title', 'data-title', 'data-content', 'colindex', 'check'],
};
/** From so many records on it is cheaper to read the page anew than to look at each. */
const manyRecords = 3000;
/** After a form opened, its values arrive without mutations for a while (web-client.md §8), milliseconds. */
const settling = [400, 1500];
/** Quiet time after which scrolling has ended, milliseconds; `scrollend` comes first where the browser knows it. */
const scrollRest = 150;
const weighty = `.gridBody, .mainGroup, .toplineBox, .trainItem, ${busyMarks}`;
const landmarkId =
  /^(?:page\d+|(?:VW_page\d+)?ps\d+win|modalSurface|form\d+_(?:container|mainGroup|\$scrl)|pages_container|mainSurface)$/u;

/**
 * Watches the page with one observer until the signal ends. The callback only marks what changed and tells the listener
 * at once which rows are in doubt; reading is done once a frame, of what changed alone, and never while the tab is
 * hidden (design.md §5). Nothing thrown leaves it: faults go to the log.
 */
export function watchPage(tools: WatchTools, listener: PageListener, signal: AbortSignal): PageWatch {
  const { document, log } = tools;
  const view = document.defaultView as Window & typeof globalThis;
  const reader = new PageReader({ ...tools, patterns: patternsOf(tools.profile) });
  const timers = new Set<number>();
  let frame = 0;
  let scrollTimer = 0;
  let rescanDue = true;
  let probeDue = false;
  let doubted = true;
  let last: PageReading | null = null;

  const safely =
    <A extends unknown[]>(place: string, work: (...args: A) => void) =>
    (...args: A) => {
      try {
        if (!signal.aborted) work(...args);
      } catch (error) {
        log.fault(`portal/${place}`, error);
      }
    };
  const schedule = () => {
    if (frame === 0 && scrollTimer === 0 && !document.hidden) frame = view.requestAnimationFrame(runFrame);
  };
  const doubt = (tokens: readonly number[] | 'all') => {
    if (tokens !== 'all' && tokens.length === 0) return;
    doubted = true;
    listener.doubt(tokens);
  };
  const later = (milliseconds: number, work: () => void) => {
    const timer = view.setTimeout(() => {
      timers.delete(timer);
      work();
    }, milliseconds);
    timers.add(timer);
    return timer;
  };
  const settle = () => {
    for (const timer of timers) view.clearTimeout(timer);
    timers.clear();
    for (const milliseconds of settling) later(milliseconds, safely('settle', checkAgain));
  };
  const checkAgain = () => {
    for (const item of reader.items.values()) item.dirty = true;
    probeDue = true;
    schedule();
  };
  const everything = () => {
    rescanDue = true;
    for (const list of reader.lists.values()) list.columnsChanged();
    for (const item of reader.items.values()) item.dirty = true;
    doubt('all');
    schedule();
  };

  const readFrame = safely('frame', () => {
    if (document.hidden) return;
    if (rescanDue) {
      rescanDue = false;
      reader.rescan();
      for (const list of reader.lists.values()) list.hasMoved();
      settle();
    }
    if (probeDue) for (const list of reader.lists.values()) list.probe();
    probeDue = false;
    const reading = reader.read();
    if (!doubted && last && sameReading(last, reading)) return;
    doubted = false;
    last = reading;
    listener.read(reading);
  });
  const runFrame = () => {
    frame = 0;
    readFrame();
  };

  const listOfNode = (node: Node): { list: ListReader; row: Element | null; at: 'body' | 'head' | 'root' } | null => {
    let row: Element | null = null;
    let inHead = false;
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (at.nodeType !== 1) continue;
      const element = at as Element;
      const list = reader.lists.get(element);
      if (list) return { list, row, at: 'body' };
      if (element.classList.contains('gridLine')) row = element;
      else if (element.classList.contains('gridHead')) inHead = true;
      else if (formPart(element.id)) {
        const owner = [...reader.lists.values()].find(({ parts }) => parts.root === element);
        if (owner) return { list: owner, row: null, at: inHead ? 'head' : 'root' };
        if (element.classList.contains('mainGroup')) return null;
      }
    }
    return null;
  };

  /** What one record means; gives the tokens that are in doubt by it. */
  const note = (record: MutationRecord): readonly number[] | 'all' => {
    const { target, type, attributeName } = record;
    const place = listOfNode(target);
    if (place?.at === 'body') return noteInBody(record, place.list, place.row);
    if (place?.at === 'head') {
      if (attributeName === 'class') return [];
      if (attributeName === 'style') place.list.hasMoved();
      else place.list.columnsChanged();
      return place.list.tokens;
    }
    if (target === document || target === document.documentElement) {
      if (type === 'childList' && !isOurOwn(record)) attach();
      return [];
    }
    return noteOutside(record);
  };

  const noteInBody = (record: MutationRecord, list: ListReader, row: Element | null): readonly number[] => {
    const { target, type, attributeName } = record;
    if (row) {
      const isMark = attributeName === 'class' || attributeName === 'style';
      const token = list.tokenOfSeen(row);
      const inDoubt = token === undefined ? [] : [token];
      if (!isMark || (target as Element).classList.contains('checkbox')) {
        list.rowChanged(row);
        return inDoubt;
      }
      if (attributeName === 'style') list.hasMoved();
      else if (target === row) probeDue = true;
      return attributeName === 'style' ? inDoubt : [];
    }
    if (type === 'childList') {
      list.rowsChanged();
      const gone = [...record.removedNodes].map((node) => list.tokenOfSeen(node as Element));
      return gone.filter((token) => token !== undefined);
    }
    if (attributeName !== 'style') return [];
    list.hasMoved();
    return list.tokens;
  };

  const noteOutside = (record: MutationRecord): readonly number[] | 'all' => {
    const { type, attributeName } = record;
    const target = (record.target.nodeType === 1 ? record.target : record.target.parentElement) as Element | null;
    if (!target) return [];
    const root = target.closest('.mainGroup');
    const item = root && reader.items.get(root);
    if (item) item.dirty = true;
    if (type === 'childList') {
      const nodes = [...record.addedNodes, ...record.removedNodes].filter(
        (node): node is Element => node.nodeType === 1,
      );
      const marked = nodes.filter((node) => node.matches(weighty) || node.querySelector(weighty) !== null);
      const mark = target.closest('.stateWindowSupportSurface');
      if (mark) return saysWaiting(mark.textContent) ? 'all' : [];
      if (marked.length === 0) return [];
      rescanDue = true;
      return marked.every((node) => node.matches('.trainItem')) ? [] : 'all';
    }
    if (type === 'characterData')
      return saysWaiting(target.closest('.stateWindowSupportSurface')?.textContent ?? null) ? 'all' : [];
    if (attributeName === 'title' || attributeName === 'data-title') {
      if (!target.closest('.toplineBox, [id*="headerTopLine"]')) return [];
      reader.captionsChanged();
      return 'all';
    }
    const holdsList = [...reader.lists.keys()].some((body) => target.contains(body));
    if (!holdsList && !landmarkId.test(target.id) && !target.matches(busyMarks)) {
      if (!target.firstElementChild || !target.querySelector('.gridBody, .mainGroup')) return [];
    }
    rescanDue = true;
    return 'all';
  };

  const isOurOwn = ({ addedNodes, removedNodes }: MutationRecord) =>
    [...addedNodes, ...removedNodes].every((node) => node.nodeName === 'FRESH-CHECKPOINTS');

  const observer = new view.MutationObserver(
    safely('observer', (records: MutationRecord[]) => {
      if (records.length > manyRecords) {
        everything();
        return;
      }
      const tokens = new Set<number>();
      let all = false;
      for (const record of records) {
        const doubtful = note(record);
        if (doubtful === 'all') all = true;
        else for (const token of doubtful) tokens.add(token);
      }
      doubt(all ? 'all' : [...tokens]);
      schedule();
    }),
  );

  const attach = () => {
    observer.disconnect();
    if (document.hidden) return;
    observer.observe(document, { childList: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
    if (document.body) observer.observe(document.body, observed);
    everything();
  };
  const changeVisibility = safely('visibility', () => {
    if (frame !== 0) view.cancelAnimationFrame(frame);
    frame = 0;
    attach();
  });
  const endScroll = safely('scroll', () => {
    view.clearTimeout(scrollTimer);
    scrollTimer = 0;
    for (const list of reader.lists.values()) list.hasMoved();
    schedule();
  });
  const scroll = safely('scroll', ({ target }: Event) => {
    const lists = [...reader.lists.values()];
    const moves = (body: Element) =>
      target === document || (target as Element).contains?.(body) || body.contains(target as Node);
    if (!lists.some(({ parts }) => moves(parts.body)) && reader.items.size === 0) return;
    if (scrollTimer === 0) doubt('all');
    view.clearTimeout(scrollTimer);
    scrollTimer = view.setTimeout(endScroll, scrollRest);
  });
  const hint = safely('hint', () => {
    probeDue = true;
    schedule();
  });

  const listen = { capture: true, passive: true, signal };
  document.addEventListener('visibilitychange', changeVisibility, { signal });
  view.addEventListener('resize', safely('resize', everything), { signal });
  view.addEventListener('scroll', scroll, listen);
  view.addEventListener('scrollend', () => scrollTimer !== 0 && endScroll(), listen);
  view.addEventListener('wheel', hint, listen);
  for (const type of ['input', 'change', 'focusout']) view.addEventListener(type, safely('input', settle), listen);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.cancelAnimationFrame(frame);
    for (const timer of [...timers, scrollTimer]) view.clearTimeout(timer);
  });
  safely('start', attach)();
  return { reader, refresh: safely('refresh', everything) };
}
