import type { Clock } from '@/lib/platform/clock';
import { busyMarks, busyness } from './busy';
import { formPart, holderOf, isInView, visibleForms } from './forms';
import type { Geometry } from './geometry';
import { type ItemFound, readItem, type Whose } from './items';
import { ListReader, type ListState, type ListTools } from './list-reader';
import { partsOf } from './lists';
import type { Patterns } from './patterns';
import { remember } from './remember';
import type { PageReading, UnknownForm } from './types';

/** What the page reader works with. */
export interface PageTools {
  document: Document;
  patterns: Patterns;
  geometry: Geometry;
  clock: Clock;
}

/** An item form on view. Its values may change without a mutation, so it is cheap to read and read often. */
interface OpenItem extends ItemFound {
  root: Element;
  /** Since when it is what it is, milliseconds since the epoch. */
  since: number;
  dirty: boolean;
}

const unread: ListState = { screen: null, score: 0, reasons: [] };

/** Knows which lists and forms are on view and puts one reading of the page together. */
export class PageReader {
  readonly lists = new Map<Element, ListReader>();
  readonly items = new Map<Element, OpenItem>();
  marks: Element[] = [];
  #token = 0;
  readonly #tokens = new WeakMap<Element, number>();
  readonly #listTools: ListTools;
  readonly #whose = new WeakMap<Element, Whose>();

  constructor(readonly tools: PageTools) {
    this.#listTools = { ...tools, tokenOf: (row) => this.#tokenOf(row) };
  }

  /** Looks for lists, forms and marks again; what is known already is kept. */
  rescan(): void {
    const { clock, document, geometry } = this.tools;
    this.marks = [...document.querySelectorAll(busyMarks)];
    const bodies = [...document.querySelectorAll('.gridBody')].filter((body) => isInView(body, geometry));
    for (const body of this.lists.keys()) if (!bodies.includes(body)) this.lists.delete(body);
    for (const body of bodies) if (!this.lists.has(body)) this.#addList(body);
    this.#countLists();
    this.moved();
    const roots = visibleForms(document, geometry);
    for (const root of this.items.keys()) if (!roots.includes(root)) this.items.delete(root);
    for (const root of roots) {
      const fresh = { root, state: unread, reading: null, names: new Map(), since: clock.now(), dirty: true };
      if (!this.items.has(root)) this.items.set(root, fresh);
    }
  }

  /** From now on everything is recognised by this profile. */
  learn(patterns: Patterns): void {
    this.tools.patterns = patterns;
    this.#listTools.patterns = patterns;
    this.everythingChanged();
  }

  /** Whatever was recognised and read is asked again. */
  everythingChanged(): void {
    for (const list of this.lists.values()) list.columnsChanged();
    this.formsChanged();
  }

  /** Nobody watched the page for a while; what was recognised by is asked first. */
  unwatched(): void {
    for (const list of this.lists.values()) list.unwatched();
    this.formsChanged();
  }

  /** Values of item forms change without a trace in the page. */
  formsChanged(): void {
    for (const item of this.items.values()) item.dirty = true;
  }

  /** Something inside this form changed. */
  formChanged(root: Element | null): void {
    const item = root && this.items.get(root);
    if (item) item.dirty = true;
  }

  /** Lists stand elsewhere. */
  moved(): void {
    for (const list of this.lists.values()) list.hasMoved();
  }

  /** Looks whether lists have moved without the page telling. */
  probe(): void {
    for (const list of this.lists.values()) if (!list.stands()) list.hasMoved();
  }

  /** True when every list stands where it was read. */
  stands(): boolean {
    return [...this.lists.values()].every((list) => list.stands());
  }

  /** True for a node whose scrolling moves something that is read. */
  isAround(node: Node): boolean {
    return [...this.lists.keys(), ...this.items.keys()].some((known) => node.contains(known) || known.contains(node));
  }

  /** Reads what is dirty and puts the page together. */
  read(): PageReading {
    const { clock, geometry } = this.tools;
    const { waiting, curtain } = busyness(this.marks, geometry);
    const reading: PageReading = { readAt: clock.now(), lists: [], forms: [], unknown: [] };
    for (const item of this.items.values()) {
      if (item.dirty) {
        const was = item.reading?.recognition.screen;
        Object.assign(item, readItem(item.root, holderOf(item.root), this.tools, this.#whose), { dirty: false });
        if (item.reading?.recognition.screen !== was) item.since = reading.readAt;
      }
      if (item.reading) reading.forms.push(item.reading);
    }
    for (const list of this.lists.values()) {
      const isUnder = curtain && holderOf(list.parts.body)?.kind !== 'modal';
      const found = list.read(waiting || isUnder);
      if (found) reading.lists.push(found);
    }
    reading.unknown = this.#unknown();
    dropTwins(reading);
    return reading;
  }

  /** The list and the row that a token names, while the page keeps it. */
  rowOf(token: number): { list: ListReader; row: Element } | null {
    for (const list of this.lists.values()) {
      const row = list.rowOf(token);
      if (row) return { list, row };
    }
    return null;
  }

  #addList(body: Element): void {
    const parts = partsOf(body);
    if (!parts) return;
    const twins = [...this.lists.values()].filter(({ parts: { root } }) => root.id === parts.root.id).length;
    const id = twins === 0 ? parts.root.id : `${parts.root.id}~${twins}`;
    this.lists.set(body, new ListReader(parts, id, this.#listTools));
  }

  #countLists(): void {
    const lists = [...this.lists.values()];
    for (const list of lists) {
      const alone = lists.every((other) => other === list || other.parts.form !== list.parts.form);
      if (alone !== list.alone) list.columnsChanged();
      list.alone = alone;
    }
  }

  /** Lists that are not known, in pages of which nothing else is known either; windows to choose from are no pages. */
  #unknown(): UnknownForm[] {
    const known = new Set<string | undefined>();
    for (const { root, reading } of this.items.values()) if (reading) known.add(formPart(root.id)?.form);
    for (const { parts, state } of this.lists.values()) if (state && 'rule' in state) known.add(parts.form);
    return [...this.lists.values()]
      .filter(({ parts }) => !known.has(parts.form) && (holderOf(parts.body)?.kind ?? 'page') === 'page')
      .map((list) => list.unknown())
      .filter((form) => form !== null);
  }

  #tokenOf(row: Element): number {
    return remember(this.#tokens, row, () => {
      this.#token += 1;
      return this.#token;
    });
  }
}

/** Two lists of one form that seem to be the same screen: the nearer one, or neither when they are equally near. */
function dropTwins(reading: PageReading): void {
  const formOf = (id: string) => formPart(id)?.form;
  reading.lists = reading.lists.filter((list) =>
    reading.lists.every(
      (other) =>
        other === list ||
        formOf(other.id) !== formOf(list.id) ||
        other.recognition.screen !== list.recognition.screen ||
        other.recognition.score < list.recognition.score - 0.05,
    ),
  );
}
