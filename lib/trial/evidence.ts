import { defined } from './defined';
import type { CalendarDate, Instant, TimelineEvent } from './events';
import { dateIn, type Facts } from './facts';
import type { TrialDateField } from './plan';
import type { DateSource, Subscription } from './state';
import { trialPeriods } from './subscriptions';

/** What one source says of one trial. */
export interface Evidence {
  source: DateSource;
  record?: string;
  dates: Partial<Record<TrialDateField, { value: CalendarDate; at: Instant }>>;
  /** When its newest date became known. */
  since: Instant;
}

/** Everything that says something of a trial's dates, earlier trials included; within a source in order of time. */
export function trialEvidence(
  facts: Facts,
  subscriptions: readonly Subscription[],
  events: readonly TimelineEvent[],
): Evidence[] {
  return [
    ...managerWords(events),
    ...trialPeriods(subscriptions).flatMap(({ startsOn, endsOn, last }) =>
      evidence(
        last.imported ? 'import' : 'trial-subscription',
        { activatedOn: startsOn, endsOn },
        last.since,
        last.number,
      ),
    ),
    ...listed(facts),
    ...subscriberDates(facts),
    ...invitations(facts, events),
  ];
}

function evidence(
  source: DateSource,
  dates: Partial<Record<TrialDateField, CalendarDate | undefined>>,
  at: Instant,
  record?: string,
): Evidence[] {
  const entries = Object.entries(dates).flatMap(([field, value]) => (value ? [[field, { value, at }]] : []));
  if (entries.length === 0) return [];
  const known: Evidence['dates'] = Object.fromEntries(entries);
  return [defined({ source, record: record || undefined, dates: known, since: at })];
}

function subscriberDates(facts: Facts): Evidence[] {
  const fields = facts.subscriber();
  const activation = dateIn(fields, 'activatedOn') ? 'activatedOn' : 'startsOn';
  const dates = {
    invitedOn: dateIn(fields, 'invitedOn'),
    activatedOn: dateIn(fields, activation),
    endsOn: dateIn(fields, 'endsOn'),
  };
  const { invitedOn, activatedOn = '', endsOn = '' } = dates;
  const at = Math.max(0, ...['invitedOn', activation, 'endsOn'].map((field) => fields.get(field)?.at ?? 0));
  const invitedAgain = invitedOn !== undefined && endsOn < invitedOn && activatedOn < invitedOn;
  return evidence('subscriber', invitedAgain ? { invitedOn } : dates, at);
}

/** Dates of a trial in a list of clients. */
function listed(facts: Facts): Evidence[] {
  const fields = facts.imported();
  const names = ['invitedOn', 'activatedOn', 'endsOn'] as const;
  const at = Math.max(0, ...names.map((field) => fields.get(field)?.at ?? 0));
  return evidence('import', Object.fromEntries(names.map((field) => [field, dateIn(fields, field)])), at);
}

function invitations(facts: Facts, events: readonly TimelineEvent[]): Evidence[] {
  const read = facts
    .records('invitation')
    .flatMap(({ number, since, fields }) =>
      evidence(
        'invitation',
        { invitedOn: dateIn(fields, 'invitedOn'), activatedOn: dateIn(fields, 'activatedOn') },
        dateIn(fields, 'activatedOn') ? (fields.get('activatedOn')?.at ?? since) : since,
        number,
      ),
    );
  const told = events.flatMap((event) => {
    if (event.author !== 'portal' || (event.type !== 'invited' && event.type !== 'activated')) return [];
    const field = event.type === 'invited' ? 'invitedOn' : 'activatedOn';
    const number = event.type === 'invited' ? event.payload.record : undefined;
    return evidence('invitation', { [field]: event.payload.on }, event.at, number);
  });
  return [...read, ...told].sort((a, b) => compare(latest(a), latest(b)) || compare(a.record, b.record));
}

const latest = ({ dates }: Evidence) => dates.invitedOn?.value ?? dates.activatedOn?.value;
const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The manager's words, one item a trial. A new trial begins with an invitation after the activation or the end he spoke of
 * before, or with a start and an end that both lie after that end. A start alone after that end stays a contradiction
 * for him to settle.
 */
function managerWords(events: readonly TimelineEvent[]): Evidence[] {
  const words: Evidence[] = [];
  const say = (field: TrialDateField, value: CalendarDate | null | undefined, at: Instant) => {
    const current = words.at(-1);
    if (value === undefined || !current) return;
    if (value === null) delete current.dates[field];
    else current.dates[field] = { value, at };
    current.since = at;
  };
  for (const event of events) {
    if (event.author !== 'manager') continue;
    const { dates } = words.at(-1) ?? {};
    const begin = (anew: boolean) => {
      if (anew || words.length === 0) words.push({ source: 'manager', dates: {}, since: event.at });
    };
    if (event.type === 'trial-dates') {
      const { invitedOn, activatedOn, endsOn } = event.payload;
      const start = activatedOn ?? invitedOn;
      begin(Boolean(dates?.endsOn && start && endsOn && start > dates.endsOn.value && endsOn >= start));
      say('invitedOn', invitedOn, event.at);
      say('activatedOn', activatedOn, event.at);
      say('endsOn', endsOn, event.at);
    } else if (event.type === 'invited') {
      const over = dates?.endsOn ?? dates?.activatedOn;
      begin(Boolean(over && event.payload.on > over.value));
      say('invitedOn', event.payload.on, event.at);
    } else if (event.type === 'activated') {
      begin(Boolean(dates?.endsOn && event.payload.on > dates.endsOn.value));
      say('activatedOn', event.payload.on, event.at);
    }
  }
  return words.filter(({ dates }) => Object.keys(dates).length > 0);
}
