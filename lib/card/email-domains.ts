/** Mail services nearly every client's address belongs to. */
const known = [
  'mail.ru',
  'yandex.ru',
  'ya.ru',
  'gmail.com',
  'bk.ru',
  'list.ru',
  'inbox.ru',
  'rambler.ru',
  'icloud.com',
  'outlook.com',
  'hotmail.com',
  'yahoo.com',
] as const;
type KnownDomain = (typeof known)[number];

/** Names long enough that one slip beside them is nobody's own company. */
const longNames = ['yandex', 'gmail', 'rambler', 'icloud', 'outlook', 'hotmail', 'yahoo', 'inbox'];
/** Real domains that stand one letter away from a known one. */
const real = new Set(
  'email.com ymail.com mail.com hotmail.ru gmail.de outlook.ru icloud.ru yahoo.ru cloud.com rambler.com gmx.com'
    .concat(' yandex.by yandex.kz yandex.ua yandex.uz yandex.com yandex.net yahoo.co inbox.com inbox.lv inbox.lt')
    .split(' '),
);
/** Endings that fingers make of `.ru` and `.com`, none of them a domain of letters in use beside these names. */
const endings: Record<string, readonly string[]> = {
  ru: ['ri', 'tu', 'ry', 'rru', 'ruu', 'rt', 'eu', 'ur', 'u', 'r', 'ру'],
  com: ['con', 'cim', 'vom', 'xom', 'comm', 'coom', 'cm', 'om', 'ocm', 'ru', 'сом', 'ком'],
};
/** `mail` is too short for counting slips: `nail.ru` and `rail.ru` are somebody's own. */
const slips: Record<string, KnownDomain> = Object.fromEntries([
  ...['mai.ru', 'mial.ru', 'maill.ru', 'mali.ru', 'maiil.ru', 'mail.r', 'mil.ru', 'meil.ru', 'mael.ru', 'mailru.ru']
    .concat(['mail.ri', 'mail.tu', 'mail.ry', 'mail.rru', 'mail.ur', 'mail.ruu', 'ail.ru', 'mqil.ru', 'mail.ru.ru'])
    .map((slip) => [slip, 'mail.ru']),
  ...['lis.ru', 'lisr.ru', 'lsit.ru', 'list.ri', 'list.tu'].map((slip) => [slip, 'list.ru']),
  ...['ya.ri', 'ya.tu', 'ya.ry'].map((slip) => [slip, 'ya.ru']),
  ...['bk.ri', 'bk.tu', 'bk.ry'].map((slip) => [slip, 'bk.ru']),
]);

/**
 * The well-known domain that was meant, or `null` when nothing speaks for a slip. In: a domain in small letters.
 * Only slips that are nobody's own domain are told, since a warning on a right address is worse than none.
 */
export function betterDomain(domain: string): string | null {
  if ((known as readonly string[]).includes(domain) || real.has(domain)) return null;
  if (Object.hasOwn(slips, domain)) return slips[domain] ?? null;
  const [name = '', ending = '', ...more] = domain.split('.');
  if (more.length > 0) return null;
  return known.find((right) => isSlipOf(right, name, ending)) ?? null;
}

function isSlipOf(right: KnownDomain, name: string, ending: string): boolean {
  const [rightName = '', rightEnding = ''] = right.split('.');
  if (!longNames.includes(rightName)) return false;
  const sameEnding = ending === rightEnding;
  const slippedEnding = endings[rightEnding]?.includes(ending) ?? false;
  if (name === rightName) return slippedEnding;
  return sameEnding && isOneSlipAway(name, rightName);
}

/** One letter added, lost, changed, or two neighbours swapped. */
function isOneSlipAway(typed: string, right: string): boolean {
  if (Math.abs(typed.length - right.length) > 1) return false;
  let start = 0;
  while (start < right.length && typed[start] === right[start]) start += 1;
  const rests = [typed.slice(start + 1) === right.slice(start + 1), typed.slice(start + 1) === right.slice(start)];
  const lost = typed.slice(start) === right.slice(start + 1);
  const swapped = `${typed[start + 1]}${typed[start]}${typed.slice(start + 2)}` === right.slice(start);
  return rests.some(Boolean) || lost || swapped;
}
