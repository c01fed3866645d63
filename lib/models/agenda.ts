import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { AgendaLine, AgendaView } from '@/lib/messages/views';
import type { Kept } from '@/lib/platform/session';
import { createText, type Text } from '@/lib/platform/text';
import type { CalendarDate } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import { searchLines } from './agenda-search';
import type { Trouble } from './timeline';

/** The plan as it was shown last, so that the next opening has something to paint at once. */
export interface KeptPlan {
  on: CalendarDate;
  /** Only the first lines are kept. */
  view: AgendaView;
}

/** What the model needs from outside. */
export interface AgendaDeps {
  client: Client;
  onBell(listener: (changed: TimelineKey[] | 'all') => void, signal: AbortSignal): void;
  kept: Kept<KeptPlan>;
  /** Words until the background has said its own. */
  text: Text;
  /** Today in the user's zone: a plan kept yesterday is not shown. */
  today(): CalendarDate;
}

/** Lines shown at first, and added by each «Ещё»: more than anybody calls in a day, few enough to draw in a frame. */
export const linesAtOnce = 50;

/** Which line is meant, also after the plan was read again: a client may have a call and a task at once. */
export function lineId(line: AgendaLine): string {
  return `${line.key}|${line.text}`;
}

/**
 * The plan of the day: kept plan first, then the background's, read again at each bell; search, paging and the line
 * the keyboard stands on. Disposing it ends its subscriptions and questions.
 */
export const AgendaModel = createModel(({ client, onBell, kept, text: firstText, today }: AgendaDeps) => {
  const life = new AbortController();
  const text = signal(firstText);
  const view = signal<AgendaView | null>(null);
  const fresh = signal(false);
  const trouble = signal<Trouble | null>(null);
  const query = signal('');
  const limit = signal(linesAtOnce);
  const anchor = signal<{ id: string; index: number }>({ id: '', index: 0 });

  const status = computed(() => (view.value ? 'ready' : trouble.value ? 'error' : 'loading'));
  const found = computed(() => searchLines(view.value?.lines ?? [], query.value));
  const shown = computed(() => found.value.slice(0, limit.value));
  const hidden = computed(() => found.value.length - shown.value.length);
  /** Index of the current line; when that line went away, of the one that took its place. */
  const current = computed(() => {
    const at = shown.value.findIndex((line) => lineId(line) === anchor.value.id);
    return at >= 0 ? at : Math.max(0, Math.min(anchor.value.index, shown.value.length - 1));
  });

  let greeted = false;
  let reading: Promise<void> | null = null;
  let outdated = false;

  const read = async () => {
    const [greeting, agenda] = await Promise.all([
      greeted ? null : client.ask('hello', {}, life.signal),
      client.ask('agenda', {}, life.signal),
    ]);
    if (life.signal.aborted) return;
    batch(() => {
      if (greeting?.ok) {
        greeted = true;
        text.value = createText(greeting.value.language, greeting.value.texts);
      }
      if (agenda.ok) view.value = agenda.value;
      fresh.value = agenda.ok;
      trouble.value = agenda.ok ? null : { message: agenda.error.message, again: () => void refresh() };
    });
    if (!agenda.ok) return;
    await kept.write({ on: today(), view: { ...agenda.value, lines: agenda.value.lines.slice(0, linesAtOnce) } });
  };
  /** One question at a time; what changes meanwhile is asked for after it. */
  const refresh = async () => {
    outdated = true;
    reading ??= (async () => {
      while (outdated && !life.signal.aborted) {
        outdated = false;
        await read();
      }
      reading = null;
    })();
    await reading;
  };
  const showKept = async () => {
    const plan = await kept.read();
    if (plan?.on === today() && !view.value && !life.signal.aborted) view.value = plan.view;
  };

  effect(() => () => life.abort());
  onBell((changed) => {
    // Settings may have changed, and the language with them.
    if (changed === 'all') greeted = false;
    void refresh();
  }, life.signal);
  void showKept();
  void refresh();

  return {
    /** The interface's words. */
    text,
    /** `loading`: nothing to show yet; `error`: nothing to show and a trouble; `ready`: a plan, fresh or kept. */
    status,
    view,
    /** False while the shown plan is a kept one that is being read again. */
    fresh,
    trouble,
    query,
    shown,
    /** How many found lines are not shown. */
    hidden,
    /** How many lines the search found. */
    found: computed(() => found.value.length),
    current,
    refresh,
    search: (words: string) => {
      query.value = words;
      limit.value = linesAtOnce;
      anchor.value = { id: '', index: 0 };
    },
    more: () => {
      limit.value += linesAtOnce;
    },
    /** Hides clients' names from whoever sees the screen, or shows them again: everywhere, as its key does. */
    hideNames: async (hidden: boolean) => {
      const saved = await client.ask('settings-save', { change: { hideNames: hidden } }, life.signal);
      if (life.signal.aborted) return;
      if (saved.ok) await refresh();
      else trouble.value = { message: saved.error.message, again: null };
    },
    /** Makes a line the current one. */
    stand: (index: number) => {
      const line = shown.value[index];
      if (line) anchor.value = { id: lineId(line), index };
    },
  };
});
export type AgendaModel = InstanceType<typeof AgendaModel>;
