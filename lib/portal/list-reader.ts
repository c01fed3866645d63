import type { Clock } from '@/lib/platform/clock';
import { captionOf, holderOf, isInView } from './forms';
import { type Geometry, overlap, sameRect } from './geometry';
import { coveredRows, freeStretch, type ListLayout, measureList, visibleRows } from './layout';
import {
  cellsOf,
  columnsOf,
  type FilterSigns,
  filterSigns,
  headPrint,
  isFiltered,
  type ListParts,
  rowsOf,
  tableCaption,
} from './lists';
import type { Patterns } from './patterns';
import { type RowFacts, readRow } from './rows';
import { type Evidence, type Missed, missingColumns, type Recognised, recognise } from './screens';
import type { ListReading, Rect, RowDoubt, RowReading, ScreenKind, UnknownForm } from './types';

interface Place {
  rect: Rect;
  /** Its visible part. */
  box: Rect;
  covered: boolean;
}

interface SeenRow extends Place {
  facts: RowFacts;
  reading: RowReading;
}

/** What a list turned out to be. */
export type ListState = Recognised | Missed;

/** Rows from which on a recognition is final until captions or columns change. */
const enoughRows = 8;
const mostTries = 4;
/** A hit test walks over every box of the page: in a list with more boxes than these it would cost a frame. */
const mostBoxes = 4000;
const none: ReadonlySet<Element> = new Set();

/** What a list is read with. */
export interface ListTools {
  patterns: Patterns;
  geometry: Geometry;
  clock: Clock;
  tokenOf(row: Element): number;
}

/** Keeps one list of the page read; does again only what the page changed. */
export class ListReader {
  /** Set from outside: the form has no other list. */
  alone = true;
  state: ListState | null = null;
  /** Since when it is what it is, milliseconds since the epoch. */
  since = 0;
  /** What it was recognised by. */
  evidence: Evidence | null = null;
  #screen: ScreenKind | null = null;
  #tries = 0;
  #sampled = -1;
  /** What its columns were told by. */
  #told = '';
  #rows: Element[] = [];
  #rowsDirty = true;
  #changed = new Set<Element>();
  #suspects = new Set<Element>();
  #moved = true;
  #layout: ListLayout | null = null;
  #seen = new Map<Element, SeenRow>();
  #filters: FilterSigns;

  constructor(
    readonly parts: ListParts,
    readonly id: string,
    private readonly tools: ListTools,
  ) {
    this.#filters = filterSigns(parts);
  }

