const pause = 50;

type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/**
 * Waits until the condition gives something that counts as true, and answers it.
 * @param what names the condition in the failure
 * @param patience milliseconds
 */
export async function until<T>(what: string, condition: () => Promise<T> | T, patience = 30_000): Promise<Truthy<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) return value as Truthy<T>;
    if (performance.now() > end) throw new Error(`waited ${patience} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
