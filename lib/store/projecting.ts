import { unwrap } from 'idb';
import type { Log } from '@/lib/platform/log';
import type { AgendaBrief } from '@/lib/trial/brief';
import type { CalendarDate, TimelineEvent } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import type { RecordCheck } from './check';
import { type Client, clientsOf } from './links';
import { searchText, wordsOf } from './names';
import type { Reach } from './reach';
import type { AttentionRecord, TimelineRecord, Writing } from './schema';

/** What is derived of one client and kept beside its events. */
export interface Projection<S> {
  state: S;
  /** First day the client belongs in an agenda; `null` when it never does. */
  attentionOn: CalendarDate | null;
  /** What the plan of a day needs of it. */
  brief: AgendaBrief;
  /** Text that the client is found by: name, code and the like. */
  name: string;
}

/**
 * A pure fold: all events of one client, in any order, to what is known of it; `null` when by these events there is no
 * such client any more.
 */
export type Project<S> = (canonical: TimelineKey, events: TimelineEvent[]) => Projection<S> | null;

/** What projecting needs. */
export interface ProjectingDeps<S> {
  project: Project<S>;
  /** Names what projections are made by: the fold's own version and the settings it reads. */
  basis(): string;
  log: Log;
  check: RecordCheck;
}

/** The records of one client. */
export interface ClientRecords {
  /** `null` for a key under which there is no client any more. */
  timeline: TimelineRecord | null;
  /** `null` for a client that belongs on no day. */
  attention: AttentionRecord | null;
}

/** The records of a client, or `null` when the fold fails: one client's fault does not stop the others. */
export function projectClient<S>(
  { canonical, events }: Client,
  { project, basis: basisOf, log }: ProjectingDeps<S>,
): ClientRecords | null {
  try {
    const [key, basis] = [canonical, basisOf()];
    const projection = project(canonical, events);
    if (projection === null) return { timeline: null, attention: null };
    const { state, attentionOn, brief, name } = projection;
    const text = searchText(name);
    return {
      timeline: { key, state, name: text, words: wordsOf(text), basis },
      attention: attentionOn === null ? null : { key, attentionOn, brief, basis },
    };
  } catch (error) {
    log.fault('store/project', error);
    return null;
  }
}

/**
 * Writes projections and links of whole reaches. Nothing is awaited: failures end the transaction.
 * @returns every key, canonical or not, whose timeline may have changed
 */
export function writeReaches<S>(
  transaction: Writing,
  reaches: Iterable<Reach>,
  deps: ProjectingDeps<S>,
): TimelineKey[] {
  // Without idb's promises: two listeners for each of many thousand writes are the half of their cost.
  const timelines = unwrap(transaction.objectStore('timelines'));
  const attention = unwrap(transaction.objectStore('attention'));
  const links = unwrap(transaction.objectStore('links'));
  const changed: TimelineKey[] = [];
  for (const { keys, events } of reaches) {
    for (const client of clientsOf(keys, events)) {
      const { canonical, members } = client;
      changed.push(...members);
      for (const key of members) {
        if (key !== canonical || client.events.length === 0) {
          timelines.delete(key);
          attention.delete(key);
        }
        if (keys.length > 1) links.put({ key, canonical, reach: keys });
      }
      const records = client.events.length > 0 ? projectClient(client, deps) : null;
      if (records?.timeline) timelines.put(records.timeline);
      else if (records) timelines.delete(canonical);
      if (records?.attention) attention.put(records.attention);
      else if (records) attention.delete(canonical);
    }
  }
  return changed;
}
