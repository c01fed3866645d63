import type { BadgeState, CheckpointStateName } from '@/lib/messages/views';

/** Everything that has a mark of its own. */
export type MarkState = BadgeState | CheckpointStateName | 'card-faulty' | 'card-unseen';

/** A mark as paths in a square of 16: what is filled, what is drawn as a line, what is cut out of the filled. */
export interface MarkShape {
  fill?: string;
  line?: string;
  cut?: string;
}

const ring = 'M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0-11.5 0';
const dashes =
  'M13.6 6.71A5.75 5.75 0 0 1 13.6 9.29M12.88 11.05A5.75 5.75 0 0 1 11.05 12.88M9.29 13.6A5.75 5.75 0 0 1 6.71 13.6' +
  'M4.95 12.88A5.75 5.75 0 0 1 3.12 11.05M2.4 9.29A5.75 5.75 0 0 1 2.4 6.71M3.12 4.95A5.75 5.75 0 0 1 4.95 3.12' +
  'M6.71 2.4A5.75 5.75 0 0 1 9.29 2.4M11.05 3.12A5.75 5.75 0 0 1 12.88 4.95';
const unknown = { line: `${dashes}M6.5 6.8a1.5 1.5 0 1 1 2.1 1.4c-.4.2-.6.5-.6.9M8 11v.1` };
const card = 'M1.75 3.25h12.5v9.5H1.75z';
const done = { fill: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0', cut: 'm5.2 8.2 2 2 3.6-4' };

/** Every shape differs from every other without colour (design.md §6). */
export const markShapes: Record<MarkState, MarkShape> = {
  upcoming: { line: ring },
  due: { line: ring, fill: 'M5.5 8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0' },
  overdue: { fill: 'M8 1.6 15 14H1z', cut: 'M8 6v3.6M8 11.8v.1' },
  done,
  passed: done,
  skipped: { line: `${ring}M5.4 8h5.2` },
  postponed: { line: `${ring}M8 4.8V8l2.2 1.4` },
  merged: { line: 'M2 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M6 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0' },
  unknown,
  'dates-unknown': unknown,
  'not-activated': { line: 'M2.25 4.25h11.5v7.5H2.25zM2.5 4.75 8 8.75l5.5-4' },
  'not-activated-overdue': { fill: 'M1.5 3.5h13v9h-13z', cut: 'M2.5 4.6 8 8.6l5.5-4' },
  'invitation-expired': {
    line: 'M8.5 11.75H2.25v-7.5h11.5v3M2.5 4.75 8 8.75l5.5-4M10.8 10.2l3.4 3.4m0-3.4-3.4 3.4',
  },
  'trial-ended': { fill: 'M3 3h10v10H3z' },
  'card-faulty': { line: `${card}M4.2 6.2h3.6M4.2 9.2h2.4M11 5.6v2.9M11 10.3v.1` },
  'card-unseen': { line: `${card}M4.2 6.2h3.6M4.2 9.2h7.4` },
  renew: { line: 'M13 8a5 5 0 1 1-1.6-3.7M13.2 2.2v2.9h-2.9' },
};

/** The three parts of a shape, in the order in which they are painted. */
export const markParts = ['fill', 'line', 'cut'] as const;

/** The colour family of a state; `fc-tone-<tone>` sets `--fc-tone` and `--fc-tone-soft`. */
export type Tone = 'overdue' | 'due' | 'upcoming' | 'done' | 'postponed' | 'muted';

const tones: Record<MarkState, Tone> = {
  overdue: 'overdue',
  'not-activated-overdue': 'overdue',
  'invitation-expired': 'overdue',
  'trial-ended': 'overdue',
  due: 'due',
  'not-activated': 'due',
  renew: 'due',
  'card-faulty': 'due',
  'card-unseen': 'muted',
  upcoming: 'upcoming',
  done: 'done',
  passed: 'done',
  postponed: 'postponed',
  skipped: 'muted',
  merged: 'muted',
  unknown: 'muted',
  'dates-unknown': 'muted',
};

/** The class that gives an element the colours of a state. */
export function toneClass(state: MarkState): string {
  return `fc-tone-${tones[state]}`;
}
