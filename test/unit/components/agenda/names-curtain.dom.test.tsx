import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { agendaLine, agendaOf, refusal } from '../../models/fake-background';
import { mountReady, unmountAll } from './mount';

afterEach(unmountAll);

const plan = agendaOf([agendaLine(1010, { name: 'ООО «Ромашка»' })]);
const toggle = () => screen.getByRole('button', { name: 'Скрыть названия' });
const isPressed = () => toggle().getAttribute('aria-pressed') === 'true';

it('the switch hides names and shows them again; it says whether they are hidden and what a press will do', async () => {
  const { background } = await mountReady({ plan });
  expect(isPressed()).toBe(false);
  expect(toggle().getAttribute('aria-keyshortcuts')).toBe('Alt+Shift+H');
  expect(toggle().title).toContain('Alt+Shift+H');
  expect(toggle().parentElement?.textContent).not.toContain('Alt+Shift+H');
  fireEvent.click(toggle());
  await waitFor(() => expect(isPressed()).toBe(true));
  expect(toggle().title).toContain('показать названия');
  fireEvent.click(toggle());
  await waitFor(() => expect(isPressed()).toBe(false));
  const changes = background.asked.filter(({ name }) => name === 'settings-save').map(({ payload }) => payload);
  expect(changes).toEqual([{ change: { hideNames: true } }, { change: { hideNames: false } }]);
});

it('the switch follows the key: the plan says how it is shown', async () => {
  const { background, bell } = await mountReady({ plan });
  await background.client.ask('settings-save', { change: { hideNames: true } });
  bell.ring('all');
  await waitFor(() => expect(isPressed()).toBe(true));
});

it('a refusal is said, and the switch stays as it was', async () => {
  const { background } = await mountReady({ plan });
  background.answers['settings-save'] = () => refusal('Хранилище не открылось.');
  fireEvent.click(toggle());
  expect((await screen.findByRole('alert')).textContent).toContain('Хранилище не открылось.');
  expect(isPressed()).toBe(false);
});
