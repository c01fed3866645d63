import type { AgendaBrief } from '@/lib/trial/brief';
import type { CalendarDate, TimelineEvent } from '@/lib/trial/events';
import { compareEvents } from '@/lib/trial/journal';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import type { Connection } from './connection';
import { type Client, clientsOf } from './links';
import { searchText, wordsOf } from './names';
import { type ClientRecords, type ProjectingDeps, projectClient } from './projecting';
import { findReaches } from './reach';
import { journalStores, type Reading } from './schema';

/** A client's projection under its canonical key. */
export interface Timeline<S> {
  key: TimelineKey;
  state: S;
  /** Text that the client is found by. */
  name: string;
}

/** Questions to the store; each is one transaction and reads by key or index only. */
export interface Lookup<S> {
  /** Every event of the client that the key belongs to, in order of time. */
  events(key: TimelineKey): Promise<TimelineEvent[]>;
  /** Projections by the key that was asked for; a key without a timeline is absent. */
  timelines(keys: Iterable<TimelineKey>): Promise<Map<TimelineKey, Timeline<S>>>;
  /** Clients that belong in the agenda of the day or of one before it; nothing but their briefs is read. */
  attention(today: CalendarDate): Promise<AgendaBrief[]>;
  /** Every client, read at once: for answers that are asked for once in a while. */
  everyone(): Promise<Timeline<S>[]>;
  /** The next clients in order of key, and where the page after them begins: `null` after the last. */
  pageOfClients(after: TimelineKey | null, size: number): Promise<{ clients: Timeline<S>[]; next: TimelineKey | null }>;
  /** Events whose ids begin with a text, in order of id. */
  eventsNamed(beginning: string): Promise<TimelineEvent[]>;
  /** Hosts of the portals that clients are known of. */
  hosts(): Promise<string[]>;
  /** Clients with a word that begins with each word of the text; at most `limit`, none for a text without words. */
  search(text: string, limit: number): Promise<Timeline<S>[]>;
  /** How many clients are known. */
  count(): Promise<number>;
}

