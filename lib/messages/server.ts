import { browser, type Runtime } from '@/lib/platform/browser';
import { type ErrorCode, ExpectedError } from '@/lib/platform/errors';
import type { Log } from '@/lib/platform/log';
import type { Answer, Payload, Reply, RequestName } from './protocol';
import { checkMessage } from './schemas';
import { type Asker, identifyAsker } from './senders';

/** Who asked, and under which message id. */
export interface Question {
  asker: Asker;
  /** The same when the question is asked again: events take it as their id. */
  id: string;
  /** The tab that asked, where it was one. */
  tab?: number | undefined;
}

/** The answering end: one function a request. It may throw an `ExpectedError`, which becomes a sentence. */
export type Handlers = {
  [N in RequestName]: (payload: Payload<N>, question: Question) => Promise<Reply<N>>;
};

/** What answering needs beside the handlers. */
export interface ServerDeps {
  /** Who answers that asker. */
  handlersFor(asker: Asker): Handlers;
  log: Log;
  /** The sentence of a failure in the user's language, its holes filled with the values. */
  sentence(code: ErrorCode, values: ExpectedError['values']): Promise<string>;
  /** Hosts of portals whose pages may ask. */
  isPortal(host: string): Promise<boolean>;
}

/** Answers messages. Must be called in the background's first turn: a later listener misses the waking message. */
export function serve(deps: ServerDeps): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const checked = checkMessage(message);
    if (checked === null) return undefined;
    return answer(checked, sender, deps);
  });
}

async function answer(
  checked: NonNullable<ReturnType<typeof checkMessage>>,
  sender: Runtime.MessageSender,
  { handlersFor, log, sentence, isPortal }: ServerDeps,
): Promise<Answer<unknown>> {
  try {
    const asker = await identifyAsker(sender, browser.runtime.id, browser.runtime.getURL(''), isPortal);
    if (!asker) throw new ExpectedError('foreign-sender');
    if ('fault' in checked) throw new ExpectedError('bad-message', checked.fault);
    refuseOtherHosts(asker, checked.payload);
    const handler = handlersFor(asker)[checked.name] as (payload: unknown, question: Question) => Promise<unknown>;
    return { ok: true, value: await handler(checked.payload, { asker, id: checked.id, tab: sender.tab?.id }) };
  } catch (error) {
    const { code, values } = error instanceof ExpectedError ? error : new ExpectedError('unexpected');
    log.fault(`messages/${'name' in checked ? checked.name : 'unknown'}`, error);
    return { ok: false, error: { code, message: await sentence(code, values) } };
  }
}

/** A portal's page may speak of its own clients only. */
function refuseOtherHosts(asker: Asker, payload: unknown): void {
  if (asker.kind !== 'portal') return;
  const { host, key, keys } = payload as { host?: string; key?: string; keys?: string[] };
  const own = (timelineKey: string) => timelineKey.startsWith(`${asker.host}/`);
  if (host !== undefined && host !== asker.host) throw new ExpectedError('foreign-sender', 'host');
  if (key !== undefined && !own(key)) throw new ExpectedError('foreign-sender', 'key');
  if (keys !== undefined && !keys.every(own)) throw new ExpectedError('foreign-sender', 'keys');
}
