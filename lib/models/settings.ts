import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Answer, Payload, Reply } from '@/lib/messages/protocol';
import { createText, type Text } from '@/lib/platform/text';
import type { CalendarDate } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import type { Trouble } from './timeline';

export type SettingsView = Reply<'settings-read'>;
export type SettingsValues = SettingsView['settings'];
export type SettingName = keyof SettingsValues;
type Saved = Reply<'settings-save'>;
type Change = Payload<'settings-save'>['change'];

/** What was just changed, with the values that take it back; nothing to take back after an undo. */
export interface SettingsSaid {
  kind: 'saved' | 'reset' | 'undone';
  previous: Partial<SettingsValues> | null;
}

/** Days of the example's trial until the user wants others. Only an example: real trials are read or asked for. */
const usualDays = 30;

/** What the model needs from outside. */
export interface SettingsDeps {
  client: Client;
  onBell(listener: (changed: TimelineKey[] | 'all') => void, signal: AbortSignal): void;
  /** Words until the background has said its own. */
  text: Text;
}

/**
 * The user's settings as they are in the store. A change is saved at once, one after another, and shows when the
 * background has taken it; a refused one leaves everything as it was. Disposing it ends its subscriptions.
 */
export const SettingsModel = createModel(({ client, onBell, text: firstText }: SettingsDeps) => {
  const life = new AbortController();
  const text = signal(firstText);
  const today = signal<CalendarDate | null>(null);
  const view = signal<SettingsView | null>(null);
  const trouble = signal<Trouble | null>(null);
  const said = signal<SettingsSaid | null>(null);
  const exampleTrial = signal<Payload<'settings-example'> | null>(null);
  const example = signal<Reply<'settings-example'>['lines']>([]);

  const readWords = async () => {
    const greeting = await client.ask('hello', {}, life.signal);
    if (!greeting.ok || life.signal.aborted) return;
    batch(() => {
      text.value = createText(greeting.value.language, greeting.value.texts);
      today.value = greeting.value.today;
      exampleTrial.value ??= { activatedOn: greeting.value.today, days: usualDays };
    });
  };
  const readExample = async () => {
    const trial = exampleTrial.peek();
    if (trial === null) return;
    const answer = await client.ask('settings-example', trial, life.signal);
    if (answer.ok && !life.signal.aborted && exampleTrial.peek() === trial) example.value = answer.value.lines;
  };
  const show = async (next: SettingsView) => {
    if (today.peek() === null || next.settings.language !== text.peek().language) await readWords();
    view.value = next;
    await readExample();
  };
  /** Draws the fields by the values that hold, also where the page itself has another one. */
  const showAgain = () => {
    const now = view.peek();
    if (now) view.value = { ...now, settings: { ...now.settings } };
  };
  const read = async () => {
    const answer = await client.ask('settings-read', {}, life.signal);
    if (life.signal.aborted) return;
    trouble.value = answer.ok ? null : { message: answer.error.message, again: () => void read() };
    if (answer.ok) await show(answer.value);
    else if (today.peek() === null) await readWords();
  };

  let last: Promise<void> = Promise.resolve();
  const change = (kind: SettingsSaid['kind'], ask: () => Promise<Answer<Saved>>) => {
    last = last.then(async () => {
      const answer = await ask();
      if (life.signal.aborted) return;
      trouble.value = answer.ok ? null : { message: answer.error.message, again: null };
      if (!answer.ok) {
        // «Сохранено» of an earlier change must not stand beside a refusal.
        said.value = null;
        return showAgain();
      }
      await show(answer.value);
      said.value = { kind, previous: kind === 'undone' ? null : answer.value.previous };
    });
    return last;
  };
  const save = (
    wanted: Change | ((now: SettingsValues, view: SettingsView) => Change),
    kind: 'saved' | 'reset' = 'saved',
  ) =>
    change(kind, () => {
      const now = view.peek();
      const plain = typeof wanted !== 'function' ? wanted : now ? wanted(now.settings, now) : {};
      return client.ask('settings-save', { change: plain }, life.signal);
    });

  effect(() => () => life.abort());
  onBell(async (changed) => {
    // Looks are told with the words.
    if (changed === 'all') await readWords();
    await read();
  }, life.signal);
  void read();

  return {
    text,
    today,
    view,
    trouble,
    said,
    exampleTrial,
    example,
    /** Saves; what depends on the values that hold is made when its turn comes, after the changes before it. */
    save,
    reset: (names: SettingName[]) => change('reset', () => client.ask('settings-reset', { names }, life.signal)),
    /** Takes the last change back. */
    undo: () => {
      const previous = said.peek()?.previous;
      if (!previous) return last;
      return change('undone', () => client.ask('settings-save', { change: previous }, life.signal));
    },
    hush: () => {
      said.value = null;
    },
    /** Fields that show a value which was not taken show again the one that holds. */
    showAgain,
    /** Another trial for the example. */
    showExample: (trial: Payload<'settings-example'>) => {
      exampleTrial.value = trial;
      void readExample();
    },
  };
});
export type SettingsModel = InstanceType<typeof SettingsModel>;
