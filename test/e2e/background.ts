import type { Answer, Payload, Reply, RequestName } from '@/lib/messages/protocol';
import type { Driver } from './driver/types';

/** Asks the background as a page of ours does, from a page of ours. */
async function askBackground<N extends RequestName>(driver: Driver, name: N, payload: Payload<N>): Promise<Reply<N>> {
  const page = await driver.extensionPage('popup.html');
  const message = { to: 'fresh-checkpoints', id: crypto.randomUUID(), name, payload };
  const answer = (await page.evaluate((words) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof chromeLike>;
    return (browser ?? chrome).runtime.sendMessage(words);
  }, message)) as Answer<Reply<N>>;
  await page.close();
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value;
}

declare const chromeLike: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** The badge of each client that has one, by code, as the background words it. */
export async function badgeTexts(driver: Driver, codes: readonly string[]): Promise<Record<string, string>> {
  const keyOf = (code: string) => `1cfresh.com/s:${code}`;
  const { items } = await askBackground(driver, 'items', { keys: codes.map(keyOf) });
  const texts = new Map(items.map(({ key, badge }) => [key, badge?.text]));
  return Object.fromEntries(
    codes.flatMap((code) => {
      const text = texts.get(keyOf(code));
      return text === undefined ? [] : [[code, text] as const];
    }),
  );
}
