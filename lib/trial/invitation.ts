import { dateAt } from './dates';
import { defined } from './defined';
import type { CalendarDate, TimelineEvent } from './events';
import { dateIn, Facts, type PortalRecord } from './facts';
import { orderJournal, undoneIds } from './journal';
import type { InvitationState, InvitationStatus, TrialState } from './state';

/** What the portal's word for an invitation's state means; the exact words are not known (domain.md §10). */
const statusWords: readonly (readonly [RegExp, InvitationStatus])[] = [
  [/не\s*активир|not\s*activ|ожида|pending/iu, 'sent'],
  [/активир|activated|accepted|принят/iu, 'activated'],
  [/(?<!раз)блокир|blocked|отозван|отмен/iu, 'blocked'],
  [/ист[её]к|просроч|expired/iu, 'expired'],
  [/отправл|выслан|разблокир|sent|созда/iu, 'sent'],
];

/** The newest invitation of the current trial with all that was done about it; `null` when none is known. */
export function invitationOf(
  facts: Facts,
  events: readonly TimelineEvent[],
  trial: TrialState,
): InvitationState | null {
  return invitationBy(newest(facts.records('invitation')), facts, events, trial);
}

/**
 * One invitation of a client by its number, which need not be the one that counts now: what was read of it and done about
 * it. `null` when nothing is known of it.
 */
export function invitationNamed(events: readonly TimelineEvent[], number: string): InvitationState | null {
  const journal = orderJournal(events);
  const undone = undoneIds(journal);
  const held = journal.filter(({ id }) => !undone.has(id));
  const facts = new Facts();
  for (const event of held) if (event.type === 'observed') facts.read(event);
  const record = facts.records('invitation').find((one) => one.number === number);
  const isAbout = (event: TimelineEvent) => 'record' in event.payload && event.payload.record === number;
  const own = held.filter(isAbout);
  if (!record && own.length === 0) return null;
  const invitation = invitationBy(record, facts, own, {});
  return invitation && { ...invitation, number };
}

function invitationBy(
  record: PortalRecord | undefined,
  facts: Facts,
  events: readonly TimelineEvent[],
  trial: TrialState,
): InvitationState | null {
  const row = facts.subscriber();
  const said = events.filter(belongsTo(trial, record?.number));
  const invited = said.findLast((event) => event.type === 'invited');
  if (!record && !invited && !trial.invitedOn && !said.some(({ type }) => type === 'resent')) return null;
  const fields = record?.fields ?? new Map();
  const resent = said.flatMap((event) => (event.type === 'resent' ? [event] : []));
  const last = resent.at(-1);
  const sentAgain = resent.findLast(({ payload }) => payload.address);
  const status = trial.activatedOn ? 'activated' : statusOf(fields);
  return defined({
    number: record?.number || invited?.payload.record,
    status,
    address: sentAgain?.payload.address ?? fields.get('address')?.value ?? invited?.payload.address ?? undefined,
    invitedOn: dateIn(fields, 'invitedOn') ?? trial.invitedOn?.value,
    activatedOn: trial.activatedOn?.value,
    blockedOn: dateIn(fields, 'blockedOn'),
    expiresOn: dateIn(fields, 'expiresOn'),
    timesSent: 1 + resent.filter(({ payload }) => payload.outcome === 'sent').length,
    timesUnknown: resent.filter(({ payload }) => payload.outcome === 'unknown').length,
    lastResent: last && defined({ at: last.at, outcome: last.payload.outcome, text: last.payload.text }),
    notActivated: trial.activatedOn ? undefined : notActivated(fields, row, said, status),
  });
}

/** The state of an invitation on a day: a sent one may have run out by its date. */
export function invitationOn(invitation: InvitationState, today: CalendarDate): InvitationStatus {
  const { status, expiresOn } = invitation;
  const open = status === 'sent' || status === 'unknown';
  return open && expiresOn !== undefined && expiresOn < today ? 'expired' : status;
}

type Fields = PortalRecord['fields'];

function newest(records: readonly PortalRecord[]): PortalRecord | undefined {
  const order = ({ number, fields }: PortalRecord) => [dateIn(fields, 'invitedOn') ?? '', number].join('|');
  return [...records].sort((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1);
}

/** Events of the current trial; those about another invitation than the current one are not. */
function belongsTo({ since }: TrialState, number: string | undefined) {
  return (event: TimelineEvent): boolean => {
    const about = 'record' in event.payload ? event.payload.record : undefined;
    if (about !== undefined && number && about !== number) return false;
    return since === undefined || dayOf(event) >= since;
  };
}

/** The day an event speaks of: its own, or the day of its moment in UTC. */
export function dayOf(event: TimelineEvent): CalendarDate {
  const own = 'on' in event.payload ? event.payload.on : undefined;
  return own ?? dateAt(event.at, 'UTC');
}

function statusOf(fields: Fields): InvitationStatus {
  if (dateIn(fields, 'activatedOn')) return 'activated';
  if (dateIn(fields, 'blockedOn')) return 'blocked';
  const words = fields.get('state')?.value ?? '';
  const named = statusWords.find(([pattern]) => pattern.test(words))?.[1];
  return named ?? (fields.get('activatedOn')?.value === null ? 'sent' : 'unknown');
}

function notActivated(
  fields: Fields,
  row: Fields,
  said: readonly TimelineEvent[],
  status: InvitationStatus,
): InvitationState['notActivated'] {
  const word = said.findLast((event) => event.type === 'not-activated');
  const emptyInRow =
    row.get('activatedOn')?.value === null && dateIn(row, 'invitedOn') ? row.get('activatedOn') : undefined;
  const read =
    status === 'sent' || status === 'expired' ? (fields.get('state') ?? fields.get('activatedOn')) : emptyInRow;
  if (!word) return read && { by: 'portal', at: read.at };
  return { by: read ? 'portal' : 'manager', at: read?.at ?? word.at, reason: word.payload.reason };
}
