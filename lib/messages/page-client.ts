import { keptTheme } from '@/lib/platform/kept-theme';
import type { Text } from '@/lib/platform/text';
import { onBell } from './bell';
import { type Client, createClient } from './client';
import type { Greeting } from './protocol';
import { runtimeTransport } from './transport';

/**
 * The client of a page of ours. The page wears the user's theme: at once that of the last time, then what every greeting
 * says that the page's models ask for.
 * @param text words for the failures that the background cannot word
 */
export function pageClient(text: Text): Client {
  const client = themed(
    createClient(runtimeTransport((code) => text(code === 'orphaned' ? 'error_orphaned' : 'error_no_answer'))),
    document.documentElement,
  );
  // Not every page asks again by itself when settings change.
  const life = new AbortController().signal;
  onBell((changed) => {
    if (changed === 'all') void client.ask('hello', {});
  }, life);
  return client;
}

/** The same client; whatever greeting it brings dresses the page's root. */
export function themed(client: Client, root: HTMLElement): Client {
  const wear = (theme: string | null) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  wear(keptTheme.read());
  return {
    async ask(name, payload, signal) {
      const answer = await client.ask(name, payload, signal);
      if (name === 'hello' && answer.ok) {
        const { theme } = (answer.value as Greeting).look;
        keptTheme.write(theme === 'auto' ? null : theme);
        wear(theme);
      }
      return answer;
    },
  };
}
