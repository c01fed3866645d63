import type { ComponentChildren } from 'preact';
import { type MarkState, toneClass } from './marks';
import { StateMark } from './StateMark';

/** A state in a pill: its mark and its words. */
export function Chip({ state, children }: { state: MarkState; children: ComponentChildren }) {
  return (
    <span class={`fc-chip ${toneClass(state)}`}>
      <StateMark state={state} />
      <span>{children}</span>
    </span>
  );
}

interface ChoiceProps {
  pressed: boolean;
  onPress: () => void;
  children: ComponentChildren;
}

/** One of several answers, on or off. */
export function ChoiceChip({ pressed, onPress, children }: ChoiceProps) {
  return (
    <button type="button" class="fc-chip" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}
