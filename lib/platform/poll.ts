/** Between two looks at a long piece of work, milliseconds. */
const pause = 300;

/** Calls a listener again and again until the signal aborts. */
export function everyNow(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const timer = setInterval(listener, pause);
  signal.addEventListener('abort', () => clearInterval(timer));
}
