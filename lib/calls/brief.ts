import type { CalendarDate } from '@/lib/trial/events';
import { oneLine } from './lines';
import type { CallOutcome } from './note-words';

/** What is known of a client before the call. An absent value was not seen; the brief says so and guesses nothing. */
export interface BriefFacts {
  today: CalendarDate;
  name: string;
  contact?: string | undefined;
  phone?: string | undefined;
  city?: string | undefined;
  invitedOn?: CalendarDate | undefined;
  activatedOn?: CalendarDate | undefined;
  endsOn?: CalendarDate | undefined;
  tariff?: string | undefined;
  usage?: 'works' | 'idle' | undefined;
  programs?: readonly string[] | undefined;
  lastCall?: { on: CalendarDate; outcome: CallOutcome } | undefined;
  /** Words of the last agreement. */
  promised?: string | undefined;
  offer?: 'sent' | 'discussed' | 'objection' | 'agreed' | undefined;
  /** Labels of open questions, then points of the checkpoint's agenda. */
  ask: readonly string[];
}

/** One piece of a line: a text of the catalogue under `brief_<code>` with its values, dates as `YYYY-MM-DD`. */
export interface BriefPart {
  code: BriefCode;
  values: Record<string, string | number>;
}

export const briefCodes = [
  'plain',
  'invited',
  'activated',
  'ends',
  'ended',
  'tariff',
  'works',
  'idle',
  'programs',
  'last-talked',
  'last-no-answer',
  'last-call-back',
  'offer-sent',
  'offer-discussed',
  'offer-objection',
  'offer-agreed',
  'never-called',
  'nothing-known',
  'no-data',
] as const;
export type BriefCode = (typeof briefCodes)[number];

export const briefLines = ['who', 'since', 'uses', 'promised', 'ask'] as const;
export type BriefLineId = (typeof briefLines)[number];

/** Always the five lines of issue and design: who, since when, what they use, what was promised, what to ask. */
export type Brief = Record<BriefLineId, BriefPart[]>;

const mostAsked = 5;
const longest = 200;

/**
 * The brief before dialling. A line of which nothing is known has the one part `nothing-known`; what they use is told in
 * calls rather than seen on the portal, so there it is `no-data`.
 */
export function composeBrief(facts: BriefFacts): Brief {
  return {
    who: known([facts.name, facts.contact, facts.phone, facts.city].flatMap(plain)),
    since: known(since(facts)),
    uses: known(uses(facts), 'no-data'),
    promised: known(promised(facts)),
    ask: known(facts.ask.flatMap(plain).slice(0, mostAsked)),
  };
}

const part = (code: BriefCode, values: BriefPart['values'] = {}): BriefPart => ({ code, values });
const known = (parts: BriefPart[], nothing: BriefCode = 'nothing-known') =>
  parts.length > 0 ? parts : [part(nothing)];

function plain(text: string | undefined): BriefPart[] {
  const line = oneLine((text ?? '').slice(0, longest * 2));
  if (line === '') return [];
  return [part('plain', { text: line.length > longest ? `${line.slice(0, longest - 1)}…` : line })];
}

function since({ invitedOn, activatedOn, endsOn, today }: BriefFacts): BriefPart[] {
  const parts: BriefPart[] = [];
  if (activatedOn) parts.push(part('activated', { date: activatedOn }));
  else if (invitedOn) parts.push(part('invited', { date: invitedOn }));
  if (endsOn) parts.push(part(endsOn < today ? 'ended' : 'ends', { date: endsOn }));
  return parts;
}

function uses({ tariff, usage, programs = [] }: BriefFacts): BriefPart[] {
  const parts: BriefPart[] = [];
  if (usage) parts.push(part(usage));
  const [named] = plain(programs.join(', '));
  if (named) parts.push(part('programs', named.values));
  const [tariffName] = plain(tariff);
  if (tariffName) parts.push(part('tariff', tariffName.values));
  return parts;
}

function promised({ lastCall, promised: words, offer }: BriefFacts): BriefPart[] {
  const last = lastCall ? part(`last-${lastCall.outcome}`, { date: lastCall.on }) : part('never-called');
  return [last, ...plain(words), ...(offer ? [part(`offer-${offer}`)] : [])];
}
