import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callPlace, onAddressedClient, onChosenClient, openCallTab } from '@/lib/platform/call-place';
import { soughtWords } from '@/lib/platform/sought';

const key = '1cfresh.com/s:1010';

afterEach(() => {
  fakeBrowser.reset();
  location.hash = '';
});

describe('the place of a page beside a call', () => {
  it.each([
    ['/plan.html', '', 'tab'],
    ['/plan.html', '?in=popup', 'popup'],
    ['/plan.html', '?in=popup&find=%D0%9C%D0%BE%D1%81%D1%82', 'popup'],
    ['/sidepanel.html', '', 'panel'],
  ] as const)('%s%s is %s', (pathname, search, place) => {
    expect(callPlace({ pathname, search })).toBe(place);
  });

  it('may look for somebody by the address', () => {
    expect(soughtWords({ search: '?in=popup&find=%D0%9C%D0%BE%D1%81%D1%82%20%26%20%D0%BA' })).toBe('Мост & к');
    expect(soughtWords({ search: '?in=popup' })).toBe('');
  });

  it('names its client by the address, and nobody by a broken one', () => {
    const told = vi.fn();
    location.hash = '#%E0%A4%A';
    onAddressedClient(told);
    expect(told).not.toHaveBeenCalled();
    location.hash = `#${encodeURIComponent(key)}`;
    window.dispatchEvent(new Event('hashchange'));
    expect(told).toHaveBeenCalledWith(key);
  });

  it('in the panel follows the client that was chosen elsewhere', async () => {
    await fakeBrowser.storage.session.set({ 'call-client': key });
    const told = vi.fn();
    onChosenClient(told);
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith(key));
    await fakeBrowser.storage.session.set({ 'call-client': `${key}0` });
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(`${key}0`));
  });

  it('opens a tab that names its client', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    openCallTab(key);
    expect(create.mock.calls[0]?.[0]?.url).toContain(`/plan.html#${encodeURIComponent(key)}`);
  });
});
