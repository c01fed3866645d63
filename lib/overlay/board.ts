import type { TimelineKey } from '@/lib/trial/keys';
import { type Badge, createBadge, type PlacedBadge } from './badge';
import { moveFocus } from './roving';

/** All badges of the page: a pool of nodes and one tab stop. */
export interface Board {
  /** Shows these and no others, in their order. */
  draw(items: readonly PlacedBadge[]): void;
  /** Hides the badges of these rows at once; cheap, and safe inside a MutationObserver's callback. */
  hide(tokens: readonly number[] | 'all'): void;
  /** Puts the focus on the client's badge; false when it is not shown. */
  focus(key: TimelineKey): boolean;
  /** Puts the focus on the badge where it was last; false when no badge is shown. */
  enter(): boolean;
  /** Answers a key pressed on a badge; true when it did something. */
  key(event: KeyboardEvent): boolean;
}

export interface BoardDeps {
  layer: HTMLElement;
  /** Tells which of our elements has the focus. */
  root: DocumentOrShadowRoot;
  /** Name of the row of badges for screen readers. */
  label: string;
  open(key: TimelineKey): void;
}

/** Makes the board. The n-th node always shows the n-th badge, so the reading order is the order of the rows. */
export function createBoard({ layer, root, label, open }: BoardDeps): Board {
  const list = layer.ownerDocument.createElement('div');
  list.className = 'fc-badges';
  list.setAttribute('role', 'toolbar');
  list.setAttribute('aria-orientation', 'vertical');
  list.setAttribute('aria-label', label);
  list.hidden = true;
  layer.append(list);

  const pool: Badge[] = [];
  let count = 0;
  let stop = 0;
  let came: HTMLElement | null = null;
  let lost: TimelineKey | null = null;

  const shown = () => pool.slice(0, count);
  const holder = () => shown().find(({ button }) => button === root.activeElement);
  const setStop = (index: number) => {
    stop = Math.min(index, Math.max(count - 1, 0));
    pool.forEach(({ button }, at) => {
      const tab = at === stop && at < count ? 0 : -1;
      if (button.tabIndex !== tab) button.tabIndex = tab;
    });
  };
  const add = () => {
    const badge = createBadge();
    badge.button.addEventListener('click', () => badge.shown && open(badge.shown.key));
    badge.button.addEventListener('focus', ({ relatedTarget }) => {
      setStop(pool.indexOf(badge));
      const ofPage = relatedTarget instanceof HTMLElement && relatedTarget.getRootNode() === layer.ownerDocument;
      if (ofPage) came = relatedTarget;
    });
    list.append(badge.node);
    pool.push(badge);
    return badge;
  };
  const focusAt = (index: number) => {
    const badge = pool[index];
    if (!badge?.shown || index >= count) return false;
    badge.button.focus({ preventScroll: true });
    return true;
  };
  /** A badge that is hidden loses the focus; it comes back when its row does. */
  const keepFocus = (hidden: (badge: Badge) => boolean) => {
    const badge = holder();
    if (badge?.shown && hidden(badge)) lost = badge.shown.key;
  };
  const focus = (key: TimelineKey) => focusAt(pool.findIndex(({ shown: item }) => item?.key === key));

  return {
    draw(items) {
      const before = holder()?.shown?.key ?? lost;
      items.forEach((item, index) => {
        (pool[index] ?? add()).show(item);
      });
      for (const badge of pool.slice(items.length)) badge.hide();
      count = items.length;
      if (list.hidden !== (count === 0)) list.hidden = count === 0;
      if (list.style.visibility !== '') list.style.visibility = '';
      setStop(stop);
      const { activeElement } = layer.ownerDocument;
      const free =
        root.activeElement !== null || activeElement === null || activeElement === activeElement.ownerDocument.body;
      if (before !== null && before !== holder()?.shown?.key && free) focus(before);
      lost = null;
    },
    hide(tokens) {
      if (tokens === 'all') {
        keepFocus(() => true);
        list.style.visibility = 'hidden';
        return;
      }
      const doubted = ({ shown: item }: Badge) => item !== null && tokens.includes(item.token);
      keepFocus(doubted);
      for (const badge of shown()) if (doubted(badge)) badge.hide();
    },
    focus,
    enter() {
      const { activeElement } = layer.ownerDocument;
      if (!focusAt(stop) && !focusAt(shown().findIndex(({ shown: item }) => item !== null))) return false;
      if (activeElement instanceof HTMLElement && activeElement !== layer.ownerDocument.body) came = activeElement;
      return true;
    },
    key(event) {
      const badge = holder();
      if (!badge || event.altKey || event.ctrlKey || event.metaKey) return false;
      if (event.key === 'Escape') {
        badge.button.blur();
        if (came?.isConnected) came.focus({ preventScroll: true });
        return true;
      }
      const to = moveFocus(event.key, pool.indexOf(badge), count);
      return to !== null && focusAt(to);
    },
  };
}
