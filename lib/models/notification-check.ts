import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { NotificationCheckView } from '@/lib/messages/views';

/** A notification for trial, and what the browser said to it. */
export const NotificationCheckModel = createModel(({ client }: { client: Client }) => {
  const life = new AbortController();
  const outcome = signal<NotificationCheckView | null>(null);
  const busy = signal(false);
  effect(() => () => life.abort());
  return {
    /** `null` until the first trial. */
    outcome,
    busy,
    check: async () => {
      if (busy.value) return;
      busy.value = true;
      const answer = await client.ask('check-notification', {}, life.signal);
      if (life.signal.aborted) return;
      busy.value = false;
      outcome.value = answer.ok ? answer.value : { shown: false, said: answer.error.message };
    },
  };
});
export type NotificationCheckModel = InstanceType<typeof NotificationCheckModel>;
