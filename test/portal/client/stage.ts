/** A change of the client's own tree that the client did not make. */
export interface ForeignChange {
  type: 'attributes' | 'childList' | 'characterData';
  /** Tag, id and classes of the changed node. */
  target: string;
  attribute?: string;
  added?: string[];
  removed?: string[];
}

export interface Props {
  id?: string;
  class?: string;
  title?: string;
  text?: string;
  /** Further attributes by name. */
  set?: Record<string, string>;
}

/**
 * The document the client draws in. Every entry into the client's code goes through `own`, so that whatever its observer
 * sees outside of it was done by somebody else.
 */
export interface Stage {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly foreignChanges: ForeignChange[];
  readonly errors: string[];
  own<T>(work: () => T): T;
  on<E extends Event = Event>(
    target: EventTarget,
    type: string,
    handler: (event: E) => void,
    options?: AddEventListenerOptions,
  ): void;
  /** Once, after so many milliseconds. */
  later(milliseconds: number, work: () => void): void;
  every(milliseconds: number, work: () => void): void;
  /** Once, in the next animation frame. */
  inFrame(work: () => void): void;
  make(tag: string, props?: Props, ...children: (Node | string)[]): HTMLElement;
  /** Takes observed changes in: call before reading `foreignChanges`. */
  collect(): void;
  dispose(): void;
}

function describe(node: Node): string {
  if (node.nodeType !== 1) return `${node.nodeName} in ${node.parentNode ? describe(node.parentNode) : 'nothing'}`;
  const element = node as Element;
  const classes = element.getAttribute('class')?.trim().replace(/\s+/gu, '.');
  return `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${classes ? `.${classes}` : ''}`;
}

/** Opens a stage on the document; its body must be ours alone. */
export function openStage(document: Document): Stage {
  const window = document.defaultView as (Window & typeof globalThis) | null;
  if (!window) throw new Error('the document has no window');
  const foreignChanges: ForeignChange[] = [];
  const errors: string[] = [];
  const end = new AbortController();
  let depth = 0;

  const note = (records: MutationRecord[]) => {
    for (const record of records) {
      const change: ForeignChange = { type: record.type, target: describe(record.target) };
      if (record.attributeName) change.attribute = record.attributeName;
      if (record.addedNodes.length > 0) change.added = [...record.addedNodes].map(describe);
      if (record.removedNodes.length > 0) change.removed = [...record.removedNodes].map(describe);
      foreignChanges.push(change);
    }
  };
  const observer = new window.MutationObserver(note);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
  observer.observe(document.documentElement, { attributes: true });

  const own = <T>(work: () => T): T => {
    if (depth === 0) note(observer.takeRecords());
    depth += 1;
    try {
      return work();
    } catch (error) {
      errors.push(String(error));
      throw error;
    } finally {
      depth -= 1;
      if (depth === 0) observer.takeRecords();
    }
  };
  const alive = (work: () => void) => () => {
    if (!end.signal.aborted) own(work);
  };

  return {
    document,
    window,
    foreignChanges,
    errors,
    own,
    on: (target, type, handler, options) =>
      target.addEventListener(type, (event) => own(() => handler(event as never)), { ...options, signal: end.signal }),
    later: (milliseconds, work) => void window.setTimeout(alive(work), milliseconds),
    every: (milliseconds, work) => {
      const timer = window.setInterval(alive(work), milliseconds);
      end.signal.addEventListener('abort', () => window.clearInterval(timer));
    },
    inFrame: (work) => void window.requestAnimationFrame(alive(work)),
    make: (tag, props = {}, ...children) => {
      const element = document.createElement(tag);
      if (props.id) element.id = props.id;
      if (props.class) element.className = props.class;
      if (props.title !== undefined) element.title = props.title;
      for (const [name, value] of Object.entries(props.set ?? {})) element.setAttribute(name, value);
      if (props.text !== undefined) element.append(props.text);
      element.append(...children);
      return element;
    },
    collect: () => note(observer.takeRecords()),
    dispose: () => {
      end.abort();
      observer.disconnect();
    },
  };
}
