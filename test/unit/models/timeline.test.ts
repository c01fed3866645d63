import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '@/lib/messages/client';
import type { Action, Answer } from '@/lib/messages/protocol';
import type { HistoryLine, TimelineView } from '@/lib/messages/views';
import { TimelineModel } from '@/lib/models/timeline';
import { fakeBell, held, refusal, timelineOf } from './fake-background';

const one = '1cfresh.com/s:1';
const two = '1cfresh.com/s:2';
const done: HistoryLine = {
  id: 'e1',
  when: 'сегодня',
  text: 'КТ2 сделана',
  author: 'manager',
  undone: false,
  undoable: true,
};

const models: TimelineModel[] = [];
afterEach(() => {
  for (const model of models.splice(0)) model[Symbol.dispose]();
});

type Answered = Answer<TimelineView> | Promise<Answer<TimelineView>>;

function start() {
  const asked: { name: string; key: string; action?: Action }[] = [];
  const answers = {
    timeline: (key: string): Answered => ({ ok: true, value: timelineOf(key) }),
    act: (key: string): Answered => ({ ok: true, value: timelineOf(key, { history: [done] }) }),
  };
  const client: Client = {
    async ask(name, payload) {
      asked.push({ name, ...(payload as { key: string }) });
      return answers[name as 'timeline']((payload as { key: string }).key) as never;
    },
  };
  const bell = fakeBell();
  const model = new TimelineModel({ client, onBell: bell.onBell });
  models.push(model);
  const ready = (key: string) => {
    model.open(key);
    return vi.waitFor(() => expect(model.phase.value).toBe('ready'));
  };
  const acted = () => asked.flatMap(({ action }) => action ?? []);
  return { model, bell, asked, acted, answers, ready };
}

describe('opening a timeline', () => {
  it('goes from closed over loading to ready', async () => {
    const { model, ready } = start();
    expect(model.phase.value).toBe('closed');
    const opened = ready(one);
    expect(model.phase.value).toBe('loading');
    await opened;
    expect(model.view.value?.key).toBe(one);
    model.close();
    expect(model.phase.value).toBe('closed');
  });

  it('shows a failure and tries again on request', async () => {
    const { model, answers } = start();
    const { timeline } = answers;
    answers.timeline = () => refusal('Хранилище недоступно.');
    model.open(one);
    await vi.waitFor(() => expect(model.phase.value).toBe('failed'));
    expect(model.trouble.value?.message).toBe('Хранилище недоступно.');
    answers.timeline = timeline;
    model.trouble.value?.again?.();
    await vi.waitFor(() => expect(model.phase.value).toBe('ready'));
    expect(model.trouble.value).toBeNull();
  });

  it('offers no second try when the extension is gone', async () => {
    const { model, answers } = start();
    answers.timeline = () => ({ ok: false, error: { code: 'orphaned', message: 'Обновите страницу.' } });
    model.open(one);
    await vi.waitFor(() => expect(model.trouble.value?.again).toBeNull());
  });

  it('never shows one client’s timeline as another’s', async () => {
    const { model, answers, ready } = start();
    const late = held<Answer<TimelineView>>();
    answers.timeline = (key) => (key === one ? late.promise : { ok: true, value: timelineOf(key) });
    model.open(one);
    await ready(two);
    late.release({ ok: true, value: timelineOf(one) });
    await late.promise;
    expect(model.view.value?.key).toBe(two);
  });
});

describe('a bell', () => {
  it('reads an open timeline again, and asks for nothing when none is open', async () => {
    const { asked, bell, ready } = start();
    bell.ring();
    expect(asked).toEqual([]);
    await ready(one);
    bell.ring();
    expect(asked.map(({ name }) => name)).toEqual(['timeline', 'timeline']);
  });

  it('is not heard after the end', async () => {
    const { model, bell, ready } = start();
    await ready(one);
    model[Symbol.dispose]();
    expect(bell.listeners.size).toBe(0);
  });
});

