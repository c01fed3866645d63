import type { CaptionSet } from './caption-types';
import { localToday } from './data/dates';
import { type Manners, parseManners } from './manners';

/** What a stand-in is mounted with. Everything may be left out. */
export interface StandInOptions {
  /** Seed of the data; 7 when left out. */
  seed?: number;
  /** Number of subscribers, at least 60; 500 when left out. */
  records?: number;
  /** ISO date the data is relative to; the computer's own date when left out. */
  today?: string;
  manners?: Partial<Manners>;
  /** Names of this portal; the default set of the language in B30 when left out. */
  captions?: CaptionSet;
  /** Seed of shuffled names (`captions` wins). */
  shuffle?: number;
  /** The Service Manager, or a client's book that only looks alike. */
  application?: 'manager' | 'book';
  /** Address fragment, such as `#e1cib/list/Справочник.Абоненты`. */
  hash?: string;
  /** Size of the page in CSS pixels, where the document has no layout of its own. */
  viewport?: { width: number; height: number };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new RangeError(`${name} is a whole number, not «${text}»`);
  return Number(text);
}

/**
 * Options from an address: `?manners=B5=lone,B11=recreate&seed=7&records=5000&today=2026-11-24&shuffle=3`.
 * @throws RangeError for a value that cannot be: a test must not run on something else than it asked for.
 */
export function optionsFromAddress(address: URL, now: Date): StandInOptions {
  const query = address.searchParams;
  const shuffle = query.get('shuffle');
  return {
    seed: wholeNumber('seed', query.get('seed') ?? '7'),
    records: wholeNumber('records', query.get('records') ?? '500'),
    today: query.get('today') ?? localToday(now),
    manners: parseManners(query.get('manners') ?? ''),
    ...(shuffle === null ? {} : { shuffle: wholeNumber('shuffle', shuffle) }),
    application: /^\/a\/adm(\/|$)/u.test(address.pathname) ? 'manager' : 'book',
    hash: address.hash,
  };
}
