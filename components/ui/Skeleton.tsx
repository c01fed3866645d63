/** The shape of text that is on its way. Silent for screen readers, and still: no shimmer, no spinner. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div class="fc-skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} class="fc-skeleton-bar" />
      ))}
    </div>
  );
}
