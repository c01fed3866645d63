import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { CheckForm, CheckView } from '@/lib/messages/views';
import { createText, type Text } from '@/lib/platform/text';
import type { FieldName, ScreenKind } from '@/lib/portal/types';
import type { Trouble } from './timeline';

/** What the user has chosen for one list. `screen` is `null` for a page that is none of ours. */
export interface Choice {
  screen: ScreenKind | null;
  columns: (FieldName | null)[];
}

/** What the model needs from outside. */
export interface CheckDeps {
  client: Client;
  /** Id of the report to show; empty where the page was opened by itself. */
  id: string;
  /** Puts a text on the clipboard; false when the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Closes the page, which leads back to the portal. */
  leave(): void;
  /** Words until the background has said its own. */
  text: Text;
}

/** A page of the portal that was looked over: the report, and what the user says of its lists. */
export const CheckModel = createModel(({ client, id, copy, leave, text: firstText }: CheckDeps) => {
  const life = new AbortController();
  const text = signal(firstText);
  const view = signal<CheckView | null>(null);
  const trouble = signal<Trouble | null>(null);
  const alone = signal(false);
  /** What the user has touched; the others are as they were guessed. */
  const touched = signal<ReadonlyMap<number, Choice>>(new Map());
  /** The list that was taught last, by its place, and whether that still holds. */
  const taught = signal<{ form: number; said: 'saved' | 'undone' } | null>(null);
  /** What was refused, and for which list. */
  const refused = signal<{ form: number; message: string } | null>(null);
  const copied = signal<boolean | null>(null);
  const busy = signal(false);

  const read = async () => {
    const [greeting, answer] = await Promise.all([
      client.ask('hello', {}, life.signal),
      id === '' ? null : client.ask('check-read', { id }, life.signal),
    ]);
    if (life.signal.aborted) return;
    batch(() => {
      if (greeting.ok) text.value = createText(greeting.value.language, greeting.value.texts);
      if (!answer) {
        alone.value = true;
        return;
      }
      if (answer.ok) view.value = answer.value;
      const again = answer.ok || answer.error.code === 'check-lost' ? null : () => void read();
      trouble.value = answer.ok ? null : { message: answer.error.message, again };
    });
  };
  const guessed = (list: CheckForm['list'], screen = list?.screen ?? null): Choice => ({
    screen,
    columns: (list?.columns ?? []).map(({ guesses }) => (screen && guesses[screen]) ?? null),
  });
  const choices = computed(() => {
    const known = touched.value;
    return (view.value?.forms ?? []).map(({ list }, form) => known.get(form) ?? guessed(list));
  });
  const choose = (form: number, choice: Choice) =>
    batch(() => {
      touched.value = new Map(touched.peek()).set(form, choice);
      refused.value = null;
    });
  const write = async (form: number, said: 'saved' | 'undone', ask: () => ReturnType<typeof client.ask<'teach'>>) => {
    if (busy.peek()) return;
    busy.value = true;
    const answer = await ask();
    if (life.signal.aborted) return;
    batch(() => {
      busy.value = false;
      refused.value = answer.ok ? null : { form, message: answer.error.message };
      if (answer.ok) taught.value = { form, said };
    });
  };

  effect(() => () => life.abort());
  void read();

  return {
    text,
    view,
    trouble,
    /** There is no report to show: the page was opened by itself. */
    alone,
    taught,
    refused,
    copied,
    busy,
    /** What is chosen for each form now; before the user has touched it, what was guessed. */
    choices,
    /** Another kind of list: its guesses take the place of what was chosen. */
    chooseScreen: (form: number, screen: ScreenKind | null) =>
      choose(form, guessed(view.peek()?.forms[form]?.list, screen)),
    /** A field stands for one column: where it stood before, nothing stands. */
    chooseField: (form: number, column: number, field: FieldName | null) => {
      const { screen, columns } = choices.peek()[form] ?? guessed(undefined);
      const others = columns.map((other, at) => (at === column ? field : other === field ? null : other));
      choose(form, { screen, columns: others });
    },
    teach: (form: number) =>
      write(form, 'saved', () =>
        client.ask('teach', { id, form, ...(choices.peek()[form] ?? guessed(undefined)) }, life.signal),
      ),
    undo: () => {
      const { form } = taught.peek() ?? {};
      const { host } = view.peek() ?? {};
      if (form === undefined || host === undefined) return Promise.resolve();
      return write(form, 'undone', () => client.ask('profile-change', { host, change: 'undo' }, life.signal));
    },
    copy: async () => {
      if (view.value) copied.value = await copy(view.value.report);
    },
    leave,
  };
});
export type CheckModel = InstanceType<typeof CheckModel>;
