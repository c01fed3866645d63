import { busyMarks, saysWaiting } from './busy';
import type { ListReader } from './list-reader';
import type { PageReader } from './page-reader';

/** What records of an observer ask for. Lists and forms are marked by then. */
export interface Change {
  /** Rows whose badges must go at once; `'all'` for everything. */
  doubt: Set<number> | 'all';
  /** Lists, forms or marks came or went. */
  rescan: boolean;
  /** Something may have moved a little: a few places are looked at. */
  probe: boolean;
  /** The document's root or body is another one. */
  replaced: boolean;
  /** Rows of lists changed: how many records said so. */
  stirs: number;
}

export const observed: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'title', 'data-title', 'colindex', 'check'],
};

/** Tag of our own layer beside the body. */
const ourLayer = 'FRESH-CHECKPOINTS';
const containers = '.gridBody, .mainGroup';
const weighty = `${containers}, .toplineBox, .trainItem, ${busyMarks}`;
const landmark = /^(?:page\d+|(?:VW_page\d+)?ps\d+win|form\d+_(?:container|\$scrl)|pages_container|mainSurface)$/u;
/** From so many records on it is cheaper to read the page anew than to look at each. */
const manyRecords = 3000;

/** From so many changes in rows on it is more than a click or an answer that came in. */
export const mostStirs = 8;

/** Whether a list is still on the move: nothing else is looked at, for everything is read anew when it rests. */
export function isInMove(records: readonly MutationRecord[], reader: PageReader): boolean {
  const bodies = [...reader.lists.keys()];
  let stirs = 0;
  return records.some(({ target }) => {
    if (bodies.some((body) => body.contains(target))) stirs += 1;
    return stirs >= mostStirs;
  });
}

/**
 * Looks at what changed, nearly always without asking for any place, so that it costs next to nothing inside the page's
 * own frame; marks lists and forms to read again.
 */
export function noteRecords(records: readonly MutationRecord[], reader: PageReader): Change {
  const change: Change = { doubt: new Set(), rescan: false, probe: false, replaced: false, stirs: 0 };
  if (records.length > manyRecords) {
    reader.everythingChanged();
    return { ...change, doubt: 'all', rescan: true };
  }
  for (const record of records) note(record, reader, change);
  return change;
}

function note(record: MutationRecord, reader: PageReader, change: Change): void {
  const { target, type } = record;
  if (target.nodeType === Node.DOCUMENT_NODE || target.nodeName === 'HTML') {
    const nodes = [...record.addedNodes, ...record.removedNodes];
    change.replaced ||= type === 'childList' && nodes.some(({ nodeName }) => nodeName !== ourLayer);
    return;
  }
  const element = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement) as Element | null;
  if (!element) return;
  const body = element.closest('.gridBody');
  const list = body && reader.lists.get(body);
  if (list) noteInBody(record, element, list, change);
  else noteOutside(record, element, reader, change);
}

function doubt(change: Change, tokens: Iterable<number | undefined>): void {
  if (change.doubt === 'all') return;
  for (const token of tokens) if (token !== undefined) change.doubt.add(token);
}

function noteInBody({ attributeName, removedNodes }: MutationRecord, at: Element, list: ListReader, change: Change) {
  const row = at.closest('.gridLine');
  if (row && attributeName === 'class' && !at.classList.contains('checkbox')) {
    // Hover and selection only toggle classes; a row that is hidden so is found by looking where it stands.
    if (at === row) {
      list.suspect(row);
      change.probe = true;
    }
    return;
  }
  change.stirs += 1;
  if (attributeName === 'style') list.hasMoved();
  else if (row) list.rowChanged(row);
  else if (attributeName === null) list.rowsChanged();
  else return;
  if (row) doubt(change, [list.tokenOfSeen(row)]);
  else if (attributeName) doubt(change, list.tokens);
  else
    doubt(
      change,
      [...removedNodes].map((node) => list.tokenOfSeen(node as Element)),
    );
}

function noteOutside(record: MutationRecord, at: Element, reader: PageReader, change: Change): void {
  const { type, attributeName } = record;
  reader.formChanged(at.closest('.mainGroup'));
  const head = at.closest('.gridHead');
  if (head && attributeName === 'class') return;
  const state = at.closest('.stateWindowSupportSurface');
  if (head) {
    for (const list of reader.lists.values()) {
      if (!list.parts.root.contains(head)) continue;
      if (attributeName === 'style') list.hasMoved();
      else list.columnsChanged();
      doubt(change, list.tokens);
    }
  } else if (type !== 'attributes') {
    // What came, went or was said elsewhere may have pushed a list.
    change.probe = true;
    if (state && saysWaiting(state.textContent)) change.doubt = 'all';
    const nodes = [...record.addedNodes, ...record.removedNodes].filter(
      (node): node is Element => node.nodeType === Node.ELEMENT_NODE,
    );
    const found = nodes.filter((node) => node.matches(weighty) || node.querySelector(weighty) !== null);
    change.rescan ||= found.length > 0;
    if (found.some((node) => !node.matches('.trainItem'))) change.doubt = 'all';
  } else if (attributeName?.endsWith('title')) {
    if (!at.closest('.toplineBox')) return;
    reader.everythingChanged();
    change.doubt = 'all';
  } else if (landmark.test(at.id) || at.matches(`${containers}, ${busyMarks}`) || at.querySelector(containers)) {
    change.rescan = true;
    // Classes of containers come and go with the focus; most of them move nothing.
    if (attributeName !== 'class' || !reader.stands()) change.doubt = 'all';
  }
}
