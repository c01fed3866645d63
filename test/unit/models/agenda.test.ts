import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AgendaView } from '@/lib/messages/views';
import { AgendaModel, type KeptPlan, linesAtOnce } from '@/lib/models/agenda';
import { textIn } from '@/lib/platform/catalogue';
import { agendaLine, agendaOf, fakeBackground, fakeBell, fakeKept, held, refusal, today } from './fake-background';

const models: AgendaModel[] = [];
afterEach(() => {
  for (const model of models.splice(0)) model[Symbol.dispose]();
});

function start(plan: AgendaView, keptPlan?: KeptPlan) {
  const background = fakeBackground(plan);
  const bell = fakeBell();
  const kept = fakeKept(keptPlan);
  const make = () => {
    const model = new AgendaModel({
      client: background.client,
      onBell: bell.onBell,
      kept,
      text: textIn('en'),
      today: () => today,
    });
    models.push(model);
    return model;
  };
  return { background, bell, kept, make };
}

const names = (model: AgendaModel) => model.shown.value.map(({ name }) => name);
const lines = (count: number) => Array.from({ length: count }, (_, index) => agendaLine(1000 + index));
const fresh = (model: AgendaModel) => vi.waitFor(() => expect(model.fresh.value).toBe(true));

describe('the plan of the day', () => {
  it('is loading, then ready in the language of the background', async () => {
    const { make } = start(agendaOf(lines(2)));
    const model = make();
    expect(model.status.value).toBe('loading');
    await fresh(model);
    expect(model.status.value).toBe('ready');
    expect(model.text.value('agenda_title')).toBe('План дня');
    expect(names(model)).toEqual(['ООО «Клиент 1000»', 'ООО «Клиент 1001»']);
  });

  it('shows the plan kept today at once, marked as old, and keeps the new one', async () => {
    const { make, background, kept } = start(agendaOf(lines(3)), { on: today, view: agendaOf([agendaLine(7)]) });
    const answer = held<{ ok: true; value: AgendaView }>();
    background.answers.agenda = () => answer.promise;
    const model = make();
    await vi.waitFor(() => expect(names(model)).toEqual(['ООО «Клиент 7»']));
    expect(model.fresh.value).toBe(false);
    answer.release({ ok: true, value: agendaOf(lines(3)) });
    await fresh(model);
    expect(names(model)).toHaveLength(3);
    expect(kept.kept.value?.view.lines).toHaveLength(3);
  });

  it('does not show a plan kept on another day', async () => {
    const { make, background } = start(agendaOf([]), { on: '2026-11-23', view: agendaOf(lines(1)) });
    const answer = held<{ ok: true; value: AgendaView }>();
    background.answers.agenda = () => answer.promise;
    const read = vi.fn();
    const model = make();
    await vi.waitFor(() => expect(background.asked.map(({ name }) => name)).toContain('agenda'));
    read(model.view.value);
    answer.release({ ok: true, value: agendaOf([]) });
    await fresh(model);
    expect(read).toHaveBeenCalledWith(null);
    expect(names(model)).toEqual([]);
  });

  it('keeps only what the next opening shows first', async () => {
    const { make, kept } = start(agendaOf(lines(linesAtOnce + 30)));
    await fresh(make());
    expect(kept.kept.value?.view.lines).toHaveLength(linesAtOnce);
    expect(kept.kept.value?.on).toBe(today);
  });

  it('says a failure in its own words and loads when asked again', async () => {
    const { make, background } = start(agendaOf(lines(1)));
    const good = background.answers.agenda;
    background.answers.agenda = () => refusal('Хранилище не открылось.');
    const model = make();
    await vi.waitFor(() => expect(model.status.value).toBe('error'));
    expect(model.trouble.value?.message).toBe('Хранилище не открылось.');
    if (good) background.answers.agenda = good;
    model.trouble.value?.again?.();
    await fresh(model);
    expect(model.trouble.value).toBeNull();
    expect(model.status.value).toBe('ready');
  });

  it('keeps the lines when reading them again fails', async () => {
    const { make, background, bell } = start(agendaOf(lines(2)));
    const model = make();
    await fresh(model);
    background.answers.agenda = () => refusal('Фон не отвечает.');
    bell.ring();
    await vi.waitFor(() => expect(model.trouble.value?.message).toBe('Фон не отвечает.'));
    expect(model.status.value).toBe('ready');
    expect(model.fresh.value).toBe(false);
    expect(names(model)).toHaveLength(2);
  });

  it('is read again at a bell, and once more for all the bells of that time', async () => {
    const { make, background, bell } = start(agendaOf(lines(1)));
    const model = make();
    await fresh(model);
    const answer = held<{ ok: true; value: AgendaView }>();
    const questions = () => background.asked.filter(({ name }) => name === 'agenda').length;
    background.answers.agenda = () => answer.promise;
    for (let ring = 0; ring < 5; ring += 1) bell.ring();
    expect(questions()).toBe(2);
    const done = model.refresh();
    answer.release({ ok: true, value: agendaOf(lines(4)) });
    await done;
    expect(names(model)).toHaveLength(4);
    expect(questions()).toBe(3);
  });

  it('asks for the words once, and again when settings may have changed', async () => {
    const { make, background, bell } = start(agendaOf(lines(1)));
    const model = make();
    await fresh(model);
    const greetings = () => background.asked.filter(({ name }) => name === 'hello').length;
    await model.refresh();
    bell.ring(['1cfresh.com/s:1010']);
    await model.refresh();
    expect(greetings()).toBe(1);
    bell.ring();
    await model.refresh();
    expect(greetings()).toBe(2);
  });

  it('hears nothing more and changes nothing once it is disposed', async () => {
    const { make, background, bell } = start(agendaOf(lines(1)));
    const answer = held<{ ok: true; value: AgendaView }>();
    background.answers.agenda = () => answer.promise;
    const model = make();
    model[Symbol.dispose]();
    expect(bell.listeners.size).toBe(0);
    answer.release({ ok: true, value: agendaOf(lines(1)) });
    await answer.promise;
    await model.refresh();
    expect(model.view.value).toBeNull();
  });
});

