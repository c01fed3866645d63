import { dateAt } from './dates';
import type { CalendarDate } from './events';
import { type PlanCalendar, planCheckpoints } from './plan';
import { standardRules } from './plan-rules';
import { trialEnd } from './standing';
import type { TimelineState } from './state';
import { trialDates } from './trial-dates';

/** Fewer decided trials than this say little: the forecast is shown with a warning. */
const fewTrials = 30;

/** Trials of one kind: how many were decided, how many of them pay now, and the share 0…1 (`null` for none). */
export interface Conversion {
  trials: number;
  won: number;
  rate: number | null;
}

/** What one sale costs the client and what part of it the partner keeps; the user's own numbers. */
export interface SaleTerms {
  /** Price of a sale, in the user's currency. */
  price: number;
  /** The partner's share, 0…1 (up to 0.65, design.md §3.10). */
  share: number;
}

/** What may be expected of the trials that are running now. */
export interface Forecast {
  all: Conversion;
  /** Trials in which every call that fell due before the decision was made on time, and there was one. */
  onTime: Conversion;
  /** The others. */
  late: Conversion;
  /** Fewer than 30 decided trials. */
  few: boolean;
  /** Trials running now. */
  running: number;
  /** Sales to be expected of them by the share of all; `null` without a decided trial. */
  expectedSales: number | null;
  /** The partner's part of those sales; `null` without terms or without a decided trial. */
  expectedIncome: number | null;
}

/** The day a forecast is made on, how days are counted, and the user's own numbers. */
export interface ForecastOptions {
  calendar: PlanCalendar;
  today: CalendarDate;
  terms?: SaleTerms;
}

/**
 * Conversion of trials with and without the calls on time. A trial counts once it is decided: paid for, lost, or ended; and
 * only if the journal knew the client when КТ1 was due, since nobody could have marked its calls before.
 * Terms that are no numbers, negative or with a share over 1 are treated as not given.
 */
export function forecast(states: readonly TimelineState[], { calendar, today, terms }: ForecastOptions): Forecast {
  const trials = states.filter(({ partnerOwn, trial }) => !partnerOwn && trial.activatedOn);
  const over = trials.filter((state) => decidedOn(state, today) !== undefined);
  const decided = over.filter((state) => knownInTime(state, calendar));
  const onTime = decided.filter((state) => callsOnTime(state, calendar, today));
  const all = conversion(decided);
  const running = trials.length - over.length;
  const expectedSales = all.rate === null ? null : running * all.rate;
  return {
    all,
    onTime: conversion(onTime),
    late: conversion(decided.filter((state) => !onTime.includes(state))),
    few: decided.length < fewTrials,
    running,
    expectedSales,
    expectedIncome: expectedSales !== null && isSound(terms) ? expectedSales * terms.price * terms.share : null,
  };
}

function conversion(states: readonly TimelineState[]): Conversion {
  const won = states.filter((state) => state.won).length;
  return { trials: states.length, won, rate: states.length > 0 ? won / states.length : null };
}

/** The day on which a trial was decided; `undefined` while it runs. */
function decidedOn(state: TimelineState, today: CalendarDate): CalendarDate | undefined {
  const end = trialEnd(state);
  return state.won?.on ?? state.lost?.on ?? (end !== undefined && end < today ? end : undefined);
}

/** By the house's own КТ1, whatever the user does with it. */
function knownInTime({ trial, firstAt }: TimelineState, calendar: PlanCalendar): boolean {
  const due = planCheckpoints(trialDates(trial), calendar, standardRules)[0]?.due;
  return firstAt !== undefined && due !== undefined && dateAt(firstAt, 'UTC') <= due;
}

function callsOnTime(state: TimelineState, calendar: PlanCalendar, today: CalendarDate): boolean {
  const decision = decidedOn(state, today) ?? today;
  const calls = planCheckpoints(trialDates(state.trial), calendar).filter(({ due }) => due && due <= decision);
  return (
    calls.length > 0 &&
    calls.every(({ id, due = '' }) => {
      const mark = state.checkpoints[id];
      return mark?.change === 'done' && mark.on <= due;
    })
  );
}

function isSound(terms: SaleTerms | undefined): terms is SaleTerms {
  return (
    terms !== undefined && terms.price >= 0 && Number.isFinite(terms.price) && terms.share >= 0 && terms.share <= 1
  );
}
