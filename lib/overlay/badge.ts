import { type MarkState, toneClass } from '@/components/ui/marks';
import type { CardMarkView, RibbonView } from '@/lib/messages/views';
import type { TimelineKey } from '@/lib/trial/keys';
import { createMark } from './mark';
import type { Place } from './place';
import { createRibbon } from './ribbon';

/** One row's item with its place. */
export interface PlacedBadge {
  /** Names the row's node in the page. */
  token: number;
  key: TimelineKey;
  /** The row's badge; where it has none, the mark of its card alone, without a text. */
  badge: { state: MarkState; text: string; label: string };
  /** The mark of the card beside the badge. */
  card?: CardMarkView | undefined;
  ribbon: RibbonView | null;
  place: Place;
}

/** A badge with its ribbon, drawn once and filled again for other rows. */
export interface Badge {
  node: HTMLElement;
  button: HTMLButtonElement;
  /** What it stands for; `null` while it is hidden. */
  shown: PlacedBadge | null;
  show(item: PlacedBadge): void;
  hide(): void;
}

/** Makes a badge. It writes only what differs from what it shows. */
export function createBadge(): Badge {
  const node = document.createElement('div');
  const button = document.createElement('button');
  const words = document.createElement('span');
  const mark = createMark('svg');
  const card = createMark('svg');
  const ribbon = createRibbon();
  let written: PlacedBadge | null = null;
  button.type = 'button';
  button.tabIndex = -1;
  for (const { node: picture } of [mark, card]) {
    picture.setAttribute('class', 'fc-mark');
    picture.setAttribute('viewBox', '0 0 16 16');
  }
  mark.node.setAttribute('aria-hidden', 'true');
  card.node.setAttribute('role', 'img');
  button.append(mark.node, words);
  node.append(card.node, button, ribbon.node);

  const write = (item: PlacedBadge) => {
    const {
      badge,
      ribbon: trial,
      place: { kind, right, top },
    } = item;
    const before = written;
    if (item.card?.label !== before?.card?.label || !before) {
      card.node.style.display = item.card ? '' : 'none';
      card.node.setAttribute('aria-label', item.card?.label ?? '');
      const state = `card-${item.card?.mark ?? 'unseen'}` as const;
      if (card.show(state)) card.node.setAttribute('class', `fc-mark fc-mark-card ${toneClass(state)}`);
    }
    if (mark.show(badge.state)) button.className = `fc-badge ${toneClass(badge.state)}`;
    if (badge.text !== before?.badge.text) words.textContent = badge.text;
    if (badge.label !== before?.badge.label) button.setAttribute('aria-label', badge.label);
    const title = [badge.text || badge.label, trial?.label, item.card?.label].filter(Boolean).join('\n');
    if (button.title !== title) button.title = title;
    if (kind !== before?.place.kind) node.className = `fc-slot fc-slot-${kind}`;
    if (kind === 'full' && trial) ribbon.show(trial);
    if (right !== before?.place.right || top !== before.place.top) {
      node.style.transform = `translate(${right}px,${top}px)`;
    }
    written = item;
  };

  return {
    node,
    button,
    shown: null,
    show(item) {
      write(item);
      if (!this.shown) node.style.visibility = '';
      this.shown = item;
    },
    hide() {
      if (!this.shown) return;
      this.shown = null;
      node.style.visibility = 'hidden';
    },
  };
}
