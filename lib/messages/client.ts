import type { Answer, Envelope, Payload, Refusal, Reply, RequestName } from './protocol';

/** The asking end of the protocol. */
export interface Client {
  /**
   * Asks the background; never throws. A background that was asleep or died before answering is asked again under
   * the same message id, which does nothing twice.
   */
  ask<N extends RequestName>(name: N, payload: Payload<N>, signal?: AbortSignal): Promise<Answer<Reply<N>>>;
}

/** What the client needs of the browser. */
export interface Transport {
  /** Sends one message and resolves with the answer, `undefined` when nobody answered. */
  send(message: unknown): Promise<unknown>;
  /** False once the extension was updated or removed under a living page. */
  alive(): boolean;
  newId(): string;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Sentence for a failure that the background could not word itself. */
  sentence(code: 'orphaned' | 'no-answer'): string;
}

/** Pauses between attempts, milliseconds: a cold worker answers within the first two. */
const pauses = [0, 50, 250, 1000];

/** Makes a client over a transport. */
export function createClient(transport: Transport): Client {
  const refuse = (code: 'orphaned' | 'no-answer'): { ok: false; error: Refusal } => ({
    ok: false,
    error: { code, message: transport.sentence(code) },
  });
  return {
    async ask(name, payload, signal) {
      const message: Envelope = { to: 'fresh-checkpoints', id: transport.newId(), name, payload };
      for (const pause of pauses) {
        if (pause > 0) await transport.wait(pause, signal);
        if (signal?.aborted) return refuse('no-answer');
        if (!transport.alive()) return refuse('orphaned');
        const answer = await transport.send(message).catch(() => undefined);
        if (isAnswer(answer)) return answer as Answer<Reply<typeof name>>;
      }
      return refuse(transport.alive() ? 'no-answer' : 'orphaned');
    },
  };
}

function isAnswer(answer: unknown): answer is Answer<unknown> {
  return typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean';
}
