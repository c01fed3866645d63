const pause = 50;

/**
 * Waits until the condition gives something that counts as true, and answers it.
 * @param what names the condition in the failure
 * @param patience milliseconds
 */
export async function until<T>(
  what: string,
  condition: () => Promise<T> | T,
  patience = 15_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited ${patience} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
