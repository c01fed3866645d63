import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { agendaLine, agendaOf, held, refusal } from '../../models/fake-background';
import { accessibilityFaults } from '../axe';
import { mountAgenda, mountReady, unmountAll } from './mount';

afterEach(unmountAll);

const plan = agendaOf([
  agendaLine(1, { phone: '+7 343 255-12-08' }),
  agendaLine(2, { state: 'due' }),
  agendaLine(3, { checkpoints: [] }),
]);

const states: Record<string, () => Promise<unknown>> = {
  lines: () => mountReady({ plan }),
  'an empty day': () => mountReady({ plan: agendaOf([]) }),
  'an empty store': () => mountReady({ plan: agendaOf([], 0) }),
  'more lines than are shown': () =>
    mountReady({ plan: agendaOf(Array.from({ length: 60 }, (_, index) => agendaLine(index + 1))) }),
  'the wait': async () => {
    const answer = held<ReturnType<typeof refusal>>();
    return mountAgenda({ plan, answers: { agenda: () => answer.promise } });
  },
  'a failure': async () => {
    mountAgenda({ plan, answers: { agenda: () => refusal('Хранилище не открылось.') } });
    await screen.findByRole('alert');
  },
  'a search without a find': async () => {
    await mountReady({ plan });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'никто' } });
    await screen.findByText(/никого/u);
  },
  'the choice of a day': async () => {
    await mountReady({ plan });
    fireEvent.click(screen.getByRole('button', { name: 'Отложить…: ООО «Клиент 1»' }));
    const field = await screen.findByLabelText<HTMLInputElement>('Перенести на');
    field.value = '2027-01-01';
    fireEvent.change(field);
    await screen.findByText(/Не позже/u);
  },
  'a client’s timeline': async () => {
    const { timeline } = await mountReady({ plan });
    fireEvent.click(screen.getByRole('button', { name: 'История: ООО «Клиент 1»' }));
    await waitFor(() => expect(timeline.phase.value).toBe('ready'));
    await screen.findByText('12-й день из 30');
  },
  'what was done': async () => {
    await mountReady({ plan });
    fireEvent.click(screen.getByRole('button', { name: 'Готово: ООО «Клиент 1»' }));
    await screen.findByText(/Отмечено/u);
  },
};

describe('axe finds no fault in the plan with', () => {
  it.each(Object.entries(states))('%s', async (_, mount) => {
    await mount();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('anything, but it does find a planted one', async () => {
    const { container } = await mountReady({ plan });
    screen.getByRole('searchbox').removeAttribute('aria-label');
    screen.getByRole('searchbox').removeAttribute('placeholder');
    const nameless = document.createElement('button');
    container.append(nameless);
    const faults = await accessibilityFaults();
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(expect.arrayContaining(['label', 'button-name']));
  });
});
