import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Handlers, serve } from '@/lib/messages/server';
import { ExpectedError } from '@/lib/platform/errors';
import { isBuiltInPortal } from '@/lib/trial/portals';

const portal = { id: 'test-extension-id', url: 'https://1cfresh.com/a/adm/ru_RU/' };
const ownPage = { id: 'test-extension-id', url: fakeBrowser.runtime.getURL('/popup.html') };
const message = (name: string, payload: unknown) => ({ to: 'fresh-checkpoints', id: 'm1', name, payload });

const handlers = {
  hello: vi.fn(),
  profile: vi.fn(),
  observe: vi.fn(),
  items: vi.fn(),
  timeline: vi.fn(),
  act: vi.fn(),
  agenda: vi.fn(),
};
const log = { fault: vi.fn() };

/** What the one listener answers; `undefined` when the message is none of ours. */
async function ask(text: unknown, sender: object): Promise<unknown> {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(text, sender as never);
  return answer;
}

beforeEach(() => {
  fakeBrowser.reset();
  serve({
    handlersFor: () => handlers as object as Handlers,
    log,
    isPortal: async (host) => isBuiltInPortal(host),
    sentence: async (code) => `sentence of ${code}`,
  });
});
afterEach(() => vi.clearAllMocks());

describe('the answering end', () => {
  it('hands payload, asker and message id to the handler, and its value back', async () => {
    handlers.items.mockResolvedValue({ items: [] });
    const keys = ['1cfresh.com/s:1010'];
    expect(await ask(message('items', { keys }), portal)).toEqual({ ok: true, value: { items: [] } });
    expect(handlers.items).toHaveBeenCalledWith({ keys }, { asker: { kind: 'portal', host: '1cfresh.com' }, id: 'm1' });
  });

  it('leaves messages of others alone', async () => {
    expect(await ask({ hello: 1 }, portal)).toBeUndefined();
  });

  it.each([
    ['a stranger', { id: 'other-extension', url: ownPage.url }, 'items', { keys: [] }],
    ['a client’s books', { ...portal, url: 'https://1cfresh.com/a/ea/1/ru_RU/' }, 'items', { keys: [] }],
    ['a portal asking for another’s client', portal, 'timeline', { key: 'clobus.uz/s:1' }],
    ['a portal asking for others’ items', portal, 'items', { keys: ['1cfresh.com/s:1', 'clobus.uz/s:1'] }],
    [
      'a portal speaking for another host',
      portal,
      'observe',
      { host: 'clobus.uz', screen: 'subscribers', readAt: 0, records: [] },
    ],
  ])('refuses %s', async (_who, sender, name, payload) => {
    expect(await ask(message(name, payload), sender)).toMatchObject({ ok: false, error: { code: 'foreign-sender' } });
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('names the place of a bad message in the log, and nothing of what stood there', async () => {
    const answer = await ask(message('timeline', { key: 'ООО «Ромашка»' }), ownPage);
    expect(answer).toEqual({ ok: false, error: { code: 'bad-message', message: 'sentence of bad-message' } });
    expect(String(log.fault.mock.calls[0]?.[1])).toContain('payload.key');
    expect(String(log.fault.mock.calls[0]?.[1])).not.toContain('Ромашка');
  });

  it('words an expected failure by its code, and an unexpected one as such', async () => {
    handlers.agenda.mockRejectedValueOnce(new ExpectedError('store-unavailable'));
    handlers.agenda.mockRejectedValueOnce(new TypeError('x is undefined'));
    expect(await ask(message('agenda', {}), ownPage)).toMatchObject({ error: { code: 'store-unavailable' } });
    expect(await ask(message('agenda', {}), ownPage)).toMatchObject({ error: { code: 'unexpected' } });
  });
});
