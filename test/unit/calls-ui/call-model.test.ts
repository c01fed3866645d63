import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallModel } from '@/lib/models/call';
import { patience } from '@/lib/models/call-saver';
import { fakeBell, refusal, timelineOf } from '../models/fake-background';
import { callOf, fakeCalls, key } from './fake-calls';

const models: CallModel[] = [];
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const model of models.splice(0)) model[Symbol.dispose]();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const passes = () => vi.advanceTimersByTimeAsync(patience);

async function start(background = fakeCalls()) {
  const bell = fakeBell();
  const model = new CallModel({ ...background, onBell: bell.onBell, surface: 'popup' });
  models.push(model);
  model.open(key);
  await settle();
  const saves = () => background.payloads('save-draft');
  return { model, background, bell, saves };
}

describe('what is typed', () => {
  it('is sent within 300 ms in one batch', async () => {
    const { model, saves } = await start();
    expect(patience).toBeLessThanOrEqual(300);
    model.write('remarks', 'с');
    model.write('remarks', 'слово');
    model.answer('sphere', { kind: 'text', text: 'торговля' });
    expect(model.saved.value).toBe(false);
    expect(saves()).toEqual([]);
    await passes();
    expect(saves()).toHaveLength(1);
    expect(saves()[0]).toMatchObject({
      fields: ['remarks', 'answer:sphere'],
      revision: 1,
      draft: { remarks: 'слово' },
    });
    expect(model.saved.value).toBe(true);
  });

  it('is sent at once when the page hides', async () => {
    const { model, saves } = await start();
    model.write('who', 'Анна');
    model.flush();
    expect(saves()).toHaveLength(1);
  });

  it('is sent again with everything that was refused, and stays on the page', async () => {
    const { model, background, saves } = await start();
    const save = background.answers['save-draft'];
    background.answers['save-draft'] = () => refusal('На диске не хватило места.');
    model.write('remarks', 'слово');
    await passes();
    expect(model.trouble.value?.message).toBe('На диске не хватило места.');
    expect(model.draft.value?.remarks).toBe('слово');
    expect(model.saved.value).toBe(false);
    if (save) background.answers['save-draft'] = save;
    model.trouble.value?.again?.();
    await settle();
    expect(saves().map(({ revision }) => revision)).toEqual([1, 2]);
    expect(model.saved.value).toBe(true);
    expect(model.trouble.value).toBeNull();
  });

  it('holds the call open until it is kept', async () => {
    const { model, background } = await start();
    background.answers['save-draft'] = () => refusal('нет');
    model.write('remarks', 'слово');
    expect(await model.close()).toBe(false);
    expect(model.draft.value?.remarks).toBe('слово');
  });

  it('on another surface appears, beside what is typed here', async () => {
    const { model, background } = await start();
    model.write('remarks', 'отсюда');
    const { draft } = background.view();
    background.change({ draft: { ...draft, remarks: 'оттуда', who: 'Анна' } });
    await settle();
    expect(model.draft.value).toMatchObject({ remarks: 'отсюда', who: 'Анна' });
  });

  it('here is not read back', async () => {
    const { model, background } = await start();
    const before = background.payloads('call').length;
    model.write('remarks', 'слово');
    await passes();
    expect(background.payloads('call')).toHaveLength(before);
  });
});

describe('the end of a call', () => {
  it('takes every typed word along and closes what is chosen', async () => {
    const { model, background, saves } = await start();
    model.write('remarks', 'слово');
    model.toggle('before-end');
    await model.finish('talked');
    expect(background.payloads('finish-call')).toMatchObject([
      { outcome: 'talked', checkpoints: ['mid-trial', 'before-end'], draft: { remarks: 'слово' }, call: 'c1' },
    ]);
    expect(model.said.value).toEqual({ kind: 'talked', events: ['c1'], note: 'Заметка' });
    await passes();
    expect(saves()).toEqual([]);
    expect(model.draft.value?.remarks).toBe('');
  });

  it('that is refused leaves the draft and can be tried again', async () => {
    const { model, background } = await start();
    background.answers['finish-call'] = () => refusal('нет');
    model.write('remarks', 'слово');
    await model.finish('talked');
    expect(model.trouble.value?.again).not.toBeNull();
    expect(model.draft.value?.remarks).toBe('слово');
    expect(model.said.value).toBeNull();
  });

  it('is taken back event by event, from the last', async () => {
    const { model, background } = await start();
    background.answers.timeline = () => ({ ok: true, value: timelineOf(key) });
    background.answers.act = () => ({ ok: true, value: timelineOf(key) });
    background.answers['finish-call'] = () => ({ ok: true, value: { events: ['c1', 'c1:before-end'], note: '' } });
    await model.finish('talked');
    await model.undo();
    const undone = background.payloads('act').map(({ action }) => action);
    expect(undone).toEqual([
      { do: 'undo', event: 'c1:before-end' },
      { do: 'undo', event: 'c1' },
    ]);
    expect(model.said.value?.kind).toBe('undone');
  });
});

describe('a call that cannot be opened', () => {
  it('says so, and opens when it is asked again', async () => {
    const background = fakeCalls();
    background.answers.call = () => refusal('Такого клиента нет.');
    const { model } = await start(background);
    expect(model.phase.value).toBe('failed');
    background.answers.call = () => ({ ok: true, value: callOf() });
    model.trouble.value?.again?.();
    await settle();
    expect(model.phase.value).toBe('ready');
  });
});