  /** Tokens of all rows that were handed on. */
  get tokens(): number[] {
    return [...this.#seen.values()].map(({ reading }) => reading.token);
  }

  /** Doubts of the rows on view, `undefined` for a row without. */
  get rowDoubts(): (RowDoubt | undefined)[] {
    return [...this.#seen.values()].map(({ reading }) => reading.doubt);
  }

  /** Token of a row that was handed on. */
  tokenOfSeen(row: Element): number | undefined {
    return this.#seen.get(row)?.reading.token;
  }

  /** The row of a token that was handed on. */
  rowOf(token: number): Element | undefined {
    return [...this.#seen].find(([, { reading }]) => reading.token === token)?.[0];
  }

  /** Texts in a row changed. */
  rowChanged(row: Element): void {
    this.#changed.add(row);
  }

  /** Rows came or went. */
  rowsChanged(): void {
    this.#rowsDirty = true;
  }

  /** Something stands elsewhere. */
  hasMoved(): void {
    this.#moved = true;
  }

  /** Captions of the form or of columns changed: everything is read anew. */
  columnsChanged(): void {
    this.state = null;
    this.#tries = 0;
    this.#sampled = -1;
    this.#filters = filterSigns(this.parts);
    this.#everythingChanged();
  }

  /** Nobody watched for a while: rows are others, and columns may be. */
  unwatched(): void {
    if (!this.state || this.#caption + headPrint(this.parts) !== this.#told) this.columnsChanged();
    else this.#everythingChanged();
  }

  #everythingChanged(): void {
    this.#seen.clear();
    this.#changed.clear();
    this.#rowsDirty = true;
    this.#moved = true;
  }

  /** This row may be hidden or stand elsewhere now. */
  suspect(row: Element): void {
    this.#suspects.add(row);
  }

  /** Looks at a few places only: does the list stand where it was read? */
  stands(): boolean {
    const rows = [...this.#seen.keys()];
    const looked = [rows[0], rows.at(-1), ...this.#suspects];
    this.#suspects.clear();
    return looked.every((row) => {
      const seen = row && this.#seen.get(row);
      return !seen || sameRect(this.tools.geometry.rect(row), seen.rect);
    });
  }

  /** The list as it is now; `null` when nothing of it is seen, a state that is not recognised has no reading either. */
  read(busy: boolean): ListReading | null {
    if (this.#rowsDirty) {
      this.#rows = rowsOf(this.parts.body);
      this.#rowsDirty = false;
      this.#moved = true;
    }
    this.#recognise();
    if (!this.state || !('rule' in this.state)) {
      this.#changed.clear();
      return null;
    }
    if (this.#moved) this.#measure(this.state);
    else for (const row of this.#changed) this.#readAgain(row, this.state);
    this.#changed.clear();
    return this.#layout && this.#reading(this.state, this.#layout, busy);
  }

  /** How the list stands in «Не узнаю страницу»; `null` for lists that are known or none of our business. */
  unknown(): UnknownForm | null {
    if (!this.state || 'rule' in this.state || this.state.reasons.includes('foreign')) return null;
    return { id: this.id, caption: this.#caption };
  }

  #recognise(): void {
    if (this.state && (this.#sampled >= enoughRows || this.#tries >= mostTries)) return;
    if (this.state && this.#rows.length === this.#sampled && this.#changed.size === 0) return;
    this.#tries += this.#rows.length > 0 ? 1 : 0;
    this.#sampled = this.#rows.length;
    const was = this.state;
    const rows =
      this.#rows.length > enoughRows ? [...visibleFirst(this.#rows, this.parts.body, this.tools.geometry)] : this.#rows;
    const caption = this.#caption;
    this.evidence = {
      shape: 'list',
      caption,
      tableCaption: tableCaption(this.parts, this.tools.geometry),
      names: [this.parts.table],
      columns: columnsOf(this.parts, rows),
      alone: this.alone,
    };
    this.state = recognise(this.tools.patterns, this.evidence);
    this.#told = caption + headPrint(this.parts);
    const screen = 'rule' in this.state ? this.state.recognition.screen : null;
    if (this.since === 0 || screen !== this.#screen) this.since = this.tools.clock.now();
    this.#screen = screen;
    if (was && JSON.stringify(placesOf(was)) !== JSON.stringify(placesOf(this.state))) this.#everythingChanged();
    if (was) this.#rowsDirty = false;
  }

  get #caption(): string {
    return captionOf(holderOf(this.parts.body), this.tools.geometry);
  }

  #measure(state: Recognised): void {
    this.#moved = false;
    this.#layout = null;
    const { parts } = this;
    const { geometry } = this.tools;
    const old = this.#seen;
    this.#seen = new Map();
    if (!isInView(parts.body, geometry)) return;
    const rough = measureList(parts, undefined, geometry);
    const rects = rough && visibleRows(this.#rows, rough.clip, geometry);
    const sample = rects ? [...rects.keys()][0] : undefined;
    this.#layout = rough && measureList(parts, sample, geometry);
    if (!rects || !this.#layout) return;
    const boxes = new Map<Element, Rect>();
    for (const [row, rect] of rects) {
      const box = overlap(rect, this.#layout.clip);
      if (box) boxes.set(row, box);
    }
    const isHuge = this.#rows.length * this.#layout.spans.length > mostBoxes;
    const covered = isHuge ? none : coveredRows(boxes, parts, geometry);
    for (const [row, box] of boxes) {
      const place = { rect: rects.get(row) ?? box, box, covered: covered.has(row) };
      this.#seen.set(row, this.#readRow(row, state, this.#layout, place, old.get(row)));
    }
  }

  #readAgain(row: Element, state: Recognised): void {
    const seen = this.#seen.get(row);
    if (seen && this.#layout) this.#seen.set(row, this.#readRow(row, state, this.#layout, seen));
  }

  /** @param known what was read of the row before; stays as it is when nothing differs */
  #readRow(
    row: Element,
    state: Recognised,
    layout: ListLayout,
    { rect, box, covered }: Place,
    known?: SeenRow,
  ): SeenRow {
    const cells = cellsOf(row);
    const free = freeStretch(cells, box, layout, this.tools.geometry);
    const facts = known && !this.#changed.has(row) ? known.facts : readRow(row, cells, state);
    if (
      facts === known?.facts &&
      covered === known.covered &&
      sameRect(rect, known.rect) &&
      sameRect(box, known.box) &&
      sameRect(free, known.reading.free)
    ) {
      return known;
    }
    return { rect, box, covered, facts, reading: { token: this.tools.tokenOf(row), record: null, box, free } };
  }

  #reading(state: Recognised, { clip }: ListLayout, busy: boolean): ListReading {
    const times = new Map<string, number>();
    for (const { facts } of this.#seen.values()) times.set(facts.key, (times.get(facts.key) ?? 0) + 1);
    const rows = [...this.#seen.values()].map((seen) => {
      const repeated = seen.facts.record && (times.get(seen.facts.key) ?? 0) > 1;
      const doubt = seen.facts.doubt ?? (repeated ? 'repeated-key' : seen.covered ? 'covered' : undefined);
      const { token, box, free, record, doubt: before } = seen.reading;
      const now = doubt ? null : seen.facts.record;
      if (record !== now || before !== doubt) {
        seen.reading = { token, record: now, box, free, ...(doubt && { doubt }) };
      }
      return seen.reading;
    });
    return {
      id: this.id,
      recognition: state.recognition,
      rows,
      clip,
      busy,
      filtered: isFiltered(this.#filters, this.tools.geometry),
      missingColumns: missingColumns(state),
    };
  }
}

const placesOf = (state: ListState) =>
  'rule' in state
    ? [state.recognition.screen, ...[...state.assignment.fields].map(([field, { index }]) => `${field}=${index}`)]
    : null;

function visibleFirst(rows: readonly Element[], body: Element, geometry: Geometry): Iterable<Element> {
  return visibleRows(rows, geometry.rect(body), geometry).keys();
}
