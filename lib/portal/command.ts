import { busyness } from './busy';
import { holderOf, isInView } from './forms';
import type { Geometry } from './geometry';
import { captionKey, fold } from './normalise';
import type { PageReader } from './page-reader';
import type { PressRefusal } from './types';

/** A button that may be pressed right now, and where. */
export interface PressTarget {
  root: Element;
  button: Element;
  /** What lies topmost at the point: the button or something inside it. */
  hit: Element;
  x: number;
  y: number;
}

/**
 * Finds «Отправить и закрыть» of the open form of one invitation, by the page as it is now (web-client.md §4.3, steps 1
 * to 3). In any doubt it is refused: the wrong invitation, two candidates, a window in front, a button under something.
 */
export function findSend(reader: PageReader, invitation: string): PressTarget | PressRefusal {
  const { document, geometry, patterns } = reader.tools;
  if (document.hidden) return 'hidden-tab';
  reader.rescan();
  reader.formsChanged();
  reader.read();
  const ours = [...reader.items.values()].filter(
    ({ reading }) =>
      reading?.recognition.screen === 'invitation' && reading.record.identity.invitationNumber === invitation,
  );
  const [item, another] = ours;
  if (!item?.reading || another) return 'no-form';
  if (item.reading.unsaved) return 'unsaved';
  const { root } = item;
  const { waiting, curtain } = busyness(reader.marks, geometry);
  if (waiting) return 'busy';
  const isModal = holderOf(root)?.kind === 'modal';
  if ((curtain && !isModal) || hasForeignWindow(root, document, geometry)) return 'window';
  return targetIn(root, patterns.profile.commands.send.map(fold), geometry);
}

/** True when a window is in view that does not hold the form. */
function hasForeignWindow(root: Element, document: Document, geometry: Geometry): boolean {
  return [...document.querySelectorAll('[id$="win"]')].some(
    (window) => holderOf(window)?.element === window && !window.contains(root) && isInWindowView(window, geometry),
  );
}

const isInWindowView = (window: Element, geometry: Geometry) =>
  holderOf(window)?.kind !== 'page' && isInView(window, geometry);

function targetIn(root: Element, captions: readonly string[], geometry: Geometry): PressTarget | PressRefusal {
  const named = [...root.querySelectorAll('a.press')].filter((button) =>
    captionsOf(button).some((caption) => captions.includes(caption)),
  );
  const [button, another] = named.filter((one) => isInView(one, geometry));
  if (!button) return named.length > 0 ? 'in-more' : 'not-found';
  if (another) return 'two';
  if (button.classList.contains('pressDisabled')) return 'disabled';
  const { left, top, width, height } = geometry.rect(button);
  const frame = button.closest('.framePress') ?? button;
  const y = top + height / 2;
  for (const x of [0.5, 0.25, 0.75].map((share) => left + width * share)) {
    const hit = geometry.elementAt(x, y);
    if (hit && (button.contains(hit) || hit === frame)) {
      return { root, button, hit: button.contains(hit) ? hit : button, x, y };
    }
  }
  return 'covered';
}

/** A caption is a bare text beside the shortcut, inside `.submenuText`, or in the tooltip with the keys (§4.1). */
function captionsOf(button: Element): string[] {
  const own = [...button.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent);
  const title = button
    .closest('.framePress')
    ?.getAttribute('title')
    ?.replace(/\s*\([^)]*\)\s*$/u, '');
  const inner = button.querySelector('.submenuText')?.textContent;
  return [own.join(''), inner, title].map((text) => captionKey(text)).filter(Boolean);
}
