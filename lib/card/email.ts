import { betterDomain } from './email-domains';
import { examine, type FieldText, type Finding, ok, quote, wrong } from './reading';

/** The service keeps up to 500 characters of a contact, and up to 254 of an address (domain.md §9). */
const contactLimit = 500;
const addressLimit = 254;

const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;
const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;
const topLabel = /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu;

/**
 * E-mail: one address, of the form `x@y.z`, without a Cyrillic letter that looks like a Latin one, and not a well-known
 * domain with a slip in it (domain.md §9). A wholly Cyrillic domain is an address like any other.
 */
export function checkEmail(text: FieldText): Finding {
  return examine(text, contactLimit, (tidy) => {
    const ats = tidy.split('@').length - 1;
    if (ats > 1 && isList(tidy)) return wrong('email-several', { count: ats });
    if (ats !== 1) return wrong('email-form');
    const address = tidy.replace(/^<|[>;,]$/gu, '');
    if (address.includes(' ')) return wrong('email-spaces');
    if (address.length > addressLimit) return wrong('too-long', { limit: addressLimit });
    return checkAddress(address);
  });
}

/** True for text that is an address, whatever its domain: such a text is nobody's name. */
export function isEmailLike(tidy: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(tidy);
}

const isList = (tidy: string) => tidy.split(/[\s,;]+/u).filter((part) => part.includes('@')).length > 1;

function checkAddress(address: string): Finding {
  const [user = '', domain = ''] = address.split('@');
  const labels = domain.split('.');
  const letters = strangeLetters(user, labels);
  if (letters !== '') return wrong('email-cyrillic', { letters: quote(letters) });
  const formed = local.test(user) && labels.length > 1 && labels.every((part) => label.test(part));
  if (!formed) return wrong('email-form');
  const better = betterDomain(domain.toLowerCase());
  if (better !== null) return wrong('email-typo', { domain: quote(domain), better });
  return topLabel.test(labels.at(-1) ?? '') ? ok : wrong('email-form');
}

/** Cyrillic letters in a name before a Latin domain, or in a label that has Latin ones too. */
function strangeLetters(user: string, labels: readonly string[]): string {
  const foreign = !cyrillic.test(labels.at(-1) ?? '');
  const mixed = labels.filter((part) => cyrillic.test(part) && latin.test(part));
  const inUser = cyrillic.test(user) && (foreign || latin.test(user)) ? [user] : [];
  const found = [...inUser, ...mixed].join('').match(/\p{Script=Cyrillic}/gu) ?? [];
  return [...new Set(found)].join('');
}
