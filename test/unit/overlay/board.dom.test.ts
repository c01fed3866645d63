import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Arrangement, arrange } from '@/lib/overlay/arrange';
import { createBoard } from '@/lib/overlay/board';
import type { PageReading } from '@/lib/portal/types';
import { look } from '../models/fake-background';
import { item, keyOf, listing } from './readings';

let layer: HTMLElement;
beforeEach(() => {
  layer = document.body.appendChild(document.createElement('div'));
});
afterEach(() => document.body.replaceChildren());

function start() {
  const open = vi.fn();
  const board = createBoard({ layer, root: document, label: 'Контрольные точки', open });
  const placed = (reading: PageReading): Arrangement['placed'] =>
    arrange(reading, {
      host: '1cfresh.com',
      item: (key) => item(key.split(':').pop() ?? ''),
      width: () => 120,
      limit: 1400,
      look,
    }).placed;
  return { board, open, draw: (...codes: number[]) => board.draw(placed(listing(...codes))) };
}
const all = () => [...layer.querySelectorAll('button')];
const shown = () => all().filter((button) => button.parentElement?.style.visibility !== 'hidden');
const labels = () => shown().map((button) => button.getAttribute('aria-label'));
const stops = () => all().filter(({ tabIndex }) => tabIndex === 0);
const key = (name: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key: name, ...init });

describe('the board', () => {
  it('shows one real button a badge, named by its words and its client', () => {
    const { draw } = start();
    draw(1, 2);
    expect(labels()).toEqual(['КТ2 до 16.11, ООО «Клиент 1»', 'КТ2 до 16.11, ООО «Клиент 2»']);
    expect(shown().map(({ textContent }) => textContent)).toEqual(['КТ2 до 16.11', 'КТ2 до 16.11']);
    expect(layer.querySelector('[role="toolbar"]')?.getAttribute('aria-label')).toBe('Контрольные точки');
  });

  it('fills the nodes it has instead of making new ones', () => {
    const { draw } = start();
    draw(1, 2, 3);
    const before = all();
    draw(4, 5);
    draw(6, 7, 8);
    expect(all()).toEqual(before);
    expect(labels().at(-1)).toBe('КТ2 до 16.11, ООО «Клиент 8»');
  });

  it('writes nothing when nothing changed', () => {
    const { draw } = start();
    draw(1, 2, 3);
    const observer = new MutationObserver(() => {});
    observer.observe(layer, { subtree: true, childList: true, attributes: true, characterData: true });
    draw(1, 2, 3);
    expect(observer.takeRecords()).toEqual([]);
    observer.disconnect();
  });

  it('hides the badges of rows in doubt at once, and only those', () => {
    const { board, draw } = start();
    draw(1, 2, 3);
    board.hide([1]);
    expect(labels()).toEqual(['КТ2 до 16.11, ООО «Клиент 1»', 'КТ2 до 16.11, ООО «Клиент 3»']);
    draw(1, 9, 3);
    expect(labels()[1]).toBe('КТ2 до 16.11, ООО «Клиент 9»');
  });

  it('hides everything at once while all is in doubt', () => {
    const { board, draw } = start();
    draw(1, 2);
    board.hide('all');
    expect(layer.querySelector<HTMLElement>('.fc-badges')?.style.visibility).toBe('hidden');
    draw(1, 2);
    expect(layer.querySelector<HTMLElement>('.fc-badges')?.style.visibility).toBe('');
  });

  it('leaves no tab stop and no empty toolbar when there are no badges', () => {
    const { draw } = start();
    draw(1, 2);
    draw();
    expect(shown()).toEqual([]);
    expect(stops()).toEqual([]);
    expect(layer.querySelector<HTMLElement>('.fc-badges')?.hidden).toBe(true);
  });

  it('opens the client the badge stands for now', () => {
    const { draw, open } = start();
    draw(1);
    draw(2);
    shown()[0]?.click();
    expect(open).toHaveBeenCalledExactlyOnceWith(keyOf(2));
  });

  it('opens nothing from a badge that is in doubt, nor by hover or focus', () => {
    const { board, draw, open } = start();
    draw(1, 2);
    board.hide([0]);
    all()[0]?.click();
    all()[1]?.focus();
    all()[1]?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(open).not.toHaveBeenCalled();
  });
});

describe('the board by keyboard', () => {
  it('is one tab stop, whichever badge has it', () => {
    const { board, draw } = start();
    draw(1, 2, 3);
    expect(stops()).toEqual([all()[0]]);
    board.enter();
    board.key(key('ArrowDown'));
    expect(stops()).toEqual([all()[1]]);
    expect(document.activeElement).toBe(all()[1]);
    draw(1);
    expect(stops()).toEqual([all()[0]]);
  });

  it('moves by arrows, Home and End', () => {
    const { board, draw } = start();
    draw(1, 2, 3);
    board.enter();
    for (const [name, at] of [
      ['End', 2],
      ['ArrowDown', 0],
      ['ArrowUp', 2],
      ['Home', 0],
    ] as const) {
      expect(board.key(key(name))).toBe(true);
      expect(document.activeElement).toBe(all()[at]);
    }
  });

  it('leaves keys with modifiers, and keys pressed elsewhere, alone', () => {
    const { board, draw } = start();
    draw(1, 2);
    expect(board.key(key('ArrowDown'))).toBe(false);
    board.enter();
    expect(board.key(key('ArrowDown', { ctrlKey: true }))).toBe(false);
    expect(board.key(key('x'))).toBe(false);
  });

  it('gives the focus back by Esc to where it was', () => {
    const { board, draw } = start();
    const field = document.body.appendChild(document.createElement('input'));
    draw(1, 2);
    field.focus();
    expect(board.enter()).toBe(true);
    expect(document.activeElement).toBe(all()[0]);
    expect(board.key(key('Escape'))).toBe(true);
    expect(document.activeElement).toBe(field);
  });

  it('cannot be entered without badges', () => {
    const { board, draw } = start();
    expect(board.enter()).toBe(false);
    draw(1);
    draw();
    expect(board.enter()).toBe(false);
  });

  it('keeps the focus on the client when its row moves', () => {
    const { board, draw } = start();
    draw(1, 2, 3);
    board.focus(keyOf(2));
    board.hide('all');
    draw(9, 1, 2);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('КТ2 до 16.11, ООО «Клиент 2»');
    expect(stops()).toEqual([document.activeElement]);
  });

  it('says when a client has no badge', () => {
    const { board, draw } = start();
    draw(1);
    expect(board.focus(keyOf(7))).toBe(false);
    expect(board.focus(keyOf(1))).toBe(true);
  });
});
