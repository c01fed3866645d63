import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ResendBar } from '@/components/overlay/ResendBar';
import type { ResendView } from '@/lib/messages/views';
import { ResendModel } from '@/lib/models/resend';
import { textIn } from '@/lib/platform/catalogue';
import { held } from '../../models/fake-background';
import { fakeBackground, host } from '../../overlay/readings';
import { accessibilityFaults } from '../axe';

const number = '000000012';
let resend: ResendModel;
afterEach(() => {
  cleanup();
  resend[Symbol.dispose]();
});

function mount(changes: Partial<ResendView> = {}) {
  const press = held<{ outcome: 'sent' }>();
  const background = fakeBackground({
    'resend-begin': () => ({ ok: true, value: { press: 'one' } }),
    'resend-end': () => ({ ok: true, value: { said: 'Отправлено.' } }),
  });
  const pressed = vi.fn(() => press.promise);
  resend = new ResendModel({ client: background.client, press: pressed });
  const ask = () => resend.ask({ key: `${host}/i:${number}`, number });
  const show = vi.fn();
  const view = { number, guard: 'ready' as const, words: '', ...changes };
  const { container } = render(
    <ResendBar view={view} resend={resend} text={textIn('ru')} onResend={ask} onShowButton={show} />,
  );
  return { container, press, pressed, show, ask, asks: background.asks };
}
const button = (name: string) => screen.getByRole('button', { name });

describe('the bar of an invitation', () => {
  it('asks once more, and no answer is chosen beforehand', async () => {
    const { container, pressed } = mount();
    fireEvent.click(button('Отправить повторно'));
    const question = await screen.findByRole('group', { name: 'Отправить приглашение ещё раз?' });
    await vi.waitFor(() => expect(document.activeElement).toBe(question));
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('takes the second half of a double click for no answer', async () => {
    const { pressed } = mount();
    fireEvent.click(button('Отправить повторно'), { detail: 1 });
    fireEvent.click(await screen.findByRole('button', { name: 'Да, отправить' }), { detail: 2 });
    expect(resend.phase.value).toBe('confirm');
    expect(pressed).not.toHaveBeenCalled();
  });

  it('presses once for a triple click on the answer', async () => {
    const { pressed, press, asks } = mount();
    fireEvent.click(button('Отправить повторно'));
    const yes = await screen.findByRole('button', { name: 'Да, отправить' });
    for (const detail of [1, 2, 3]) fireEvent.click(yes, { detail });
    await vi.waitFor(() => expect(pressed).toHaveBeenCalledOnce());
    expect(button('Отправить повторно').getAttribute('aria-disabled')).toBe('true');
    press.release({ outcome: 'sent' });
    await vi.waitFor(() => expect(resend.said.value).toBe('Отправлено.'));
    expect(asks('resend-begin')).toEqual([{ key: `${host}/i:${number}`, number, told: null }]);
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('names the sending of today in its question, and confirms that one', async () => {
    const { asks } = mount({ guard: 'again', told: 7, words: 'Уже отправляли: сегодня в 9:05.' });
    fireEvent.click(button('Отправить повторно'));
    await screen.findByText('Уже отправляли: сегодня в 9:05.');
    fireEvent.click(button('Всё равно отправить'));
    expect(asks('resend-begin')[0]?.told).toBe(7);
  });

  it('does not show the question about another invitation', async () => {
    mount();
    resend.ask({ key: `${host}/i:1`, number: '1' });
    expect(button('Отправить повторно')).toBeTruthy();
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('says why it cannot be, without a button', () => {
    const { container } = mount({ guard: 'never', words: 'Нет адреса.' });
    expect(container.textContent).toBe('Нет адреса.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('leads to the portal’s own button where a press does nothing', () => {
    const { show } = mount({ guard: 'point', words: 'Нажмите её сами.' });
    fireEvent.click(button('Показать кнопку портала'));
    expect(show).toHaveBeenCalledOnce();
  });
});
