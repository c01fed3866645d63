import type { CheckpointStateName, RibbonView } from '@/lib/messages/views';

/** A ribbon in the units of its width. */
export interface RibbonLayout {
  /** Length of the past part. */
  past: number;
  /** The tick of today; `null` when today is outside the trial. */
  today: number | null;
  /** Middles of the marks. */
  marks: { at: number; state: CheckpointStateName }[];
}

/**
 * Lays a trial out over `width`.
 * @param inset room kept at both ends, so that a mark at the very end is not cut
 */
export function ribbonLayout({ today, marks }: RibbonView, width: number, inset: number): RibbonLayout {
  const at = (share: number) => Math.round(inset + Math.min(Math.max(share, 0), 1) * (width - 2 * inset));
  return {
    past: today <= 0 ? 0 : today >= 1 ? width : at(today),
    today: today < 0 || today > 1 ? null : at(today),
    marks: marks.map(({ at: share, state }) => ({ at: at(share), state })),
  };
}
