import { captionOf, holderOf, isInView } from './forms';
import { captionKey, fold, plain } from './normalise';
import type { PageReader } from './page-reader';

/** What became of a press. */
export type PressOutcome =
  /** The form is gone and nothing complained. */
  | { outcome: 'sent' }
  /** The portal said why not, in its own words. */
  | { outcome: 'refused'; text: string }
  /** A window asks something: that is left to the user. */
  | { outcome: 'asked'; text: string; kind: 'question' | 'lock' }
  /** The portal answers, and the form stands as it stood: it seems that the press did nothing. */
  | { outcome: 'no-effect' }
  /** Something happened, but not what tells whether it went out. */
  | { outcome: 'unknown' };

const trustedInput = ['pointerdown', 'keydown'];
const complaint = '.balloon, .messages [id^="msg"]';
const lock = ['уже заблокирован', 'начать редактирование', 'already locked', 'start editing'].map(fold);

/** Sees what comes of one press. */
export interface Witness {
  /** What is to be seen now; `null` while nothing has happened. */
  look(): PressOutcome | null;
  /** What is to be said when nothing was seen for so long. */
  giveUp(): PressOutcome;
  stop(): void;
}

/** Makes the witness of a press before it, so that old complaints are not taken for new ones. */
export function createWitness(reader: PageReader, root: Element): Witness {
  const { document, geometry } = reader.tools;
  const inView = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((one) => isInView(one, geometry));
  const windows = () => inView('[id$="win"]').filter((one) => holderOf(one)?.element === one);
  const openBefore = new Set(windows());
  const textBefore = new Map(inView(complaint).map((one) => [one, one.textContent]));
  const caption = captionKey(captionOf(holderOf(root), geometry));
  let userMoved = false;
  const note = ({ isTrusted }: Event) => {
    userMoved ||= isTrusted;
  };
  for (const type of trustedInput) document.addEventListener(type, note, { capture: true, passive: true });
  return {
    look() {
      const [window] = windows().filter((one) => !openBefore.has(one) && !one.contains(root));
      if (window) return windowOutcome(window);
      const [said] = inView(complaint).filter((one) => textBefore.get(one) !== one.textContent);
      if (said) return { outcome: 'refused', text: plain((said.querySelector('.balloonTitle') ?? said).textContent) };
      if (root.isConnected && isInView(root, geometry)) return null;
      return isClosed(document, root, caption, userMoved) ? { outcome: 'sent' } : null;
    },
    giveUp: () => ({ outcome: isInView(root, geometry) && root.isConnected ? 'no-effect' : 'unknown' }),
    stop() {
      for (const type of trustedInput) document.removeEventListener(type, note, { capture: true });
    },
  };
}

/** A form that is out of sight is closed when it is gone, or when no open window carries its caption any more. */
function isClosed(document: Document, root: Element, caption: string, userMoved: boolean): boolean {
  if (!root.isConnected) return true;
  const opened = [...document.querySelectorAll('.openedItem')];
  if (opened.length === 0) return !userMoved;
  return !opened.some((item) => captionKey(item.getAttribute('title') || item.textContent) === caption);
}

function windowOutcome(window: Element): PressOutcome {
  const texts = [...window.querySelectorAll('.staticText')].map((one) => plain(one.textContent)).filter(Boolean);
  const text = texts[0] ?? plain(window.textContent);
  if (lock.some((words) => fold(text).includes(words))) return { outcome: 'asked', text, kind: 'lock' };
  const isError = window.querySelector('[id*="OpenReport"], [id*="ServerText"]') !== null;
  return isError ? { outcome: 'refused', text } : { outcome: 'asked', text, kind: 'question' };
}
