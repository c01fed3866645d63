import type { Page } from 'puppeteer-core';
import type { Driver } from './types';

/** What the probe holds every painted badge against. */
export interface Truth {
  /** Captions of the list's column that names the client, such as `['Код']`. */
  keyColumn: readonly string[];
  /** Captions of the column with the client's name. */
  nameColumn: readonly string[];
  /** The text of the badge of each key; a row with another key has none, at most the mark of its card, named like a badge. */
  badges: Readonly<Record<string, string>>;
}

/** A badge that stood where it must not, in one frame. */
export interface WrongBadge {
  frame: number;
  badge: string;
  /** The key of the row under it; empty when there was no row. */
  row: string;
}

/** A frame by its number and its time, milliseconds of `performance.now()`. */
interface PaintedFrame {
  frame: number;
  at: number;
}

export interface ProbeReport {
  frames: number;
  /** Badges seen in all frames together. */
  sightings: number;
  /** Distinct rows that were seen with their right badge. */
  rightRows: number;
  /** How many badges were wrong, and the first of them. */
  wrongCount: number;
  wrong: WrongBadge[];
  /** The first frame in which rows, and in which badges, were painted; `null` when never. */
  firstRows: PaintedFrame | null;
  firstBadge: PaintedFrame | null;
}

/**
 * Looks at every frame the page paints, after all that scripts do in it and after layout: an element of the driver
 * changes its size in each frame, and the observer of its size is called last before painting.
 */
export async function startProbe(driver: Driver, page: Page, truth: Truth): Promise<void> {
  const started = await driver.inOverlay(page, watchFrames, truth);
  if (started === null) throw new Error('no overlay to probe');
}

/** Whether the probe has seen a badge painted. */
export async function probeSawBadge(driver: Driver, page: Page): Promise<boolean> {
  return (await driver.inOverlay(page, () => (globalThis as ProbeWindow).freshProbe?.sawBadge())) ?? false;
}

/** Ends the probe and tells what it saw. */
export async function stopProbe(driver: Driver, page: Page): Promise<ProbeReport> {
  const report = await driver.inOverlay(page, endWatch);
  if (report === null) throw new Error('the overlay left while it was probed');
  return report;
}

interface ProbeWindow {
  freshProbe?: { sawBadge(): boolean; end(): ProbeReport };
}

function endWatch(): ProbeReport {
  const { freshProbe } = globalThis as ProbeWindow;
  if (!freshProbe) throw new Error('no probe was started');
  return freshProbe.end();
}

function watchFrames(root: ShadowRoot, truth: Truth): true {
  const report: ProbeReport = {
    frames: 0,
    sightings: 0,
    rightRows: 0,
    wrongCount: 0,
    wrong: [],
    firstRows: null,
    firstBadge: null,
  };
  const rightRows = new Set<string>();
  const plain = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  const cell = (line: Element, captions: readonly string[]) => {
    const heads = line.closest('.grid')?.querySelectorAll('.gridHead .gridBox') ?? [];
    const head = [...heads].find((box) =>
      captions.includes((box.getAttribute('title') || plain(box)).replace(/\s+/gu, ' ')),
    );
    const column = head?.getAttribute('colindex');
    return column ? plain(line.querySelector(`.gridBox[colindex="${column}"]`)) : '';
  };
  const check = (button: Element, lines: { line: Element; box: DOMRect }[]) => {
    report.sightings += 1;
    const { left, top, width, height } = button.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const under = ({ box }: { box: DOMRect }) => box.left <= x && x < box.right && box.top <= y && y < box.bottom;
    const line = lines.find(under)?.line;
    const text = plain(button);
    const row = line ? cell(line, truth.keyColumn) : '';
    const label = button.getAttribute('aria-label')?.replace(/\s+/gu, ' ') ?? '';
    const named = line !== undefined && label.startsWith(text) && label.endsWith(cell(line, truth.nameColumn));
    if (named && (truth.badges[row] ?? '') === text) {
      rightRows.add(row);
      return;
    }
    report.wrongCount += 1;
    if (report.wrong.length < 20) report.wrong.push({ frame: report.frames, badge: label || text, row });
  };
  const look = () => {
    report.frames += 1;
    const lines = [...document.querySelectorAll('.gridBody .gridLine')]
      .filter(visible)
      .map((line) => ({ line, box: line.getBoundingClientRect() }));
    const now = { frame: report.frames, at: performance.now() };
    if (lines.length > 0) report.firstRows ??= now;
    const badges = [...root.querySelectorAll('.fc-badge')].filter(visible);
    if (badges.length > 0) report.firstBadge ??= now;
    for (const badge of badges) check(badge, lines);
  };

  const metronome = document.createElement('driver-probe');
  metronome.style.cssText = 'position: fixed; visibility: hidden; display: block; width: 1px; height: 1px';
  document.documentElement.append(metronome);
  const observer = new ResizeObserver(look);
  observer.observe(metronome);
  let request = requestAnimationFrame(function beat() {
    metronome.style.width = metronome.style.width === '1px' ? '2px' : '1px';
    request = requestAnimationFrame(beat);
  });
  (globalThis as ProbeWindow).freshProbe = {
    sawBadge: () => report.firstBadge !== null,
    end() {
      cancelAnimationFrame(request);
      observer.disconnect();
      metronome.remove();
      return { ...report, rightRows: rightRows.size };
    },
  };
  return true;
}
