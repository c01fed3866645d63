import { ExpectedError } from '@/lib/platform/errors';
import { type Instant, parseEvent, type TimelineEvent } from '@/lib/trial/events';
import { isSame } from './difference';
import { type Journal, product } from './journal';
import { placeOfBreak } from './json-break';
import { journalVersion, migrateJournal } from './migrations/journal';
import { breathe, nobody, type Watch } from './watch';

/** A longer file is refused before it is parsed: it would take the browser's memory. Characters. */
export const longestJournal = 128 * 1024 * 1024;

/** Events that are checked without a pause: a few hundredths of a second. */
const stride = 2000;

/** A key that would change what an object is, not what it holds. */
const poison = '__proto__';
/** Text that may hold it, also in escaped letters, which our own files never have: others are not searched. */
const mayBePoisoned = /__proto__|\\u00[567]/iu;

/**
 * A journal's file as data: all of it fits, or nothing is taken. Journals of older versions are brought to this one.
 * @throws ExpectedError with the place in `values.place`: `journal-too-large`, `journal-broken` (not JSON, or cut),
 * `journal-foreign` (of another product), `journal-newer`, `journal-bad` (a value that does not fit); `work-cancelled`
 */
export async function readJournal(text: string, watch: Watch = nobody): Promise<Journal> {
  if (text.length > longestJournal) throw new ExpectedError('journal-too-large');
  const file = parseJson(text);
  if (!isPlain(file) || file.product !== product) throw new ExpectedError('journal-foreign');
  const { version } = file;
  if (!Number.isSafeInteger(version) || (version as number) < 1) throw misfit('version', 'not a version');
  if ((version as number) > journalVersion) throw refusal('journal-newer', 'version', String(version));
  const poisoned = mayBePoisoned.test(text) ? placeOfPoison(file) : null;
  if (poisoned !== null) throw misfit(poisoned, 'poisoned key');
  const journal = migrateJournal(version as number, file) as Record<string, unknown>;
  return {
    exportedAt: readInstant(journal.exportedAt),
    events: await readEvents(journal.events, watch),
    damaged: readDamaged(journal.damaged),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    // Every journal begins with a brace: a text that does not was never one, so it is not a damaged one either.
    if (!/^\uFEFF?\s*(?:\{|$)/u.test(text)) throw new ExpectedError('journal-foreign');
    throw refusal('journal-broken', String(placeOfBreak(text, String(error))), 'not JSON');
  }
}

function readInstant(data: unknown): Instant {
  const instant = typeof data === 'string' ? Date.parse(data) : Number.NaN;
  if (Number.isNaN(instant)) throw misfit('exportedAt', 'not a moment');
  return instant;
}

async function readEvents(data: unknown, watch: Watch): Promise<TimelineEvent[]> {
  if (!Array.isArray(data)) throw misfit('events', 'not a list');
  const byId = new Map<string, TimelineEvent>();
  for (const [index, raw] of data.entries()) {
    if (index % stride === stride - 1) await breathe(watch, index / data.length);
    const checked = parseEvent(raw);
    if ('fault' in checked) throw misfit(`events[${index}].${checked.fault.place}`, checked.fault.message);
    const { event } = checked;
    const same = byId.get(event.id);
    if (same && !isSame(same, event)) throw misfit(`events[${index}].id`, 'two events with one id');
    byId.set(event.id, event);
  }
  return [...byId.values()];
}

function readDamaged(data: unknown): unknown[] {
  if (data === undefined) return [];
  if (!Array.isArray(data)) throw misfit('damaged', 'not a list');
  return data;
}

/** Path of the first poisoned key. `JSON.parse` makes it an own property, so it can be seen. */
function placeOfPoison(data: unknown, place = ''): string | null {
  if (typeof data !== 'object' || data === null) return null;
  for (const [name, value] of Object.entries(data)) {
    const inner = Array.isArray(data) ? `${place}[${name}]` : [place, name].filter(Boolean).join('.');
    const found = name === poison ? inner : placeOfPoison(value, inner);
    if (found !== null) return found;
  }
  return null;
}

function isPlain(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

const misfit = (place: string, what: string) => refusal('journal-bad', place, what);

function refusal(code: 'journal-bad' | 'journal-broken' | 'journal-newer', place: string, what: string): ExpectedError {
  return new ExpectedError(code, `${place} ${what}`, { place });
}
