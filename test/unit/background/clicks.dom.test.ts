import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenForClicks } from '@/lib/background/reminders/clicks';
import { groupId, reminderId } from '@/lib/reminders/reminder';

const key = '1cfresh.com/s:1010';
const id = reminderId({ key, checkpoint: 'mid-trial', due: '2026-11-24', level: 'today' });

/** Tabs by their number: what each answers to the question whether it can show the client. */
type Answers = Record<number, () => Promise<unknown>>;
const can = async () => true;
const cannot = async () => false;
const hasNoScript = () => Promise.reject(new Error('Receiving end does not exist'));
const isFrozen = () => new Promise<never>(() => {});

let done: string[] = [];

/** @param answers the tab that comes first was used last */
function openTabs(answers: Answers): void {
  const tabs = Object.keys(answers).map((tab, index) => ({ id: Number(tab), windowId: 7, lastAccessed: 100 - index }));
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs.toReversed() as never);
  fakeBrowser.tabs.sendMessage = (async (tab: number, { show, now }: { show: string; now: boolean }) => {
    expect(show).toBe(key);
    const answer = await answers[tab]?.();
    if (now) done.push(`shows in ${tab}`);
    return answer;
  }) as never;
  vi.spyOn(fakeBrowser.tabs, 'update').mockImplementation((async (tab: number, change: object) => {
    done.push(`tab ${tab} ${JSON.stringify(change)}`);
  }) as never);
  vi.spyOn(fakeBrowser.windows, 'update').mockImplementation((async (window: number, change: object) => {
    done.push(`window ${window} ${JSON.stringify(change)}`);
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url }: { url: string }) => {
    done.push(url.replace(fakeBrowser.runtime.getURL('/'), ''));
  }) as never);
}
const click = (notice: string) => fakeBrowser.notifications.onClicked.trigger(notice);

beforeEach(() => {
  fakeBrowser.reset();
  done = [];
  listenForClicks();
});
afterEach(() => vi.restoreAllMocks());

it('a click shows the client in the portal tab that was used last, brought to the front and not moved', async () => {
  openTabs({ 1: hasNoScript, 2: cannot, 3: can, 4: can });
  await click(id);
  await vi.waitFor(() => expect(done).toEqual(['tab 3 {"active":true}', 'window 7 {"focused":true}', 'shows in 3']));
});

it.each([
  ['no tab has our script', { 1: hasNoScript }, id],
  ['the portal in the tab is another one', { 1: cannot }, id],
  ['the tab is frozen', { 1: isFrozen }, id],
] as const)('a click opens our own page at the client when %s', async (_, answers, notice) => {
  openTabs(answers);
  await click(notice);
  await vi.waitFor(() => expect(done).toEqual([`popup.html#${new URLSearchParams({ client: key })}`]));
});

it('a click on a notification for several opens the plan, and takes the notification away', async () => {
  openTabs({ 1: can });
  const group = groupId('2026-11-24', 'today');
  await fakeBrowser.notifications.create(group, { type: 'basic', title: '', message: '' });
  await click(group);
  await vi.waitFor(() => expect(done).toEqual(['popup.html']));
  expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([]);
});

it('a click on what is not ours leads nowhere', async () => {
  openTabs({ 1: can });
  await click('of-another-extension');
  await click(id);
  // nothing but what our own click does
  await vi.waitFor(() => expect(done).toEqual(['tab 1 {"active":true}', 'window 7 {"focused":true}', 'shows in 1']));
});
