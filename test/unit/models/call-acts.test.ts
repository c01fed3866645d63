import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TimelineView } from '@/lib/messages/views';
import { CallActs } from '@/lib/models/call-acts';
import { agendaLine, agendaOf, fakeBackground, held, refusal, timelineOf } from './fake-background';

const models: CallActs[] = [];
afterEach(() => {
  for (const model of models.splice(0)) model[Symbol.dispose]();
});

const line = agendaLine(1010);
const merged = agendaLine(1210, { checkpoints: ['mid-trial', 'before-end'] });

function start() {
  const background = fakeBackground(agendaOf([line, merged]));
  const changed = vi.fn(async () => {});
  const acts = new CallActs({
    client: background.client,
    changed,
    cannotPostpone: () => 'Отложить нельзя.',
  });
  models.push(acts);
  return { background, acts, changed };
}

describe('«Готово»', () => {
  it('closes the checkpoint, says so and has the plan read again', async () => {
    const { background, acts, changed } = start();
    await acts.done(line);
    expect(background.acted()).toEqual([{ do: 'done', checkpoint: 'mid-trial' }]);
    expect(acts.said.value).toEqual({ kind: 'done', line, events: ['event-1'] });
    expect(changed).toHaveBeenCalledOnce();
    expect(acts.busy.value).toBeNull();
  });

  it('closes every checkpoint that the call answers, and undo takes all of them back, last first', async () => {
    const { background, acts } = start();
    await acts.done(merged);
    await acts.undo();
    expect(background.acted()).toEqual([
      { do: 'done', checkpoint: 'mid-trial' },
      { do: 'done', checkpoint: 'before-end' },
      { do: 'undo', event: 'event-2' },
      { do: 'undo', event: 'event-1' },
    ]);
    expect(acts.said.value).toEqual({ kind: 'undone', line: merged, events: [] });
  });

  it('shows nothing as done before the background has said so', async () => {
    const { background, acts, changed } = start();
    const answer = held<{ ok: true; value: TimelineView }>();
    background.answers.act = () => answer.promise;
    const done = acts.done(line);
    await vi.waitFor(() => expect(background.acted()).toHaveLength(1));
    expect(acts.said.value).toBeNull();
    expect(acts.busy.value).not.toBeNull();
    expect(changed).not.toHaveBeenCalled();
    answer.release({ ok: true, value: timelineOf(line.key) });
    await done;
    expect(acts.said.value?.kind).toBe('done');
  });

  it('does one thing at a time: a second press of an impatient finger does nothing', async () => {
    const { background, acts } = start();
    await Promise.all([acts.done(line), acts.done(line), acts.done(merged)]);
    expect(background.acted()).toHaveLength(1);
  });

  it('does nothing for a task, which has no checkpoint', async () => {
    const { background, acts } = start();
    await acts.done(agendaLine(1, { checkpoints: [] }));
    expect(background.asked).toEqual([]);
  });

  it('takes back its own events alone, not what stood in the history before', async () => {
    const { acts } = start();
    await acts.done(line);
    await acts.done(line);
    expect(acts.said.value?.events).toEqual(['event-2']);
  });
});

describe('a failure', () => {
  it('is said, changes nothing, and is tried again from where it stopped', async () => {
    const { background, acts, changed } = start();
    const good = background.answers.act as NonNullable<typeof background.answers.act>;
    background.answers.act = (payload) => {
      background.answers.act = () => refusal('Хранилище не открылось.');
      return good(payload);
    };
    await acts.done(merged);
    expect(acts.trouble.value?.message).toBe('Хранилище не открылось.');
    expect(acts.said.value).toBeNull();
    expect(changed).toHaveBeenCalledOnce();

    background.answers.act = good;
    acts.trouble.value?.again?.();
    await vi.waitFor(() => expect(acts.said.value?.kind).toBe('done'));
    expect(acts.said.value?.events).toEqual(['event-1', 'event-2']);
    expect(acts.trouble.value).toBeNull();
    expect(background.acted().at(-1)).toEqual({ do: 'done', checkpoint: 'before-end' });
  });

  it('of the first question acts on nothing', async () => {
    const { background, acts, changed } = start();
    background.answers.timeline = () => refusal('Нет такого клиента.');
    await acts.done(line);
    expect(background.acted()).toEqual([]);
    expect(acts.trouble.value?.message).toBe('Нет такого клиента.');
    expect(changed).not.toHaveBeenCalled();
  });

  it('after disposal is nobody’s business', async () => {
    const { background, acts, changed } = start();
    const answer = held<{ ok: true; value: TimelineView }>();
    background.answers.act = () => answer.promise;
    const done = acts.done(line);
    await vi.waitFor(() => expect(background.acted()).toHaveLength(1));
    acts[Symbol.dispose]();
    answer.release({ ok: true, value: timelineOf(line.key) });
    await done;
    expect(acts.said.value).toBeNull();
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('«Отложить…»', () => {
  it('offers days within the limits and moves the call to the chosen one', async () => {
    const { background, acts } = start();
    await acts.askUntil(merged);
    expect(acts.postponing.value?.choices.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-27', '2026-12-01']);
    acts.pick('2026-11-27');
    await acts.postpone();
    expect(background.acted()).toEqual([
      { do: 'postpone', checkpoint: 'mid-trial', until: '2026-11-27' },
      { do: 'postpone', checkpoint: 'before-end', until: '2026-11-27' },
    ]);
    expect(acts.said.value).toMatchObject({ kind: 'postponed', until: '2026-11-27' });
    expect(acts.postponing.value).toBeNull();
  });

  it.each([
    ['2026-11-24', 'early'],
    ['2026-12-02', 'late'],
  ])('refuses %s as too %s and sends nothing', async (date, fault) => {
    const { background, acts } = start();
    await acts.askUntil(line);
    acts.pick(date);
    expect(acts.postponing.value?.fault).toBe(fault);
    await acts.postpone();
    expect(background.acted()).toEqual([]);
  });

  it('sends nothing without a day, or after it was called off', async () => {
    const { background, acts } = start();
    await acts.askUntil(line);
    await acts.postpone();
    acts.pick('2026-11-27');
    acts.pick(null);
    await acts.postpone();
    acts.pick('2026-11-27');
    acts.cancel();
    await acts.postpone();
    expect(background.acted()).toEqual([]);
  });

  it('says why there is no day to choose', async () => {
    const { background, acts } = start();
    background.answers.timeline = ({ key }) => ({ ok: true, value: timelineOf(key, { checkpoints: [] }) });
    await acts.askUntil(line);
    expect(acts.postponing.value).toBeNull();
    expect(acts.trouble.value).toEqual({ message: 'Отложить нельзя.', again: null });
    acts.hush();
    expect(acts.trouble.value).toBeNull();
  });
});
