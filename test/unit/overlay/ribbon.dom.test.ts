import { describe, expect, it } from 'vitest';
import { ribbonLayout } from '@/components/timeline/ribbonLayout';
import type { CheckpointStateName, RibbonView } from '@/lib/messages/views';
import { createRibbon, segments } from '@/lib/overlay/ribbon';

const view = (today: number, ...states: CheckpointStateName[]): RibbonView => ({
  today,
  label: '12-й день из 30',
  marks: states.map((state, index) => ({
    checkpoint: (['first-call', 'mid-trial', 'before-end'] as const)[index] ?? 'before-end',
    at: index / 2,
    state,
  })),
});

describe('the layout of a ribbon', () => {
  it.each([
    [-0.2, 0, null],
    [0, 0, 5],
    [0.5, 45, 45],
    [1, 90, 85],
    [1.4, 90, null],
  ])('today at %f: past %i, tick %s', (today, past, tick) => {
    expect(ribbonLayout(view(today), 90, 5)).toMatchObject({ past, today: tick });
  });

  it('keeps marks inside, whatever their dates', () => {
    const marks = [-1, 0, 0.5, 1, 7].map((at) => ({ checkpoint: 'mid-trial' as const, at, state: 'due' as const }));
    const layout = ribbonLayout({ today: 0, label: '', marks }, 90, 5);
    expect(layout.marks.map(({ at }) => at)).toEqual([5, 5, 45, 85, 85]);
  });
});

describe('the line of a ribbon', () => {
  it.each([
    [[], 'M0 6h90v4H0z'],
    [[45], 'M0 6h39v4H0zM51 6h39v4H51z'],
    [[5, 85], 'M11 6h68v4H11z'],
    [[45, 45], 'M0 6h39v4H0zM51 6h39v4H51z'],
    [[80, 10], 'M0 6h4v4H0zM16 6h58v4H16zM86 6h4v4H86z'],
  ])('leaves room around marks at %j', (middles, path) => {
    expect(segments(0, 90, middles)).toBe(path);
  });

  it('of the past ends today', () => {
    expect(segments(0, 60, [45])).toBe('M0 6h39v4H0zM51 6h9v4H51z');
    expect(segments(0, 0, [45])).toBe('');
  });
});

describe('a ribbon', () => {
  it('is silent for screen readers', () => {
    expect(createRibbon().node.getAttribute('aria-hidden')).toBe('true');
  });

  it('makes no new nodes for another trial, and hides marks it does not have', () => {
    const ribbon = createRibbon();
    ribbon.show(view(0.4, 'done', 'due', 'upcoming'));
    const nodes = [...ribbon.node.querySelectorAll('*')];
    ribbon.show(view(0.8, 'overdue', 'merged'));
    expect([...ribbon.node.querySelectorAll('*')]).toEqual(nodes);
    const marks = [...ribbon.node.querySelectorAll('.fc-mark')];
    expect(marks.map((mark) => mark.getAttribute('class'))).toEqual([
      'fc-mark fc-tone-overdue',
      'fc-mark fc-tone-muted',
      'fc-mark fc-tone-upcoming',
    ]);
    expect(marks[2]?.getAttribute('transform')).toBe('scale(0)');
  });

  it('shows states by different shapes', () => {
    const states: CheckpointStateName[] = [
      'unknown',
      'upcoming',
      'due',
      'overdue',
      'done',
      'skipped',
      'postponed',
      'merged',
    ];
    const shapes = states.map((state) => {
      const ribbon = createRibbon();
      ribbon.show(view(0.4, state));
      return [...ribbon.node.querySelectorAll('.fc-mark path')].map((path) => path.getAttribute('d') ?? '').join('|');
    });
    expect(new Set(shapes).size).toBe(states.length);
  });
});
