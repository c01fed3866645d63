import { realDate } from './dates';
import type { CalendarDate, EventOf, Instant } from './events';
import { parseTimelineKey } from './keys';
import {
  type ClientFact,
  type ClientField,
  clientFields,
  type Doubt,
  type Fact,
  type FactSource,
  type ScreenName,
} from './state';

/** What was read of one invitation or subscription, on its form and in its list together. */
export interface PortalRecord {
  number: string;
  /** When it was first read. */
  since: Instant;
  /** When one of its fields was last read. */
  at: Instant;
  /** The newest reading of each field. */
  fields: Map<string, Fact>;
}

const ownScreens: readonly FactSource[] = ['subscriber', 'subscribers'];

/** Readings of the portal, the newest of each field of each record on each form. */
export class Facts {
  #facts = new Map<string, Fact>();
  #since = new Map<string, Instant>();
  #ordered: Fact[] | null = null;
  readonly seen: Partial<Record<ScreenName, Instant>> = {};

  /** Takes a reading; readings come in the order of the journal. */
  read({ key, at, payload }: EventOf<'observed'>): void {
    const { screen, fields } = payload;
    const record = payload.record ?? recordByKey(screen, key);
    this.#ordered = null;
    this.seen[screen] = at;
    const since = [kindOf(screen), record ?? ''].join('|');
    if (!this.#since.has(since)) this.#since.set(since, at);
    for (const [field, value] of Object.entries(fields)) {
      const fact = { screen, ...(record !== undefined && { record }), field, value, at };
      this.#facts.set([screen, record ?? '', field].join('|'), fact);
    }
  }

  /** Takes what a list of clients says; the list that was taken in last counts. */
  take({ at, payload }: EventOf<'imported'>): void {
    this.#ordered = null;
    for (const [field, value] of Object.entries(payload.fields)) {
      this.#facts.set(['import', '', field].join('|'), { screen: 'import', field, value, at });
    }
  }

  /** What lists of clients said, by field. */
  imported(): Map<string, Fact> {
    return new Map(this.all().flatMap((fact) => (fact.screen === 'import' ? [[fact.field, fact] as const] : [])));
  }

  /** All facts in a fixed order. */
  all(): Fact[] {
    this.#ordered ??= [...this.#facts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
    return this.#ordered;
  }

  /** Records of one kind by number. */
  records(kind: 'invitation' | 'subscription'): PortalRecord[] {
    const found = new Map<string, PortalRecord>();
    for (const fact of this.all()) {
      if (kindOf(fact.screen) !== kind) continue;
      const number = fact.record ?? '';
      const since = this.#since.get([kind, number].join('|')) ?? fact.at;
      const record = found.get(number) ?? { number, since, at: fact.at, fields: new Map<string, Fact>() };
      found.set(number, record);
      record.at = Math.max(record.at, fact.at);
      keepNewer(record.fields, fact);
    }
    return [...found.values()];
  }

  /** The subscriber's own row and form, the newest of each field. */
  subscriber(): Map<string, Fact> {
    const fields = new Map<string, Fact>();
    for (const fact of this.all()) if (ownScreens.includes(fact.screen)) keepNewer(fields, fact);
    return fields;
  }

  /**
   * Who the client is: by the subscriber's own forms, else by any other, where a text says more than an empty cell; what no
   * form says, or says to be empty, is taken from a list.
   */
  client(): Partial<Record<ClientField, ClientFact>> {
    const others = new Map<string, Fact>();
    for (const fact of this.all()) {
      const isOther = !ownScreens.includes(fact.screen) && fact.screen !== 'import';
      if (isOther && fact.value !== null) keepNewer(others, fact);
    }
    const own = this.subscriber();
    const lists = this.imported();
    return Object.fromEntries(
      clientFields.flatMap((field) => {
        const read = own.get(field) ?? others.get(field);
        const fact = read?.value == null ? (lists.get(field) ?? read) : read;
        return fact ? [[field, { value: fact.value, screen: fact.screen, at: fact.at }]] : [];
      }),
    );
  }

  /** Fields named as dates that hold something else. */
  impossibleDates(): Doubt[] {
    return this.all().flatMap(({ screen, record, field, value }): Doubt[] => {
      if (!field.endsWith('On') || value === null || realDate(value)) return [];
      return [{ code: 'impossible-date', screen, ...(record !== undefined && { record }), field, value }];
    });
  }
}

/** The date a record's field holds, if it is one. */
export function dateIn(fields: ReadonlyMap<string, Fact>, field: string): CalendarDate | undefined {
  return realDate(fields.get(field)?.value);
}

function keepNewer(fields: Map<string, Fact>, fact: Fact): void {
  const other = fields.get(fact.field);
  if (!other || other.at <= fact.at) fields.set(fact.field, fact);
}

function kindOf(screen: FactSource): 'subscriber' | 'invitation' | 'subscription' | 'import' {
  if (screen === 'import') return 'import';
  if (screen === 'invitation' || screen === 'invitations') return 'invitation';
  return screen === 'subscription' || screen === 'subscriptions' ? 'subscription' : 'subscriber';
}

/** An invitation's own timeline is about that invitation. */
function recordByKey(screen: ScreenName, key: string): string | undefined {
  const owner = kindOf(screen) === 'invitation' ? parseTimelineKey(key) : null;
  return owner?.kind === 'invitation' ? owner.id : undefined;
}
