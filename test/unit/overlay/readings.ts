import type { Client } from '@/lib/messages/client';
import type { Answer, Payload, Refusal, Reply, RequestName } from '@/lib/messages/protocol';
import type { BadgeState, RibbonView, RowItem } from '@/lib/messages/views';
import { catalogue } from '@/lib/platform/catalogue';
import type { ListReading, PageListener, PageReading, Rect, RowReading } from '@/lib/portal/types';
import { look, timelineOf } from '../models/fake-background';

export const host = '1cfresh.com';
export const keyOf = (code: number | string) => `${host}/s:${code}`;

const rowHeight = 26;
const wide: Rect = { left: 800, top: 0, width: 500, height: rowHeight };

/** A row of the subscribers' list: its client's code, the n-th from the top. */
export function row(code: number, at: number, changes: Partial<RowReading> = {}): RowReading {
  const top = 100 + at * rowHeight;
  return {
    token: at,
    record: { identity: { subscriberCode: String(code) }, fields: { name: `ООО «Клиент ${code}»` } },
    box: { left: 0, top, width: 1300, height: rowHeight },
    free: { ...wide, top },
    ...changes,
  };
}

export function list(rows: RowReading[], changes: Partial<ListReading> = {}): ListReading {
  return {
    id: 'form7_Список',
    recognition: { screen: 'subscribers', score: 1, reasons: [] },
    rows,
    clip: { left: 0, top: 100, width: 1300, height: 700 },
    busy: false,
    filtered: false,
    missingColumns: [],
    ...changes,
  };
}

export const reading = (changes: Partial<PageReading> = {}): PageReading => ({
  readAt: 1_795_500_000_000,
  lists: [],
  forms: [],
  unknown: [],
  ...changes,
});

/** A reading of one list with the clients of these codes. */
export const listing = (...codes: number[]) => reading({ lists: [list(codes.map((code, at) => row(code, at)))] });

const ribbon: RibbonView = {
  today: 0.4,
  label: '12-й день из 30',
  marks: [
    { checkpoint: 'first-call', at: 0, state: 'done' },
    { checkpoint: 'mid-trial', at: 0.5, state: 'due' },
    { checkpoint: 'before-end', at: 1, state: 'upcoming' },
  ],
};

export function item(code: number | string, state: BadgeState = 'due', text = 'КТ2 до 16.11'): RowItem {
  return { key: keyOf(code), badge: { state, text, label: `${text}, ООО «Клиент ${code}»` }, ribbon };
}

type Answers = { [N in RequestName]?: (payload: Payload<N>) => Answer<Reply<N>> | Promise<Answer<Reply<N>>> };

/** A background that has a badge for every client it is asked about. Every question is written down. */
export function fakeBackground(answers: Answers = {}) {
  const asked: { name: RequestName; payload: unknown }[] = [];
  const all: Answers = {
    hello: () => ({
      ok: true,
      value: {
        language: 'ru',
        texts: catalogue('ru'),
        today: '2026-11-24',
        look,
        styles: '.fc-layer { position: fixed }',
      },
    }),
    observe: ({ records }) => ({
      ok: true,
      value: { items: records.map(({ identity }) => item(identity.subscriberCode ?? '')) },
    }),
    items: ({ keys }) => ({ ok: true, value: { items: keys.map((key) => item(key.split(':').pop() ?? '')) } }),
    timeline: ({ key }) => ({ ok: true, value: timelineOf(key) }),
    act: ({ key }) => ({ ok: true, value: timelineOf(key) }),
    'page-checked': () => ({ ok: true, value: {} }),
    ...answers,
  };
  const client: Client = {
    async ask(name, payload) {
      asked.push({ name, payload });
      return (all[name] as (payload: unknown) => never)(payload);
    },
  };
  const asks = <N extends RequestName>(name: N) =>
    asked.filter((question) => question.name === name).map(({ payload }) => payload as Payload<N>);
  return { client, answers: all, asked, asks };
}

export const refused = (code: string, message = code): { ok: false; error: Refusal } => ({
  ok: false,
  error: { code, message },
});

/** A watcher in the test's hands. */
export function fakeWatch() {
  const listeners = new Set<PageListener>();
  return {
    watch(listener: PageListener, signal: AbortSignal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    read: (seen: PageReading) => {
      for (const listener of listeners) listener.read(seen);
    },
    doubt: (tokens: readonly number[] | 'all') => {
      for (const listener of listeners) listener.doubt(tokens);
    },
    listeners,
  };
}
