import { isEmailLike } from './email';
import { examine, type FieldText, type Finding, isPlaceholder, ok, quote, wrong } from './reading';

/** Limits of the service (domain.md §2.3 E). */
const nameLimit = 64;
const contactLimit = 500;

const lowCaseToken = /^[a-z][a-z\d._-]*$/u;
const numberedToken = /^[A-Za-z][A-Za-z._-]*\d{2,}$/u;
const joinedToken = /^[A-Za-z\d]+(?:_[A-Za-z\d]+)+$/u;

/**
 * Name of the subscriber: words, not the e-mail or the login it was registered with, which is the usual fault
 * (domain.md §2.3 E). A single Latin word is a login when it is in small letters, ends in figures, or is the name of
 * the client's own address.
 */
export function checkName(text: FieldText, email?: FieldText): Finding {
  return examine(text, nameLimit, (tidy) => {
    if (isEmailLike(tidy)) return wrong('name-is-email');
    if (isPlaceholder(tidy)) return wrong('placeholder', { text: quote(tidy) });
    if (!/\p{L}/u.test(tidy)) return wrong('name-is-number');
    return isLogin(tidy, email) ? wrong('name-is-login', { text: quote(tidy) }) : ok;
  });
}

function isLogin(tidy: string, email: FieldText): boolean {
  const user = email?.slice(0, contactLimit).trim().split('@')[0]?.toLowerCase();
  if (/^[A-Za-z\d._-]+$/u.test(tidy) && tidy.toLowerCase() === user) return true;
  return lowCaseToken.test(tidy) || numberedToken.test(tidy) || joinedToken.test(tidy);
}

/** City: a word with letters in it. */
export function checkCity(text: FieldText): Finding {
  return examine(text, contactLimit, checkWords);
}

/** Contact person: a word with letters in it that is not an address. */
export function checkContact(text: FieldText): Finding {
  return examine(text, contactLimit, (tidy) => (isEmailLike(tidy) ? wrong('contact-is-email') : checkWords(tidy)));
}

/** A field of the user's own: any words or numbers that say something. */
export function checkAnything(text: FieldText): Finding {
  return examine(text, contactLimit, (tidy) =>
    isPlaceholder(tidy) ? wrong('placeholder', { text: quote(tidy) }) : ok,
  );
}

function checkWords(tidy: string): Finding {
  if (isPlaceholder(tidy)) return wrong('placeholder', { text: quote(tidy) });
  return /\p{L}/u.test(tidy) ? ok : wrong('no-letters');
}

const site =
  /^(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}(?::\d+)?(?:[/?#]\S*)?$/iu;

/** Site: the address of a page, with or without `https://`. */
export function checkSite(text: FieldText): Finding {
  return examine(text, contactLimit, (tidy) => {
    if (isEmailLike(tidy)) return wrong('site-is-email');
    if (isPlaceholder(tidy)) return wrong('placeholder', { text: quote(tidy) });
    return site.test(tidy) ? ok : wrong('site-form');
  });
}
