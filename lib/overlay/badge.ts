import { toneClass } from '@/components/ui/marks';
import type { BadgeView, RibbonView } from '@/lib/messages/views';
import type { TimelineKey } from '@/lib/trial/keys';
import { createMark } from './mark';
import type { Place } from './place';
import { createRibbon } from './ribbon';

/** One row's item with its place. */
export interface PlacedBadge {
  /** Names the row's node in the page. */
  token: number;
  key: TimelineKey;
  badge: BadgeView;
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
  const ribbon = createRibbon();
  let written: PlacedBadge | null = null;
  button.type = 'button';
  button.tabIndex = -1;
  mark.node.setAttribute('class', 'fc-mark');
  mark.node.setAttribute('viewBox', '0 0 16 16');
  mark.node.setAttribute('aria-hidden', 'true');
  button.append(mark.node, words);
  node.append(button, ribbon.node);

  const write = (item: PlacedBadge) => {
    const {
      badge,
      ribbon: trial,
      place: { kind, right, top },
    } = item;
    const before = written;
    if (mark.show(badge.state)) button.className = `fc-badge ${toneClass(badge.state)}`;
    if (badge.text !== before?.badge.text) words.textContent = badge.text;
    if (badge.label !== before?.badge.label) button.setAttribute('aria-label', badge.label);
    if (trial?.label !== before?.ribbon?.label || badge.text !== before?.badge.text) {
      button.title = [badge.text, trial?.label].filter(Boolean).join('\n');
    }
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
