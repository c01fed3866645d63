import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '@/components/ui/Button';
import { Chip, ChoiceChip } from '@/components/ui/Chip';
import { DateField } from '@/components/ui/DateField';
import type { MarkState } from '@/components/ui/marks';
import { Notice } from '@/components/ui/Notice';
import { StateMark } from '@/components/ui/StateMark';
import { accessibilityFaults } from '../axe';

afterEach(cleanup);

describe('Button', () => {
  it('is pressed, and not while it is busy; busy keeps the focus', () => {
    const press = vi.fn();
    const { rerender } = render(<Button onClick={press}>Готово</Button>);
    const button = screen.getByRole('button');
    button.focus();
    fireEvent.click(button);
    rerender(
      <Button busy onClick={press}>
        Готово
      </Button>,
    );
    fireEvent.click(button);
    expect(press).toHaveBeenCalledOnce();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
  });

  it('sends no form unless it is told to', () => {
    const send = vi.fn((event: Event) => event.preventDefault());
    render(
      <form onSubmit={send}>
        <Button>Нет</Button>
        <Button submit>Да</Button>
      </form>,
    );
    fireEvent.click(screen.getByText('Нет'));
    expect(send).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Да'));
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('DateField', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Окончание теста');
  const choose = (value: string) => {
    field().value = value;
    fireEvent.change(field());
  };

  it('tells a whole date, and an emptied field as null', () => {
    const change = vi.fn();
    render(<DateField label="Окончание теста" value="2026-11-24" onChange={change} />);
    expect(field().value).toBe('2026-11-24');
    choose('2026-12-01');
    choose('');
    expect(change.mock.calls).toEqual([['2026-12-01'], [null]]);
  });

  it('tells nothing of a date that is typed halfway, and does not wipe it when drawn again', () => {
    const change = vi.fn();
    const draw = (error?: string) => (
      <DateField label="Окончание теста" value="2026-11-24" error={error} onChange={change} />
    );
    const { rerender } = render(draw());
    Object.defineProperty(field(), 'validity', { value: { badInput: true } });
    choose('');
    rerender(draw('Не раньше 25.11'));
    expect(change).not.toHaveBeenCalled();
    expect(field().value).toBe('');
  });

  it('shows another value when it is given one', () => {
    const { rerender } = render(<DateField label="Окончание теста" value="2026-11-24" onChange={vi.fn()} />);
    rerender(<DateField label="Окончание теста" value={undefined} onChange={vi.fn()} />);
    expect(field().value).toBe('');
    rerender(<DateField label="Окончание теста" value="2026-12-01" onChange={vi.fn()} />);
    expect(field().value).toBe('2026-12-01');
  });
});

describe('marks of state', () => {
  const all: MarkState[] = [
    'upcoming',
    'due',
    'overdue',
    'done',
    'skipped',
    'postponed',
    'merged',
    'unknown',
    'not-activated',
    'not-activated-overdue',
    'invitation-expired',
    'trial-ended',
    'renew',
  ];

  it('differ by shape, not by colour alone', () => {
    const shapes = all.map((state) => {
      const { container, unmount } = render(<StateMark state={state} />);
      const shape = container.querySelector('svg')?.innerHTML ?? '';
      unmount();
      return shape;
    });
    expect(shapes.every((shape) => shape.length > 0)).toBe(true);
    expect(new Set(shapes).size).toBe(all.length);
  });

  it('stand beside words and are silent', async () => {
    render(
      <main>
        <h1>План дня</h1>
        {all.map((state) => (
          <Chip key={state} state={state}>
            КТ2 до 16.11
          </Chip>
        ))}
      </main>,
    );
    expect(screen.queryAllByRole('img')).toEqual([]);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});

describe('ChoiceChip', () => {
  it('says whether it is chosen', () => {
    const press = vi.fn();
    render(
      <ChoiceChip pressed onPress={press}>
        некогда
      </ChoiceChip>,
    );
    fireEvent.click(screen.getByRole('button', { pressed: true }));
    expect(press).toHaveBeenCalledOnce();
  });
});

describe('Notice', () => {
  it('is read out at once when it is an error, and in its turn otherwise', () => {
    render(<Notice tone="error">Хранилище не открылось.</Notice>);
    expect(screen.getByRole('alert').textContent).toBe('Хранилище не открылось.');
    cleanup();
    render(<Notice tone="info">Показан старый план.</Notice>);
    expect(screen.getByRole('status').textContent).toBe('Показан старый план.');
  });
});
