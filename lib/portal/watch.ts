import type { Log } from '@/lib/platform/log';
import { isInMove, mostStirs, noteRecords, observed } from './mutations';
import { PageReader, type PageTools } from './page-reader';
import { patternsOf } from './patterns';
import type { Profile } from './profile';
import { createRest } from './rest';
import { sameReading } from './same';
import type { PageListener, PageReading } from './types';

/** What the watcher works with. */
export interface WatchTools extends Omit<PageTools, 'patterns'> {
  profile: Profile;
  log: Log;
}

/** A page under watch. */
export interface PageWatch {
  readonly reader: PageReader;
  /** A list is on the move, and will be read when it rests. */
  readonly isMoving: boolean;
  /** Reads everything anew in the next frame, by this profile. */
  learn(profile: Profile): void;
}

/** After a form opened, its values arrive without mutations for a while (web-client.md §8), milliseconds. */
const settling = [400, 1500];
/** A list that changes so soon after it was read is on the move, milliseconds. */
const quickAgain = 150;
/** Quiet time after which scrolling has ended, milliseconds; `scrollend` comes first where the browser knows it. */
const scrollRest = 150;

/**
 * Watches the page with one observer until the signal ends. The callback only marks what changed and tells the listener
 * at once which rows are in doubt; reading is done once a frame, of what changed alone, and never while the tab is
 * hidden (design.md §5). Nothing thrown leaves it: faults go to the log.
 */
export function watchPage(tools: WatchTools, listener: PageListener, signal: AbortSignal): PageWatch {
  const { document, log } = tools;
  const view = document.defaultView as Window & typeof globalThis;
  const reader = new PageReader({ ...tools, patterns: patternsOf(tools.profile) });
  let frame = 0;
  let resting = 0;
  let settled: number[] = [];
  let rescanDue = true;
  let probeDue = false;
  let doubted = true;
  let readAt = Number.NEGATIVE_INFINITY;
  let last: PageReading | null = null;

  const safely =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A) => {
      try {
        if (!signal.aborted) work(...args);
      } catch (error) {
        log.fault('portal/watch', error);
      }
    };
  const schedule = () => {
    if (frame === 0 && resting === 0 && !move.isOn && !document.hidden) frame = view.requestAnimationFrame(readFrame);
  };
  const doubt = (tokens: readonly number[] | 'all') => {
    if (tokens.length === 0) return;
    doubted = true;
    listener.doubt(tokens);
  };
  const everything = safely(() => {
    rescanDue = true;
    reader.everythingChanged();
    doubt('all');
    schedule();
  });
  const lookAgain = safely(() => {
    reader.formsChanged();
    probeDue = true;
    schedule();
  });
  const settle = () => {
    for (const timer of settled) view.clearTimeout(timer);
    settled = settling.map((milliseconds) => view.setTimeout(lookAgain, milliseconds));
  };
  const read = safely(() => {
    if (rescanDue) {
      rescanDue = false;
      reader.rescan();
      settle();
    }
    if (probeDue) reader.probe();
    probeDue = false;
    const reading = reader.read();
    if (!doubted && last && sameReading(last, reading)) return;
    doubted = false;
    last = reading;
    listener.read(reading);
  });
  const readFrame = () => {
    frame = 0;
    if (document.hidden) return;
    read();
    readAt = view.performance.now();
  };
  const observer = new view.MutationObserver(
    safely((records: MutationRecord[]) => {
      if (move.isOn) {
        if (isInMove(records, reader)) move.again();
        return;
      }
      const change = noteRecords(records, reader);
      if (change.stirs >= mostStirs && view.performance.now() - readAt < quickAgain) {
        doubt('all');
        move.begin();
        return;
      }
      rescanDue ||= change.rescan;
      probeDue ||= change.probe;
      if (change.replaced) attach();
      doubt(change.doubt === 'all' ? 'all' : [...change.doubt]);
      schedule();
    }),
  );
  const pause = () => {
    observer.disconnect();
    view.cancelAnimationFrame(frame);
    frame = 0;
  };
  const observe = () => {
    observer.observe(document, { childList: true });
    for (const [node, what] of [
      [document.documentElement, { childList: true }],
      [document.body, observed],
    ] as const) {
      if (node) observer.observe(node, what);
    }
  };
  /** Nothing is observed in a hidden tab; when it is seen again, everything is read anew. */
  const attach = () => {
    move.end();
    pause();
    if (document.hidden) return;
    observe();
    everything();
  };
  /** A list that changes again right after it was read is being scrolled: it is read when it rests. */
  const move = createRest(view, {
    unwatch: pause,
    watch: observe,
    rested: safely(() => {
      pause();
      observe();
      rescanDue = true;
      reader.unwatched();
      schedule();
    }),
  });
  const rest = safely(() => {
    view.clearTimeout(resting);
    resting = 0;
    reader.moved();
    schedule();
  });
  const scroll = safely(({ target }: Event) => {
    if (!reader.isAround(target as Node)) return;
    if (resting === 0) doubt('all');
    view.clearTimeout(resting);
    resting = view.setTimeout(rest, scrollRest);
  });
  const hint = safely(() => {
    probeDue = true;
    schedule();
  });

  const listen = { capture: true, passive: true, signal };
  document.addEventListener('visibilitychange', safely(attach), listen);
  view.addEventListener('resize', everything, listen);
  view.addEventListener('scroll', scroll, listen);
  view.addEventListener('scrollend', () => resting !== 0 && rest(), listen);
  view.addEventListener('wheel', hint, listen);
  for (const type of ['input', 'change', 'focusout']) view.addEventListener(type, safely(settle), listen);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.cancelAnimationFrame(frame);
    move.end();
    for (const timer of [...settled, resting]) view.clearTimeout(timer);
  });
  safely(attach)();
  return {
    reader,
    learn(profile) {
      reader.learn(patternsOf(profile));
      everything();
    },
    get isMoving() {
      return move.isOn;
    },
  };
}
