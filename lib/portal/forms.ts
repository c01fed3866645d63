import type { Geometry } from './geometry';
import { overlap } from './geometry';
import { plain } from './normalise';

/** A window or page that holds forms. */
export interface Holder {
  element: Element;
  /** A page of the shell, a window over one page, or a window over everything (web-client.md §2.5). */
  kind: 'page' | 'owned' | 'modal';
}

/** An element inside a form: its id is `form{N}_{name}` (web-client.md §0.2). */
export interface FormPart {
  form: string;
  name: string;
}

/** Splits an id into the form's running number and the stable name after it; `null` for other ids. */
export function formPart(id: string): FormPart | null {
  const match = /^form(\d{1,9})_(.+)$/su.exec(id);
  return match ? { form: match[1] as string, name: match[2] as string } : null;
}

const pageId = /^page\d+$/u;
const windowId = /^(VW_page\d+)?ps\d+win$/u;

/** The nearest window or page around an element; `null` when the client has none there. */
export function holderOf(element: Element): Holder | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (pageId.test(at.id)) return { element: at, kind: 'page' };
    const match = windowId.exec(at.id);
    if (match) return { element: at, kind: match[1] ? 'owned' : 'modal' };
  }
  return null;
}

/** The usual one first: to look for a class costs a fraction of looking into every id of the page. */
const headers = ['.toplineBox[data-title]', '[id*="headerTopLine_title"]', '[id^="VW_page"][id$="caption"]'];

/**
 * Caption of a window or page. The title element has no text: its attributes hold it (web-client.md §2.3). Headers of
 * windows inside of a page are not the page's.
 */
export function captionOf(holder: Holder | null, geometry: Geometry): string {
  if (!holder) return '';
  const own = (selector: string) =>
    [...holder.element.querySelectorAll(selector)].filter((element) => holderOf(element)?.element === holder.element);
  const isShown = (element: Element) => geometry.visible(element) || geometry.visible(element.parentElement ?? element);
  for (const selector of headers) {
    const shown = firstText(own(selector).filter(isShown));
    if (shown !== '') return shown;
  }
  return firstText(headers.flatMap(own));
}

function firstText(titles: readonly Element[]): string {
  const texts = titles.map((title) =>
    plain(title.getAttribute('data-title') || title.getAttribute('title') || title.textContent),
  );
  return texts.find((text) => text !== '') ?? '';
}

/** True when the caption marks a form with changes that are not written yet: « *» at its end, or a new object. */
export function isUnsaved(caption: string): boolean {
  return / \*$/u.test(caption) || /\((?:создание|create|new)\)$/iu.test(caption);
}

/** True when an element is drawn and some of it lies inside the viewport. */
export function isInView(element: Element, geometry: Geometry): boolean {
  if (!geometry.visible(element)) return false;
  const { width, height } = geometry.viewport();
  return overlap(geometry.rect(element), { left: 0, top: 0, width, height }) !== null;
}

/** Roots of the forms on view. Old forms stay in the page with the same ids, hidden (web-client.md §0.3). */
export function visibleForms(document: Document, geometry: Geometry): Element[] {
  const usual = document.querySelectorAll('.mainGroup');
  const roots = usual.length > 0 ? usual : document.querySelectorAll('[id^="form"][id$="_mainGroup"]');
  return [...roots].filter((root) => formPart(root.id) !== null && isInView(root, geometry));
}