export function createLookup<S>(connection: Connection, deps: ProjectingDeps<S>): Lookup<S> {
  const { check } = deps;

  const clientOf = async (transaction: Reading, key: TimelineKey): Promise<Client | undefined> => {
    const [reach] = await findReaches(transaction, [key], check);
    return reach && clientsOf(reach.keys, reach.events).find(({ members }) => members.includes(key));
  };

  const makeAnew = async (transaction: Reading, key: TimelineKey): Promise<ClientRecords | null> => {
    const client = await clientOf(transaction, key);
    return client && client.events.length > 0 ? projectClient(client, deps) : null;
  };

  /** What a stored record says, or what the events say when the record is damaged or old. */
  const toTimeline = async (transaction: Reading, key: TimelineKey, stored: unknown): Promise<Timeline<S> | null> => {
    if (stored === undefined) return null;
    let record = check.timeline(stored);
    if (record?.basis !== deps.basis()) record = (await makeAnew(transaction, key))?.timeline ?? null;
    return record && { key: record.key, state: record.state as S, name: record.name };
  };

  const readTimeline = async (transaction: Reading, key: TimelineKey) =>
    toTimeline(transaction, key, await transaction.objectStore('timelines').get(key));

  const readAll = async (transaction: Reading, keys: readonly TimelineKey[]): Promise<Timeline<S>[]> => {
    const read = await Promise.all(keys.map((key) => readTimeline(transaction, key)));
    return read.filter((timeline) => timeline !== null);
  };

  return {
    events: (key) =>
      connection.read(journalStores, async (transaction) => {
        const client = await clientOf(transaction, key);
        return client?.events.sort(compareEvents) ?? [];
      }),

    timelines: (keys) =>
      connection.read(journalStores, async (transaction) => {
        const found = new Map<TimelineKey, Timeline<S>>();
        const find = async (key: TimelineKey) => {
          const stored = await transaction.objectStore('links').get(key);
          const link = check.link(stored);
          const isDamaged = stored !== undefined && link === null;
          const client = isDamaged ? await clientOf(transaction, key) : link;
          const timeline = await readTimeline(transaction, client?.canonical ?? key);
          if (timeline) found.set(key, timeline);
        };
        await Promise.all([...new Set(keys)].map(find));
        return found;
      }),

    attention: (today) =>
      connection.read(journalStores, async (transaction) => {
        const byDay = transaction.objectStore('attention').index('attentionOn');
        const range = IDBKeyRange.bound('', today);
        const [stored, keys] = await Promise.all([byDay.getAll(range), byDay.getAllKeys(range)]);
        const basis = deps.basis();
        const read = keys.map((key, index) => {
          const record = check.attention(stored[index]);
          return record?.basis === basis ? record : makeAnew(transaction, key).then((made) => made?.attention ?? null);
        });
        const records = (await Promise.all(read)).filter((record) => record !== null);
        return records.filter(({ attentionOn }) => attentionOn <= today).map(({ brief }) => brief);
      }),

    everyone: () =>
      connection.read(journalStores, async (transaction) => {
        const store = transaction.objectStore('timelines');
        const [stored, keys] = await Promise.all([store.getAll(), store.getAllKeys()]);
        const read = await Promise.all(keys.map((key, index) => toTimeline(transaction, key, stored[index])));
        return read.filter((timeline) => timeline !== null);
      }),

    pageOfClients: (after, size) =>
      connection.read(journalStores, async (transaction) => {
        const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
        const store = transaction.objectStore('timelines');
        const [stored, keys] = await Promise.all([store.getAll(range, size), store.getAllKeys(range, size)]);
        const read = await Promise.all(keys.map((key, index) => toTimeline(transaction, key, stored[index])));
        const next = keys.length === size ? (keys.at(-1) ?? null) : null;
        return { clients: read.filter((timeline) => timeline !== null), next };
      }),

    eventsNamed: (beginning) =>
      connection.read(['events'], async (transaction) =>
        check.events(await transaction.objectStore('events').getAll(beginningWith(beginning))),
      ),

    hosts: () =>
      connection.read(['timelines'], async (transaction) => {
        const keys = await transaction.objectStore('timelines').getAllKeys();
        return [...new Set(keys.flatMap((key) => parseTimelineKey(key)?.host ?? []))].sort();
      }),

    search: (text, limit) =>
      connection.read(journalStores, async (transaction) => {
        const words = wordsOf(searchText(text));
        const found: Timeline<S>[] = [];
        const keys = limit > 0 ? await keysOfRarest(transaction, words) : [];
        for (let start = 0; start < keys.length && found.length < limit; start += limit) {
          const read = await readAll(transaction, keys.slice(start, start + limit));
          found.push(...read.filter(({ name }) => hasWords(name, words)));
        }
        return found.slice(0, limit);
      }),

    // By an index: it is small, and the records are not.
    count: () =>
      connection.read(['timelines'], (transaction) => transaction.objectStore('timelines').index('basis').count()),
  };
}

const beginningWith = (word: string) => IDBKeyRange.bound(word, `${word}\uffff`);

/** Keys of the clients that the rarest of the words finds: the fewest to read and to compare with the others. */
async function keysOfRarest(transaction: Reading, words: readonly string[]): Promise<TimelineKey[]> {
  const index = transaction.objectStore('timelines').index('words');
  const counts = await Promise.all(words.map((word) => index.count(beginningWith(word))));
  const rarest = words[counts.indexOf(Math.min(...counts))];
  return rarest === undefined ? [] : [...new Set(await index.getAllKeys(beginningWith(rarest)))];
}

/** Whether each word begins a word of the name. */
function hasWords(name: string, words: readonly string[]): boolean {
  const own = wordsOf(name);
  return words.every((word) => own.some((other) => other.startsWith(word)));
}
