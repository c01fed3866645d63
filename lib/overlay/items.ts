import type { Changed } from '@/lib/messages/bell';
import type { Client } from '@/lib/messages/client';
import type { Refusal } from '@/lib/messages/protocol';
import type { RowItem } from '@/lib/messages/views';
import type { ObservedRecord, PageReading, ScreenKind } from '@/lib/portal/types';
import { recordKey, type TimelineKey } from '@/lib/trial/keys';

/** What the rows of this page show, kept while the page lives. */
export interface RowItems {
  /** `undefined` while it is not known yet; an item without a badge is an answer too. */
  get(key: TimelineKey): RowItem | undefined;
  /** Tells the background what a reading shows that it was not told before, and asks for what is not known. */
  take(reading: PageReading): void;
  /** Takes in an item learnt elsewhere; false when it says nothing new. */
  put(item: RowItem): boolean;
  /** These are asked for again when they are seen; until the answer the old ones stand. */
  expire(changed: Changed): void;
  /** Asks again for those of these that were made stale: they are shown beside the list, seen or not. */
  freshen(keys: readonly TimelineKey[]): void;
  /** Why the background gave nothing the last time. */
  readonly trouble: Refusal | null;
}

export interface ItemsDeps {
  client: Client;
  /** The portal's host, part of every key. */
  host: string;
  /** True while the tab is hidden: then nothing is asked, until the next reading. */
  paused(): boolean;
  /** Called after each answer that changed something, and after each new failure. */
  changed(): void;
}

/** Messages that would follow each other sooner are sent together, milliseconds: a list scrolled fast is told in few. */
const gathering = 100;
/** Records of one message, the latest first: packing more at once would be felt, and the latest are on view. */
const mostAtOnce = 200;
/** How much is remembered of rows that were scrolled past. */
const mostKept = 4000;
/** After a failure the background is left alone for so long, milliseconds; doubled up to the second figure. */
const pauses = { first: 5000, longest: 60_000 };

interface Waiting {
  screen: ScreenKind;
  record: ObservedRecord;
  print: string;
}

/** Makes the cache. Messages go out after the frame, one after another, each with all that has gathered. */
export function createItems({ client, host, paused, changed }: ItemsDeps, signal: AbortSignal): RowItems {
  const items = new Map<TimelineKey, RowItem>();
  const sent = new Map<string, string>();
  const stale = new Set<TimelineKey>();
  const wanted = new Set<TimelineKey>();
  const waiting = new Map<string, Waiting>();
  let readAt = 0;
  let expiries = 0;
  let trouble: Refusal | null = null;
  let pause = 0;
  let restsUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;

  const notice = (screen: ScreenKind, record: ObservedRecord) => {
    const id = `${screen} ${JSON.stringify(record.identity)}`;
    const print = JSON.stringify(record.fields);
    const key = recordKey(host, record.identity);
    if (sent.get(id) !== print) waiting.set(id, { screen, record, print });
    else if (key !== null && (!items.has(key) || stale.has(key))) wanted.add(key);
  };

  const learnOne = (item: RowItem) => {
    if (JSON.stringify(items.get(item.key)) === JSON.stringify(item)) return false;
    keep(items, item.key, item);
    return true;
  };
  /** Takes an answer in; what was made stale while it was on its way stays stale. */
  const learn = (found: readonly RowItem[], asked: readonly TimelineKey[], asOf: number) => {
    let news = false;
    for (const item of found) news = learnOne(item) || news;
    const told = new Set(found.map(({ key }) => key));
    for (const key of asked) if (!told.has(key)) news = learnOne({ key, badge: null, ribbon: null }) || news;
    if (asOf !== expiries) for (const key of asked) stale.add(key);
    return news;
  };

  /** Tells all that waits of one screen. */
  const observe = async (screen: ScreenKind, group: [string, Waiting][]) => {
    const keys = group.flatMap(([, { record }]) => recordKey(host, record.identity) ?? []);
    for (const key of keys) stale.delete(key);
    const records = group.map(([, { record }]) => record);
    const asOf = expiries;
    const answer = await client.ask('observe', { host, screen, readAt, records }, signal);
    if (!answer.ok) return answer.error;
    for (const [id, told] of group) {
      keep(sent, id, told.print);
      if (waiting.get(id)?.print === told.print) waiting.delete(id);
    }
    return learn(answer.value.items, keys, asOf);
  };

  const askItems = async (keys: TimelineKey[]) => {
    for (const key of keys) stale.delete(key);
    const asOf = expiries;
    const answer = await client.ask('items', { keys }, signal);
    if (!answer.ok) {
      for (const key of keys) stale.add(key);
      return answer.error;
    }
    for (const key of keys) wanted.delete(key);
    return learn(answer.value.items, keys, asOf);
  };

  const round = async (): Promise<Refusal | boolean> => {
    const screens = new Set([...waiting.values()].map(({ screen }) => screen));
    let news = false;
    for (const screen of screens) {
      const group = [...waiting].filter(([, record]) => record.screen === screen).slice(-mostAtOnce);
      const result = await observe(screen, group);
      if (typeof result === 'object') return result;
      news ||= result;
    }
    if (wanted.size === 0) return news;
    const result = await askItems([...wanted]);
    return typeof result === 'object' ? result : news || result;
  };

  const flush = async () => {
    timer = undefined;
    if (paused()) return;
    asking = true;
    restsUntil = performance.now() + gathering;
    const result = await round();
    asking = false;
    if (signal.aborted) return;
    const failed = typeof result === 'object' ? result : null;
    const news = failed ? failed.message !== trouble?.message : result === true || trouble !== null;
    trouble = failed;
    pause = failed ? Math.min(Math.max(pause * 2, pauses.first), pauses.longest) : 0;
    if (news) changed();
    schedule();
  };

  const schedule = () => {
    if (asking || timer !== undefined || signal.aborted || (waiting.size === 0 && wanted.size === 0)) return;
    timer = setTimeout(() => void flush(), Math.max(pause, restsUntil - performance.now()));
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    get: (key) => items.get(key),
    take(reading) {
      readAt = reading.readAt;
      for (const list of reading.lists) {
        if (list.busy) continue;
        for (const { record } of list.rows) if (record) notice(list.recognition.screen, record);
      }
      for (const form of reading.forms) notice(form.recognition.screen, form.record);
      schedule();
    },
    put: learnOne,
    expire(which) {
      if (which === 'all') expiries += 1;
      for (const key of which === 'all' ? items.keys() : which) stale.add(key);
    },
    freshen(keys) {
      for (const key of keys) if (stale.has(key)) wanted.add(key);
      schedule();
    },
    get trouble() {
      return trouble;
    },
  };
}

/** Remembers a value as the newest; the oldest is forgotten when there are too many. */
function keep<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > mostKept && !oldest.done) map.delete(oldest.value);
}
