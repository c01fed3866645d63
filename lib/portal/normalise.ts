/** No text of the portal is longer for us: a hostile cell may hold a megabyte. */
const longest = 500;
const invisible = /\p{Cf}/gu;
const blank = /[\s\p{Cc}]+/gu;

/**
 * A text as a person sees it: NBSP, control characters and line ends are one space, marks of direction and other
 * invisible characters are gone, nothing outside (web-client.md §0.7). At most `limit` characters.
 */
export function plain(text: string | null | undefined, limit = longest): string {
  if (!text) return '';
  const seen = text
    .trimStart()
    .slice(0, 4 * limit)
    .replace(invisible, '')
    .replace(blank, ' ')
    .trim();
  return seen.length > limit ? seen.slice(0, limit).toWellFormed() : seen;
}

const latin = 'abcehkmoptxy';
const cyrillic = 'авсенкмортху';
const twins = new Map([...latin].map((letter, index) => [letter, cyrillic[index] as string]));

/** Folds what varies from page to page: case, «ё», Latin letters that look like Cyrillic ones. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[abcehkmoptxy]/gu, (letter) => twins.get(letter) ?? letter);
}

/** A caption for comparing: folded, without a colon, an ellipsis or the mark « *» of a changed form at its end. */
export function captionKey(text: string | null | undefined): string {
  return fold(plain(text, 200)).replace(/(?:\s*(?:…|\.{3}|:|\s\*))+$/u, '');
}

/** True when a text was cut for want of room: it ends with an ellipsis. */
export function isCut(text: string): boolean {
  return /(?:…|\.{3})\s*$/u.test(text.slice(-20));
}

/**
 * Compares a folded caption with a folded pattern in which `*` stands for any characters. Takes time that grows with
 * the lengths only, whatever the pattern: patterns may come from a file.
 */
export function fitsPattern(pattern: string, caption: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return first === caption;
  if (!caption.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = caption.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return caption.length - last.length >= from && caption.endsWith(last);
}
