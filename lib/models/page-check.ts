import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Text } from '@/lib/platform/text';

/** «Проверить страницу» from a page of ours: the report opens in a tab of its own. Disposing it ends its question. */
export const PageCheckModel = createModel(({ client, text }: { client: Client; text: { value: Text } }) => {
  const life = new AbortController();
  const busy = signal(false);
  /** Why there is no report. */
  const trouble = signal('');
  effect(() => () => life.abort());
  return {
    busy,
    trouble,
    check: async () => {
      if (busy.value) return;
      busy.value = true;
      const answer = await client.ask('check-open', {}, life.signal);
      if (life.signal.aborted) return;
      busy.value = false;
      trouble.value = !answer.ok ? answer.error.message : answer.value.found ? '' : text.value('check_no_portal');
    },
  };
});
export type PageCheckModel = InstanceType<typeof PageCheckModel>;