describe('an action', () => {
  it('is shown when the background has said so, with the event an undo takes back', async () => {
    const { model, acted, ready } = start();
    await ready(one);
    await model.act({ do: 'done', checkpoint: 'mid-trial' });
    expect(model.said.value).toEqual(done);
    await model.act({ do: 'undo', event: 'e1' });
    expect(acted()).toEqual([
      { do: 'done', checkpoint: 'mid-trial' },
      { do: 'undo', event: 'e1' },
    ]);
  });

  it('is one at a time', async () => {
    const { model, answers, acted, ready } = start();
    await ready(one);
    const answer = held<Answer<TimelineView>>();
    answers.act = () => answer.promise;
    const first = model.act({ do: 'done', checkpoint: 'mid-trial' });
    await model.act({ do: 'skip', checkpoint: 'mid-trial' });
    expect(model.busy.value).toBe(true);
    answer.release({ ok: true, value: timelineOf(one) });
    await first;
    expect(model.busy.value).toBe(false);
    expect(acted()).toHaveLength(1);
  });

  it('that failed leaves the timeline, says why and can be repeated', async () => {
    const { model, answers, acted, ready } = start();
    await ready(one);
    const { act } = answers;
    answers.act = () => refusal('Не записалось.');
    await model.act({ do: 'done', checkpoint: 'mid-trial' });
    expect(model.phase.value).toBe('ready');
    expect(model.trouble.value?.message).toBe('Не записалось.');
    answers.act = act;
    model.trouble.value?.again?.();
    await vi.waitFor(() => expect(model.said.value).toEqual(done));
    expect(acted()).toHaveLength(2);
    expect(model.trouble.value).toBeNull();
  });

  it('that ends after another client was opened does not touch him', async () => {
    const { model, answers, ready } = start();
    await ready(one);
    const answer = held<Answer<TimelineView>>();
    answers.act = () => answer.promise;
    const acting = model.act({ do: 'done', checkpoint: 'mid-trial' });
    await ready(two);
    answer.release({ ok: true, value: timelineOf(one, { history: [done] }) });
    await acting;
    expect(model.view.value?.key).toBe(two);
    expect(model.said.value).toBeNull();
    expect(model.busy.value).toBe(false);
  });
});

describe('what the user has typed', () => {
  it('is kept for its client while others are open', async () => {
    const { model, ready } = start();
    await ready(one);
    model.edit({ note: 'Просил счёт' });
    await ready(two);
    expect(model.draft.value.note).toBe('');
    model.close();
    await ready(one);
    expect(model.draft.value.note).toBe('Просил счёт');
  });

  it('outlives a failure and goes when it is saved', async () => {
    const { model, answers, acted, ready } = start();
    await ready(one);
    model.edit({ note: '  Просил счёт ' });
    const { act } = answers;
    answers.act = () => refusal('Не записалось.');
    await model.saveNote();
    expect(model.draft.value.note).toBe('  Просил счёт ');
    answers.act = act;
    await model.saveNote();
    expect(model.draft.value.note).toBe('');
    expect(acted()[1]).toEqual({ do: 'note', text: 'Просил счёт' });
  });

  it('stays when it was typed while the rest was saved', async () => {
    const { model, answers, ready } = start();
    await ready(one);
    const answer = held<Answer<TimelineView>>();
    answers.act = () => answer.promise;
    model.edit({ note: 'Просил' });
    const saving = model.saveNote();
    model.edit({ note: 'Просил счёт' });
    answer.release({ ok: true, value: timelineOf(one) });
    await saving;
    expect(model.draft.value.note).toBe('Просил счёт');
  });

  it('is no note when it is blank', async () => {
    const { model, acted, ready } = start();
    await ready(one);
    model.edit({ note: '   ' });
    await model.saveNote();
    expect(acted()).toEqual([]);
  });

  it('goes with the call it was typed for, under the checkpoint that is open', async () => {
    const { model, answers, acted, ready } = start();
    await ready(one);
    answers.act = () => ({ ok: true, value: timelineOf(one, { checkpoints: [] }) });
    model.edit({ note: 'Доволен' });
    await model.saveNote('talked');
    await model.saveNote('no-answer');
    expect(acted()).toEqual([
      { do: 'call', outcome: 'talked', checkpoint: 'first-call', note: 'Доволен' },
      { do: 'call', outcome: 'no-answer' },
    ]);
  });
});

describe('dates', () => {
  it('are saved only where they were touched, and only when they were', async () => {
    const { model, acted, ready } = start();
    await ready(one);
    await model.saveDates();
    model.edit({ dates: { activatedOn: '2026-11-02', endsOn: null } });
    await model.saveDates();
    expect(acted()).toEqual([{ do: 'set-dates', activatedOn: '2026-11-02', endsOn: null }]);
    expect(model.draft.value.dates).toEqual({});
  });

  it('that contradict each other, or what is known, are not sent and stay', async () => {
    const { model, acted, ready } = start();
    await ready(one);
    model.edit({ dates: { activatedOn: '2026-11-20', endsOn: '2026-11-10' } });
    expect(model.wrongDate.value).toBe('endsOn');
    await model.saveDates();
    expect(acted()).toEqual([]);
    expect(model.draft.value.dates).toEqual({ activatedOn: '2026-11-20', endsOn: '2026-11-10' });
  });

  it('of a postponement are asked for, then sent', async () => {
    const { model, acted, ready } = start();
    await ready(one);
    await model.postpone();
    model.edit({ postpone: { checkpoint: 'mid-trial', until: '2026-11-27' } });
    await model.postpone();
    expect(acted()).toEqual([{ do: 'postpone', checkpoint: 'mid-trial', until: '2026-11-27' }]);
    expect(model.draft.value.postpone).toBeNull();
  });
});
