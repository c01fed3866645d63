import { signal as cell } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormSheet } from '@/lib/messages/views';
import { ResendModel } from '@/lib/models/resend';
import type { OverlayContext } from '@/lib/overlay/context';
import { createPage } from '@/lib/overlay/page';
import { strip } from '@/lib/overlay/strip';
import { textIn } from '@/lib/platform/catalogue';
import { createLog } from '@/lib/platform/log';
import type { FormReading } from '@/lib/portal/types';
import { fakeBackground, host, reading, refused } from './readings';

let ended: AbortController;
beforeEach(() => {
  ended = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const card = (change: Partial<FormReading> = {}): FormReading => ({
  id: 'form7_mainGroup',
  recognition: { screen: 'subscriber', score: 1, reasons: [] },
  record: { identity: { subscriberCode: '1010' }, fields: {} },
  live: { inn: '7707083893' },
  box: { left: 0, top: 0, width: 900, height: 700 },
  free: { left: 10, top: 400, width: 880, height: 290 },
  modal: false,
  ...change,
});
const sheet: FormSheet = {
  title: 'Карточка 5 из 7',
  mark: 'faulty',
  path: ['done', 'current', 'ahead', 'unknown'],
  lines: [{ text: 'Город: нужно заполнить', tone: 'warning', field: 'city' }],
  letter: 'Письмо',
};

function stage(answers: Parameters<typeof fakeBackground>[0] = {}) {
  const page = createPage(document, createLog(), ended.signal);
  const background = fakeBackground({ form: () => ({ ok: true, value: { sheet } }), ...answers });
  const { client } = background;
  const resend = new ResendModel({ client, press: async () => ({ outcome: 'unknown' }) });
  ended.signal.addEventListener('abort', () => resend[Symbol.dispose]());
  const layer = (name: string) => {
    const node = document.body.appendChild(document.createElement('div'));
    node.className = name;
    return node;
  };
  const rect = {
    value: { left: 100, top: 50, width: 200, height: 20 } as {
      left: number;
      top: number;
      width: number;
      height: number;
    } | null,
  };
  const field = vi.fn((_form: string, _field: string, _reveal: boolean) => rect.value);
  const pulse = cell(0);
  const context = {
    layer: { list: layer('list'), dialogs: layer('dialogs') },
    page,
    client,
    host,
    resend,
    text: textIn('ru'),
    pulse,
    hands: () => ({ pointer: { field, send: () => 'no-form' } }),
  } as unknown as OverlayContext;
  strip.init(context, ended.signal);
  const read = async (...forms: FormReading[]) => {
    page.read(reading({ forms }));
    await vi.advanceTimersByTimeAsync(400);
  };
  return { ...background, page, pulse, read, field, rect };
}
const shown = () => document.querySelector<HTMLElement>('.fc-strip');
const frame = () => document.querySelector<HTMLElement>('.fc-frame') as HTMLElement;
const press = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('.fc-strip button')]
    .find(({ textContent }) => textContent === name)
    ?.click();
const asked = (asks: ReturnType<typeof stage>['asks']) => asks('form').map(({ record }) => record.fields);

describe('the strip on a form', () => {
  it('comes with a card, and goes with it', async () => {
    const { read } = stage();
    await read(card());
    expect(shown()?.textContent).toBe('Карточка 5 из 7');
    expect(shown()?.closest('.list')).not.toBeNull();
    await read();
    expect(shown()).toBeNull();
  });

  it('is one of our dialogs in a window, without room, and while it is read in too little room', async () => {
    const { read } = stage();
    for (const change of [{ modal: true }, { free: null }]) {
      await read(card(change));
      expect(shown()?.closest('.dialogs')).not.toBeNull();
    }
    await read(card({ free: { left: 10, top: 400, width: 300, height: 40 } }));
    expect(shown()?.closest('.list')).not.toBeNull();
    shown()?.querySelector('button')?.focus();
    press('Карточка 5 из 7');
    expect(shown()?.closest('.dialogs')).not.toBeNull();
    expect(document.activeElement?.textContent).toBe('Карточка 5 из 7');
  });

  it('asks again when something else is typed, once it rests, and not for what is the same', async () => {
    const { read, asks, page } = stage();
    await read(card());
    await read(card({ box: { left: 0, top: 1, width: 900, height: 700 } }));
    expect(asks('form')).toHaveLength(1);
    for (const inn of ['7', '77', '770']) page.read(reading({ forms: [card({ live: { inn } })] }));
    await vi.advanceTimersByTimeAsync(400);
    expect(asked(asks)).toEqual([{ inn: '7707083893' }, { inn: '770' }]);
  });

  it('remembers what was typed on another tab until the form is written', async () => {
    const { read, asks } = stage();
    await read(card({ live: { inn: null } }));
    await read(card({ live: { inn: '7707083893' }, unsaved: true }));
    await read(card({ live: { city: 'Тюмень' }, unsaved: true }));
    expect(asked(asks).at(-1)).toEqual({ inn: '7707083893', city: 'Тюмень' });
    await read(card({ live: { city: 'Тюмень' } }));
    expect(asked(asks).at(-1)).toEqual({ city: 'Тюмень' });
  });

  it('asks again after a failure, and after whatever was written elsewhere', async () => {
    const { read, asks, answers, pulse } = stage();
    const answer = answers.form;
    answers.form = () => refused('store-unavailable');
    await read(card());
    expect(shown()).toBeNull();
    answers.form = answer as never;
    await read(card());
    expect(shown()).not.toBeNull();
    pulse.value += 1;
    await vi.advanceTimersByTimeAsync(400);
    expect(asks('form')).toHaveLength(3);
  });

  it('is out of sight while the page moves, and keeps the focus that it has', async () => {
    const { read, page } = stage();
    await read(card());
    const button = shown()?.querySelector('button');
    button?.focus();
    page.doubt([3]);
    expect(document.querySelector('.fc-strip-away')).toBeNull();
    page.doubt('all');
    expect(document.querySelector('.fc-strip-away .fc-strip')).not.toBeNull();
    expect(document.activeElement).toBe(button);
    await read(card());
    expect(document.querySelector('.fc-strip-away')).toBeNull();
  });
});

describe('pointing at a field', () => {
  const point = async () => {
    const opened = stage();
    await opened.read(card());
    press('Карточка 5 из 7');
    press('Город: нужно заполнить');
    return opened;
  };

  it('puts a frame around it for a while; the field is brought into view once', async () => {
    const { field } = await point();
    expect(field.mock.calls).toEqual([['form7_mainGroup', 'city', true]]);
    expect(frame().hidden).toBe(false);
    expect([frame().style.left, frame().style.width]).toEqual(['96px', '208px']);
    await vi.advanceTimersByTimeAsync(4000);
    expect(frame().hidden).toBe(true);
  });

  it('follows it when the page moves, and never scrolls the page back', async () => {
    const { field, rect, page, read } = await point();
    page.doubt('all');
    expect(frame().hidden).toBe(true);
    rect.value = { left: 100, top: 80, width: 200, height: 20 };
    await read(card());
    expect(field.mock.lastCall?.[2]).toBe(false);
    expect([frame().hidden, frame().style.top]).toEqual([false, '76px']);
    rect.value = null;
    await read(card({ box: { left: 0, top: 9, width: 900, height: 700 } }));
    expect(frame().hidden).toBe(true);
  });

  it('says so when it is on another tab', async () => {
    const opened = stage();
    opened.rect.value = null;
    await opened.read(card());
    press('Карточка 5 из 7');
    press('Город: нужно заполнить');
    expect(frame().hidden).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown()?.textContent).toContain('откройте другую вкладку');
  });
});

describe('the letter', () => {
  it('is marked as sent, in words', async () => {
    const { read, asks } = stage();
    await read(card());
    press('Карточка 5 из 7');
    press('Письмо отправлено');
    await vi.advanceTimersByTimeAsync(1);
    expect(asks('act')).toEqual([{ key: `${host}/s:1010`, action: { do: 'card-letter' } }]);
    expect(shown()?.textContent).toContain('Записано.');
  });

  it('is found in the plan', async () => {
    const { read, asks } = stage({ 'open-page': () => ({ ok: true, value: {} }) });
    await read(card());
    press('Карточка 5 из 7');
    press('Открыть в плане');
    expect(asks('open-page')).toEqual([{ page: 'client', key: `${host}/s:1010` }]);
  });
});
