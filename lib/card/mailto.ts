import { checkEmail } from './email';
import type { Letter } from './letter';

/**
 * Windows starts a mail program only with a link of up to 2,048 characters, and a Russian letter takes six of them for
 * each of its own.
 */
const longestLink = 2000;

/** A link that opens the user's mail program. For our own pages only, never for the portal's (design.md §9, «Layer»). */
export interface MailLink {
  href: string;
  /** False when the letter was too long for a link: the body is to be copied and pasted. */
  whole: boolean;
}

/** A mail link with the letter in it. `null` when the address is not one right address. */
export function mailLink(to: string | null | undefined, { subject, body }: Letter): MailLink | null {
  const address = to?.trim() ?? '';
  const status = checkEmail(address);
  if (status.status !== 'ok' && !(status.status === 'wrong' && status.reason.code === 'email-typo')) return null;
  const start = `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}`;
  const href = `${start}&body=${encodeURIComponent(body.replace(/\r?\n/gu, '\r\n'))}`;
  if (href.length <= longestLink) return { href, whole: true };
  return { href: start.length <= longestLink ? start : start.slice(0, start.indexOf('?')), whole: false };
}
