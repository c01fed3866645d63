import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ResendTold } from '@/components/overlay/ResendTold';
import { ResendModel } from '@/lib/models/resend';
import { textIn } from '@/lib/platform/catalogue';
import { held } from '../../models/fake-background';
import { fakeBackground, host } from '../../overlay/readings';
import { accessibilityFaults } from '../axe';

const about = { key: `${host}/i:12`, number: '12' };
let resend: ResendModel;
afterEach(() => {
  cleanup();
  resend[Symbol.dispose]();
});

function mount(saidElsewhere = false) {
  const press = held<{ outcome: 'sent' }>();
  const { client } = fakeBackground({
    'resend-begin': () => ({ ok: true, value: { press: 'one' } }),
    'resend-end': () => ({ ok: true, value: { said: 'Отправлено.' } }),
  });
  resend = new ResendModel({ client, press: () => press.promise });
  const view = (elsewhere: boolean) => <ResendTold resend={resend} text={textIn('ru')} saidElsewhere={elsewhere} />;
  const { container, rerender } = render(view(saidElsewhere));
  return { container, press, elsewhere: (now: boolean) => rerender(view(now)) };
}

describe('what became of a repeat whose form is closed', () => {
  it('is told while it is pressed and after, until the user has read it', async () => {
    const { container, press } = mount();
    expect(screen.getByRole('status').textContent).toBe('');
    resend.ask(about);
    void resend.confirm(null);
    await screen.findByText(/Приглашение 12/u);
    expect(screen.getByRole('status').textContent).toContain('второй раз не нажимаем');
    expect(screen.queryByRole('button')).toBeNull();
    press.release({ outcome: 'sent' });
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('Отправлено.'));
    expect(await accessibilityFaults(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Понятно' }));
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
  });

  it('is not told twice while the form or the panel says it', async () => {
    const { elsewhere } = mount(true);
    resend.say(about, 'Открываем приглашение.');
    expect(screen.getByRole('status').textContent).toBe('');
    elsewhere(false);
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('Открываем'));
  });
});
