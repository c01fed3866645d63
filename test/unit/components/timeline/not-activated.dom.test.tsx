import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NotActivated, type Repeat } from '@/components/timeline/NotActivated';
import type { NotActivatedView } from '@/lib/messages/views';
import { TimelineModel } from '@/lib/models/timeline';
import { textIn } from '@/lib/platform/catalogue';
import { agendaOf, fakeBackground, fakeBell } from '../../models/fake-background';
import { accessibilityFaults } from '../axe';

const key = '1cfresh.com/i:12';
let model: TimelineModel;
afterEach(() => {
  cleanup();
  model[Symbol.dispose]();
});

async function mount(changes: Partial<NotActivatedView> = {}, repeat?: Partial<Repeat>) {
  const background = fakeBackground(agendaOf([]));
  model = new TimelineModel({ client: background.client, onBell: fakeBell().onBell });
  model.open(key);
  const start = vi.fn();
  const view = { reasons: ['некогда', 'в спаме'], resend: { number: '12', possible: true, words: '' }, ...changes };
  const again = repeat && { said: '', busy: false, start, ...repeat };
  const { container } = render(<NotActivated view={view} model={model} text={textIn('ru')} repeat={again} />);
  await vi.waitFor(() => expect(model.phase.value).toBe('ready'));
  return { container, start, acted: background.acted };
}

describe('why an invitation was not activated', () => {
  it('is said by one click, and the next step follows', async () => {
    const { container, acted } = await mount({ reason: 'в спаме', next: 'Позвонить.' });
    expect(screen.getByRole('button', { name: 'в спаме', pressed: true })).toBeTruthy();
    expect(screen.getByText('Позвонить.', { exact: false })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'некогда', pressed: false }));
    await vi.waitFor(() => expect(acted()).toEqual([{ do: 'not-activated', reason: 'некогда' }]));
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('says where the invitation is to be found as long as it was not seen', async () => {
    const background = fakeBackground(agendaOf([]));
    model = new TimelineModel({ client: background.client, onBell: fakeBell().onBell });
    render(<NotActivated view={{ reasons: ['некогда'] }} model={model} text={textIn('ru')} />);
    expect(screen.getByText(/Откройте в портале список приглашений/u)).toBeTruthy();
  });

  it('is said in own words, which stay typed until they are said', async () => {
    const { acted } = await mount();
    const field = screen.getByRole<HTMLInputElement>('textbox');
    fireEvent.input(field, { target: { value: ' переезжают ' } });
    await vi.waitFor(() => expect(field.value).toBe(' переезжают '));
    fireEvent.click(screen.getByRole('button', { name: 'некогда' }));
    await vi.waitFor(() => expect(acted()).toHaveLength(1));
    await vi.waitFor(() => expect(model.busy.value).toBe(false));
    expect(field.value).toBe(' переезжают ');
    fireEvent.submit(field.form as HTMLFormElement);
    await vi.waitFor(() => expect(acted()[1]).toEqual({ do: 'not-activated', reason: 'переезжают' }));
    await vi.waitFor(() => expect(field.value).toBe(''));
  });
});

describe('«Отправить повторно» in the panel', () => {
  it('leads to the portal from its pages alone', async () => {
    const { start } = await mount({}, {});
    fireEvent.click(screen.getByRole('button', { name: 'Отправить повторно' }));
    expect(start).toHaveBeenCalledExactlyOnceWith('12');
    cleanup();
    await mount();
    expect(screen.queryByRole('button', { name: 'Отправить повторно' })).toBeNull();
    expect(screen.getByText(/можно на странице портала/u)).toBeTruthy();
  });

  it('is absent, with the reason, where it cannot be', async () => {
    await mount({ resend: { number: '12', possible: false, words: 'Нет адреса.' } }, {});
    expect(screen.queryByRole('button', { name: 'Отправить повторно' })).toBeNull();
    expect(screen.getByText('Нет адреса.')).toBeTruthy();
  });

  it('says what came of it', async () => {
    await mount({}, { said: 'Строки этого приглашения сейчас не видно.' });
    expect(screen.getByRole('status').textContent).toContain('не видно');
  });
});
