import { describe, expect, it } from 'vitest';
import { createClient, type Transport } from '@/lib/messages/client';

function transport(answers: unknown[], alive = () => true) {
  const sent: { id: string }[] = [];
  const waits: number[] = [];
  const fake: Transport = {
    send: async (message) => {
      sent.push(message as { id: string });
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
    alive,
    newId: () => 'question-1',
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    sentence: (code) => `sentence of ${code}`,
  };
  return { fake, sent, waits };
}

describe('the asking end', () => {
  it('hands on the answer of a living background without waiting', async () => {
    const { fake, sent, waits } = transport([{ ok: true, value: { items: [] } }]);
    expect(await createClient(fake).ask('items', { keys: [] })).toEqual({ ok: true, value: { items: [] } });
    expect(sent).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('asks again under the same id when the background was asleep or died', async () => {
    const { fake, sent } = transport([new Error('Receiving end does not exist'), undefined, { ok: true, value: 1 }]);
    expect(await createClient(fake).ask('agenda', {})).toEqual({ ok: true, value: 1 });
    expect(sent.map(({ id }) => id)).toEqual(['question-1', 'question-1', 'question-1']);
  });

  it('gives up with a sentence, and does not throw', async () => {
    const { fake, sent } = transport([]);
    expect(await createClient(fake).ask('agenda', {})).toEqual({
      ok: false,
      error: { code: 'no-answer', message: 'sentence of no-answer' },
    });
    expect(sent).toHaveLength(4);
  });

  it('does not speak once the extension was updated under the page', async () => {
    const { fake, sent } = transport([], () => false);
    const answer = await createClient(fake).ask('agenda', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'orphaned' } });
    expect(sent).toEqual([]);
  });

  it('passes a refusal on as it is: an answer that says no is an answer', async () => {
    const refusal = { ok: false, error: { code: 'bad-date', message: 'Такой даты нет.' } };
    const { fake, sent } = transport([refusal]);
    expect(await createClient(fake).ask('agenda', {})).toEqual(refusal);
    expect(sent).toHaveLength(1);
  });

  it('stops when the asker is gone', async () => {
    const { fake, sent } = transport([]);
    const gone = new AbortController();
    gone.abort();
    expect(await createClient(fake).ask('agenda', {}, gone.signal)).toMatchObject({ ok: false });
    expect(sent).toEqual([]);
  });
});
