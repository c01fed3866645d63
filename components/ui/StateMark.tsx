import type { ComponentChildren } from 'preact';
import type { BadgeState, CheckpointStateName } from '@/lib/messages/views';

/** Everything that has a mark of its own. */
export type MarkState = BadgeState | CheckpointStateName;
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

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 } as const;
const joined = { ...line, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
/** Signs cut out of a filled shape take the colour of the ground below. */
const cut = { ...joined, stroke: 'var(--fc-mark-cut, var(--fc-ground))' } as const;

const ring = <circle cx="8" cy="8" r="5.75" {...line} />;
const envelope = <path d="M2.25 4.25h11.5v7.5H2.25zM2.5 4.75 8 8.75l5.5-4" {...joined} />;
const unknown = (
  <>
    <circle cx="8" cy="8" r="5.75" {...line} stroke-dasharray="2.6 2" />
    <path d="M6.5 6.8a1.5 1.5 0 1 1 2.1 1.4c-.4.2-.6.5-.6.9M8 11v.1" {...joined} />
  </>
);
const done = (
  <>
    <circle cx="8" cy="8" r="6.5" fill="currentColor" />
    <path d="m5.2 8.2 2 2 3.6-4" {...cut} />
  </>
);

/** Every shape differs from every other without colour (design.md §6). */
const shapes: Record<MarkState, ComponentChildren> = {
  upcoming: ring,
  due: (
    <>
      {ring}
      <circle cx="8" cy="8" r="3" fill="currentColor" />
    </>
  ),
  overdue: (
    <>
      <path d="M8 1.6 15 14H1z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" />
      <path d="M8 6v3.6M8 11.8v.1" {...cut} />
    </>
  ),
  done,
  passed: done,
  skipped: (
    <>
      {ring}
      <path d="M5.4 8h5.2" {...joined} />
    </>
  ),
  postponed: (
    <>
      {ring}
      <path d="M8 4.8V8l2.2 1.4" {...joined} />
    </>
  ),
  merged: (
    <>
      <circle cx="6" cy="8" r="4" {...line} />
      <circle cx="10" cy="8" r="4" {...line} />
    </>
  ),
  unknown,
  'dates-unknown': unknown,
  'not-activated': envelope,
  'not-activated-overdue': (
    <>
      <path d="M1.5 3.5h13v9h-13z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" />
      <path d="M2.5 4.6 8 8.6l5.5-4" {...cut} />
    </>
  ),
  'invitation-expired': (
    <>
      <path d="M8.5 11.75H2.25v-7.5h11.5v3M2.5 4.75 8 8.75l5.5-4" {...joined} />
      <path d="m10.8 10.2 3.4 3.4m0-3.4-3.4 3.4" {...joined} />
    </>
  ),
  'trial-ended': <rect x="2.5" y="2.5" width="11" height="11" rx="1" fill="currentColor" />,
  renew: <path d="M13 8a5 5 0 1 1-1.6-3.7M13.2 2.2v2.9h-2.9" {...joined} />,
};

/** A state as a shape. Silent for screen readers: the words beside it say the same. */
export function StateMark({ state }: { state: MarkState }) {
  return (
    <svg
      class={`fc-mark ${toneClass(state)}`}
      data-state={state}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[state]}
    </svg>
  );
}
