import type { KnownClient } from '../brief';
import type { ImportField } from '../events';
import { parseTimelineKey, type TimelineKey, timelineKey } from '../keys';
import type { ClientField, TimelineState } from '../state';
import { filled, type ImportFields, type ImportLine, isDateField } from './line';

/** By what a line was found to be a client's. */
export type MatchSign = 'code' | 'inn' | 'email' | 'name';

/** What a line of a list is to the store. */
export type Verdict =
  /** Nobody has this code yet. */
  | { kind: 'new'; key: TimelineKey; take: ImportFields }
  /** A known client; `take` is what the line adds, empty when it adds nothing. */
  | { kind: 'known'; key: TimelineKey; by: MatchSign; take: ImportFields }
  /** A known client of whom something else is known: that stays. A client with another ИНН gets nothing. */
  | { kind: 'conflicting'; key: TimelineKey; by: MatchSign; take: ImportFields; differs: Difference[] }
  /** Nobody fits, or several do: nothing is guessed. */
  | { kind: 'unmatched'; several: boolean };

/** A field of which a list says something else than is known. */
export interface Difference {
  field: ImportField;
  known: string;
  listed: string;
}

/** Known clients of one portal by every sign that a list may name them by. */
export interface KnownIndex {
  host: string;
  byKey: ReadonlyMap<TimelineKey, TimelineState>;
  bySign: Readonly<Record<'inn' | 'email' | 'name', ReadonlyMap<string, readonly TimelineState[]>>>;
}

/** Lays out the clients of one portal for comparing. */
export function indexClients(clients: readonly KnownClient[], host: string): KnownIndex {
  const byKey = new Map<TimelineKey, TimelineState>();
  const bySign = {
    inn: new Map<string, TimelineState[]>(),
    email: new Map<string, TimelineState[]>(),
    name: new Map<string, TimelineState[]>(),
  };
  const put = (sign: keyof typeof bySign, value: string | null | undefined, state: TimelineState) => {
    const plain = plainValue(sign, value ?? '');
    if (plain === '') return;
    const own = bySign[sign].get(plain) ?? [];
    if (!own.includes(state)) bySign[sign].set(plain, [...own, state]);
  };
  for (const { key, state } of clients) {
    if (parseTimelineKey(key)?.host !== host) continue;
    for (const own of [key, ...state.aliases]) byKey.set(own, state);
    put('inn', state.client.inn?.value, state);
    put('email', state.client.email?.value, state);
    put('email', state.invitation?.address, state);
    put('name', state.client.name?.value, state);
  }
  return { host, byKey, bySign };
}

/** What a line is to the known clients. */
export function compareLine({ fields }: ImportLine, index: KnownIndex): Verdict {
  const { host, byKey, bySign } = index;
  if (fields.code) {
    const key = timelineKey({ host, kind: 'subscriber', id: fields.code });
    const state = byKey.get(key);
    return state ? compareWith(state, 'code', fields) : { kind: 'new', key, take: fields };
  }
  for (const by of ['inn', 'email', 'name'] as const) {
    const found = fields[by] ? bySign[by].get(plainValue(by, fields[by])) : undefined;
    if (!found) continue;
    const [only] = found;
    return found.length === 1 && only ? compareWith(only, by, fields) : { kind: 'unmatched', several: true };
  }
  return { kind: 'unmatched', several: false };
}

function compareWith(state: TimelineState, by: MatchSign, { code: _, ...fields }: ImportFields): Verdict {
  const take: ImportFields = {};
  const differs: Difference[] = [];
  for (const [field, listed] of Object.entries(fields) as [ImportField, string][]) {
    const known = knownValue(state, field, listed, fields);
    if (known === null) take[field] = listed;
    else if (plainValue(field, known) !== plainValue(field, listed)) differs.push({ field, known, listed });
  }
  const { key } = state;
  if (differs.length === 0) return { kind: 'known', key, by, take };
  const isOther = differs.some(({ field }) => field === 'inn');
  return { kind: 'conflicting', key, by, differs, take: isOther ? {} : filled(take) };
}

const trialFields = ['invitedOn', 'activatedOn', 'endsOn'] as const;

/** What is known of a field; `null` when nothing is. */
function knownValue(state: TimelineState, field: ImportField, listed: string, fields: ImportFields): string | null {
  const trialField = trialFields.find((name) => name === field);
  if (trialField) {
    const date = state.trial[trialField];
    return date && (date.source !== 'import' || date.value === listed) ? date.value : null;
  }
  if (field === 'remark')
    return state.facts.find((fact) => fact.screen === 'import' && fact.field === 'remark')?.value === listed
      ? listed
      : null;
  if (field === 'tariff' || field === 'subscribedOn' || field === 'subscribedTill') {
    const till = fields.subscribedTill ?? '';
    const isThere = state.subscriptions.some(({ startsOn, endsOn, tariff }) => {
      if (field === 'tariff')
        return tariff !== undefined && plainValue('tariff', tariff) === plainValue('tariff', listed);
      return field === 'subscribedOn' ? startsOn === listed || (endsOn ?? '') > till : (endsOn ?? '') >= listed;
    });
    return isThere ? listed : null;
  }
  const fact = state.client[field as ClientField];
  // What only an earlier list says gives way to a later list.
  const isOld = fact?.screen === 'import' && plainValue(field, fact.value ?? '') !== plainValue(field, listed);
  return isOld ? null : (fact?.value ?? null);
}

/** A value without what people write in different ways. */
function plainValue(field: ImportField, value: string): string {
  if (isDateField(field)) return value;
  if (field === 'phone') return value.replaceAll(/\D/gu, '').replace(/^8(?=\d{10}$)/u, '7');
  if (field === 'inn' || field === 'kpp') return value.replaceAll(/\s/gu, '');
  const small = value.toLowerCase().replaceAll('ё', 'е');
  if (field === 'email' || field === 'site') return small.trim();
  return small.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
