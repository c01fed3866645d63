import type { Answer, Payload, Reply, RequestName } from '@/lib/messages/protocol';
import type { Driver } from './driver/types';

/** Asks the background as a page of ours does, from a page of ours. @throws {Error} with its refusal */
export async function askBackground<N extends RequestName>(
  driver: Driver,
  name: N,
  payload: Payload<N>,
): Promise<Reply<N>> {
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

/** The part of the browser's own interface that specs ask. */
interface Own {
  action: { getBadgeText(of: object): Promise<string>; setBadgeText(of: { text: string }): Promise<void> };
  storage: { session: { get(name: string): Promise<Record<string, object>> } };
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
}

/** Runs a function on a page of ours. `work` is sent there as text: it must use nothing from outside of itself. */
export async function onOwnPage<T, A>(
  driver: Driver,
  work: (own: Own, argument: A) => Promise<T>,
  argument: A,
): Promise<T> {
  const page = await driver.extensionPage('popup.html');
  const words = `(${work})(globalThis.browser ?? globalThis.chrome, ${JSON.stringify(argument)})`;
  const answer = (await page.evaluate(words)) as T;
  await page.close();
  return answer;
}

/**
 * The badge of each client that has one, by code, as the background words it.
 * @throws {Error} when it does not know one of the clients
 */
export async function badgeTexts(driver: Driver, codes: readonly string[]): Promise<Record<string, string>> {
  const keyOf = (code: string) => `1cfresh.com/s:${code}`;
  const { items } = await askBackground(driver, 'items', { keys: codes.map(keyOf) });
  const known = new Map(items.map(({ key, badge }) => [key, badge]));
  const texts = codes.map((code) => {
    const badge = known.get(keyOf(code));
    if (badge === undefined) throw new Error(`the background does not know ${code}`);
    return [code, badge?.text] as const;
  });
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