describe('a long plan', () => {
  it('shows the first lines and says how many there are beside them', async () => {
    const model = start(agendaOf(lines(1030))).make();
    await fresh(model);
    expect(model.shown.value).toHaveLength(linesAtOnce);
    expect(model.hidden.value).toBe(980);
    model.more();
    expect(model.shown.value).toHaveLength(2 * linesAtOnce);
    expect(model.hidden.value).toBe(930);
  });

  it('is searched whole', async () => {
    const model = start(agendaOf(lines(1030))).make();
    await fresh(model);
    model.search('клиент 2029');
    expect(names(model)).toEqual(['ООО «Клиент 2029»']);
    expect(model.hidden.value).toBe(0);
    model.search('');
    expect(model.shown.value).toHaveLength(linesAtOnce);
  });
});

describe('the current line', () => {
  it('stays on its client when others come before it', async () => {
    const { make, background } = start(agendaOf([agendaLine(1), agendaLine(2)]));
    const model = make();
    await fresh(model);
    model.stand(1);
    background.plan([agendaLine(9), agendaLine(1), agendaLine(2)]);
    await model.refresh();
    expect(model.current.value).toBe(2);
  });

  it('is taken by the next one when it goes away, by the last one at the end', async () => {
    const { make, background } = start(agendaOf([agendaLine(1), agendaLine(2), agendaLine(3)]));
    const model = make();
    await fresh(model);
    model.stand(1);
    background.plan([agendaLine(1), agendaLine(3)]);
    await model.refresh();
    expect(model.current.value).toBe(1);
    background.plan([agendaLine(1)]);
    await model.refresh();
    expect(model.current.value).toBe(0);
    background.plan([]);
    await model.refresh();
    expect(model.current.value).toBe(0);
  });

  it('does not move to where no line is', async () => {
    const model = start(agendaOf(lines(2))).make();
    await fresh(model);
    model.stand(1);
    model.stand(7);
    model.stand(-1);
    expect(model.current.value).toBe(1);
  });
});
