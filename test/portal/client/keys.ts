import type { Client } from './client';
import type { Items } from './items';
import type { Pages } from './pages';
import type { Windows } from './windows';

interface KeyParts {
  client: Client;
  pages: Pages;
  items: Items;
  windows: Windows;
}

/**
 * The client handles keys at the document wherever they come from (B18, web-client.md §7.3): a key that leaks out of
 * somebody's own box closes a form or presses its default command.
 */
export function listenForKeys({ client, pages, items, windows }: KeyParts): void {
  const { stage } = client;
  const handle = (event: KeyboardEvent) => {
    const typing = (event.target as Element | null)?.matches?.('input, textarea') ?? false;
    const form = pages.active();
    const taken = () => {
      if (event.key === 'Escape') {
        if (windows.closeTop()) return true;
        if (form && items.of(form)) pages.close(form);
        return true;
      }
      if (event.key === 'Enter' && event.ctrlKey)
        return windows.pressDefault() || (items.of(form)?.pressDefault() ?? false);
      return typing ? false : (form?.content.onKey?.(event) ?? false);
    };
    if (taken() && event.key !== 'Escape' && event.key.length > 1) event.preventDefault();
  };
  for (const phase of ['capture', 'bubble'] as const) {
    stage.on<KeyboardEvent>(
      stage.document,
      'keydown',
      (event) => {
        if (client.manners.B18 === phase) handle(event);
      },
      { capture: phase === 'capture' },
    );
  }
}
