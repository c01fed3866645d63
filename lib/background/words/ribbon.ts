import type { RibbonView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';
import type { Ribbon } from '@/lib/trial/ribbon';

/** The strip with its words: «12-й день из 30». */
export function ribbonView({ today, day, days, marks }: Ribbon, text: Text): RibbonView {
  return {
    today,
    marks: marks.map(({ checkpoint, at, state }) => ({ checkpoint, at, state })),
    label: dayOfTrial(day, days, text),
  };
}

/** Where today stands in a trial, in words. */
export function dayOfTrial(day: number, days: number, text: Text): string {
  if (day < 1) return text('trial_before', { days: text.count('days', 1 - day) });
  if (day > days) return text('trial_after', { days: text.count('days', day - days) });
  return text('trial_day', { day, days });
}
