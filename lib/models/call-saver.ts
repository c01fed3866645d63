import { type ReadonlySignal, signal } from '@preact/signals';
import type { DraftField } from '@/lib/calls/kept';
import type { DraftChange } from '@/lib/messages/views';

/** The longest that a typed word waits before it is sent, milliseconds. */
export const patience = 250;

interface SaverDeps {
  surface: string;
  /** Sends a change; answers whether it is kept. */
  send(change: DraftChange): Promise<boolean>;
  /** What there is to be kept; `null` while nothing is open. */
  current(): Pick<DraftChange, 'key' | 'call' | 'draft'> | null;
}

/** Sends what was typed in batches, and knows what is not known to be kept. */
export interface Saver {
  saved: ReadonlySignal<boolean>;
  /** Fields that are not known to be kept. */
  unsaved(): DraftField[];
  /** A field was changed: it is sent soon. */
  touch(field: DraftField): void;
  /** Sends at once what waits; answers whether everything is kept. */
  flush(): Promise<boolean>;
  /** Everything is kept in another way. */
  forget(): void;
  stop(): void;
}

/**
 * Every change carries all fields that are not known to be kept, under a growing number: one that is overtaken by the
 * next one, or lost with a stopped background, changes nothing.
 */
export function createSaver({ surface, send, current }: SaverDeps): Saver {
  /** The number of the last touch of each field. */
  const touched = new Map<DraftField, number>();
  const saved = signal(true);
  let touches = 0;
  let revision = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const flush = async () => {
    stop();
    const now = current();
    if (touched.size === 0 || !now) return touched.size === 0;
    const upTo = touches;
    revision += 1;
    const kept = await send({ ...now, fields: [...touched.keys()], surface, revision });
    if (kept) for (const [field, touch] of touched) if (touch <= upTo) touched.delete(field);
    saved.value = touched.size === 0;
    return kept && touched.size === 0;
  };
  return {
    saved,
    unsaved: () => [...touched.keys()],
    touch(field) {
      touches += 1;
      touched.set(field, touches);
      saved.value = false;
      timer ??= setTimeout(() => void flush(), patience);
    },
    flush,
    forget() {
      stop();
      touched.clear();
      saved.value = true;
    },
    stop,
  };
}
