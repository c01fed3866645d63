import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Training } from '@/components/training/Training';
import type { Client } from '@/lib/messages/client';
import { TrainingModel, type TrainingStep } from '@/lib/models/training';
import { catalogue, textIn } from '@/lib/platform/catalogue';
import { accessibilityFaults } from '../components/axe';
import { fakeBell, refusal, today } from '../models/fake-background';

const models: Disposable[] = [];
afterEach(() => {
  cleanup();
  for (const model of models.splice(0)) model[Symbol.dispose]();
});

function mount({ language = 'ru' as 'ru' | 'en', fails = false } = {}) {
  const state = { done: [] as TrainingStep[], fails };
  const client = {
    ask: async (name: string) => {
      if (state.fails) return refusal('Хранилище недоступно.');
      if (name === 'hello') return { ok: true, value: { language, texts: catalogue(language), today } };
      return { ok: true, value: name === 'training-steps' ? { done: state.done } : {} };
    },
  } as unknown as Client;
  const bell = fakeBell();
  const model = new TrainingModel({ client, onBell: bell.onBell, text: textIn('ru') });
  models.push(model);
  const open = vi.fn();
  render(<Training model={model} open={open} />);
  const tried = (...done: TrainingStep[]) => {
    state.done = done;
    bell.ring();
  };
  return { open, tried, state };
}

describe('the training page', () => {
  it('opens the invented portal once, and ticks off what was tried', async () => {
    const { open, tried } = mount();
    await screen.findByText(/Нажмите на отметку у «Ромашки»/u);
    await waitFor(() => expect(open).toHaveBeenCalledExactlyOnceWith(expect.anything(), today, 'ru'));
    expect(screen.getByText('Пройдено 0 из 5.')).toBeTruthy();
    tried('look', 'done');
    await screen.findByText('Пройдено 2 из 5.');
    expect(screen.getAllByText('Получилось.')).toHaveLength(2);
    expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('Мост и берег');
    expect(await accessibilityFaults()).toEqual([]);
    tried('look', 'done', 'postpone', 'dates', 'undo');
    await screen.findByText(/Всё пройдено/u);
    expect(open).toHaveBeenCalledOnce();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('speaks the user’s language', async () => {
    const { open } = mount({ language: 'en' });
    await screen.findByRole('heading', { name: 'Training page' });
    await waitFor(() => expect(open).toHaveBeenCalledExactlyOnceWith(expect.anything(), today, 'en'));
    expect(document.documentElement.lang).toBe('en');
  });

  it('says why it cannot begin, and begins when it can', async () => {
    const { state, open } = mount({ fails: true });
    await screen.findByText('Хранилище недоступно.');
    expect(open).not.toHaveBeenCalled();
    expect(await accessibilityFaults()).toEqual([]);
    state.fails = false;
    screen.getByRole('button').click();
    await waitFor(() => expect(open).toHaveBeenCalledOnce());
  });
});
