import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Welcome } from '@/components/options/Welcome';
import { welcomeOnInstall } from '@/lib/background/settings/welcome';
import { browser } from '@/lib/platform/browser';
import { accessibilityFaults } from '../components/axe';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

describe('the welcome page', () => {
  it('has six steps with the training page among them, keeps the chosen role, and no fault that axe finds', async () => {
    const { model, settings } = await mountOptions();
    cleanup();
    render(<Welcome model={model} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    expect(screen.getByRole('link', { name: 'Открыть учебную страницу' }).getAttribute('href')).toBe('training.html');
    expect(screen.getByRole('link', { name: 'Справка' }).getAttribute('href')).toBe('help.html');
    const field = await screen.findByLabelText<HTMLSelectElement>('Ваша роль в сервисе');
    field.value = 'operator';
    fireEvent.change(field);
    await vi.waitFor(() => expect(settings().role).toBe('operator'));
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('opens behind the present tab when the extension is installed, and not when it is updated', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    let told: ((details: { reason: 'install' | 'update' }) => void) | undefined;
    vi.spyOn(browser.runtime.onInstalled, 'addListener').mockImplementation((listener) => {
      told = listener as typeof told;
    });
    welcomeOnInstall();
    told?.({ reason: 'update' });
    expect(create).not.toHaveBeenCalled();
    told?.({ reason: 'install' });
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ active: false }));
    expect(create.mock.calls[0]?.[0].url).toMatch(/welcome\.html$/u);
  });
});
