import { type MarkState, markParts, markShapes, toneClass } from './marks';

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
      {markParts.map((part) => {
        const path = markShapes[state][part];
        return path && <path key={part} class={`fc-mark-${part}`} d={path} />;
      })}
    </svg>
  );
}
