import type { Text } from '@/lib/platform/text';
import { parseTimelineKey, type TimelineKey } from '@/lib/trial/keys';
import type { PlanChange } from '@/lib/trial/plan-changes';
import { trialEnd } from '@/lib/trial/standing';
import type { Disagreement, Doubt, TimelineState } from '@/lib/trial/state';
import { dateLabel, sourceWords } from './facts';
import { screenWords } from './fields';
import { checkpointShort } from './history';
import { dayWords, type Present } from './when';

/**
 * What a person should look at: sources that differ, doubtful dates, what was never seen.
 * @param subscriptionsSeen a list of subscriptions of this portal was ever read
 */
export function noticeWords(state: TimelineState, subscriptionsSeen: boolean, present: Present, text: Text): string[] {
  const end = trialEnd(state);
  const unseen = end !== undefined && end < present.today && !state.won && !subscriptionsSeen;
  return [
    ...state.disagreements.map((one) => disagreementWords(one, present, text)),
    ...state.doubts.map((doubt) => doubtWords(doubt, text)),
    ...(unseen ? [text('notice_subscription_unseen')] : []),
  ];
}

/** «Тот же ИНН у абонента с кодом 1020…» */
export function twinWords(twins: readonly TimelineKey[], text: Text): string[] {
  const codes = twins.map((key) => parseTimelineKey(key)?.id ?? key).join(', ');
  return codes === '' ? [] : [text('notice_same_inn', { codes })];
}

function disagreementWords({ field, values }: Disagreement, present: Present, text: Text): string {
  const said = values.map((known) =>
    text('notice_said', { day: dayWords(known.value, present, text), source: sourceWords(known, present, text) }),
  );
  return text('notice_disagree', { field: dateLabel(field, text), values: said.join('; ') });
}

function doubtWords(doubt: Doubt, text: Text): string {
  switch (doubt.code) {
    case 'impossible-date':
      return text('notice_impossible_date', {
        value: doubt.value.slice(0, 40),
        screen: screenWords(doubt.screen, text),
      });
    case 'end-before-start':
      return text('because_end_before_start');
    case 'long-trial':
      return text('notice_long_trial', { days: text.count('days', doubt.days) });
  }
}

/** «Последний день: было 12.10, стало 26.10; КТ3 перенесена на 19.10». Empty when a plan was only made, not moved. */
export function planChangeWords({ dates, checkpoints }: PlanChange, present: Present, text: Text): string {
  const day = (date: string | undefined) => (date ? dayWords(date, present, text) : text('plan_no_date'));
  return [
    ...dates.flatMap(({ field, from, to }) =>
      from === undefined
        ? []
        : [text('plan_date_moved', { field: dateLabel(field, text), from: day(from), to: day(to) })],
    ),
    ...checkpoints.flatMap(({ checkpoint, from, to }) => {
      const short = checkpointShort(checkpoint, text);
      if (to.mergedInto) return [text('plan_merged', { short, other: checkpointShort(to.mergedInto, text) })];
      if (from.opens === undefined) return [];
      return [to.opens ? text('plan_moved', { short, day: day(to.opens) }) : text('plan_lost', { short })];
    }),
  ].join('; ');
}
