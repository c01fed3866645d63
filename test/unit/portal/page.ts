import { createLog } from '@/lib/platform/log';
import type { Geometry } from '@/lib/portal/geometry';
import type { PageReader } from '@/lib/portal/page-reader';
import type { Profile } from '@/lib/portal/profile';
import { profile1cfresh } from '@/lib/portal/profile-1cfresh';
import type { ListReading, PageReading, RowReading } from '@/lib/portal/types';
import { watchPage } from '@/lib/portal/watch';
import { geometryOf } from '../../portal/client/geometry';
import type { StandIn } from '../../portal/control';
import type { StandInOptions } from '../../portal/options';
import { mountStandIn } from '../../portal/stand-in';

export const viewport = { width: 1440, height: 900 };

/** What may lie over rows, and rows themselves: enough for a hit test. */
const overRows = '[id$="win"], .messages, .cloud, .balloon, [id="modalSurface"], .strangerOverlay';

/** The stand-in's own table of places, with what it does not have. */
export function tableGeometry(size = viewport): Geometry {
  const { rect, visible } = geometryOf(document);
  const topmost = (selector: string, x: number, y: number) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => {
        const { left, top, width, height } = rect(element);
        return x >= left && y >= top && x < left + width && y < top + height && visible(element);
      })
      .at(-1);
  return {
    rect,
    visible,
    elementAt: (x, y) =>
      topmost(overRows, x, y) ??
      topmost('a.press', x, y) ??
      topmost('.gridBox', x, y) ??
      topmost('.gridLine', x, y) ??
      document.body,
    textRect: (element) => rect(element.querySelector('.gridBoxText') ?? element),
    viewport: () => size,
  };
}

/** A document under watch. */
export interface WatchedPage {
  reader: PageReader;
  /** Everything the listener heard, in order. */
  heard: (PageReading | { doubt: readonly number[] | 'all' })[];
  faults: unknown[];
  last(): PageReading;
  /** The only list of the last reading. */
  list(): ListReading;
  /** The next reading makes the listener throw. */
  failOnce(error: Error): void;
  /** From now on everything is recognised by this profile. */
  learn(profile: Profile): void;
  /** Ends the watching alone. */
  stop(): void;
  /** A list is on the move. */
  isMoving(): boolean;
  /** Lets the page come to rest: frames go by until nothing more is heard. */
  settle(): Promise<void>;
  end(): void;
}

/** A stand-in under watch. */
export interface Watched extends WatchedPage {
  standIn: StandIn;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The time at which everything is read. */
export const readAt = 1_000;

/** Watches what is drawn in this document. */
export function watchDocument(geometry: Geometry, profile: Profile = profile1cfresh): WatchedPage {
  const clock = { now: () => readAt + Math.round(performance.now() - started), zone: () => 'Europe/Moscow' };
  const started = performance.now();
  const ended = new AbortController();
  const heard: WatchedPage['heard'] = [];
  const faults: unknown[] = [];
  let failure: Error | null = null;
  const read = (reading: PageReading) => {
    const fault = failure;
    failure = null;
    if (fault) throw fault;
    heard.push(reading);
  };
  const log = createLog({ error: (...parts: unknown[]) => faults.push(parts) });
  const watch = watchPage(
    { document, profile, geometry, clock, log },
    { doubt: (tokens) => heard.push({ doubt: tokens }), read },
    ended.signal,
  );
  const last = () => {
    const reading = heard.findLast((one): one is PageReading => 'readAt' in one);
    if (!reading) throw new Error('nothing was read');
    return reading;
  };
  return {
    reader: watch.reader,
    heard,
    faults,
    last,
    list() {
      const { lists } = last();
      if (lists.length !== 1) throw new Error(`${lists.length} lists were read`);
      return lists[0] as ListReading;
    },
    failOnce(error) {
      failure = error;
    },
    learn: watch.learn,
    stop: () => ended.abort(),
    isMoving: () => watch.isMoving,
    async settle() {
      for (let before = -1, moved = false; moved || before !== heard.length; ) {
        before = heard.length;
        moved = watch.isMoving;
        await frame();
        await frame();
      }
    },
    end() {
      ended.abort();
      document.body.replaceChildren();
    },
  };
}

/** Mounts a stand-in in this document and watches it. */
export function watchStandIn(
  options: StandInOptions = {},
  profile = profile1cfresh,
  geometry = tableGeometry(options.viewport),
): Watched {
  const standIn = mountStandIn(document, { today: '2026-11-24', viewport, ...options });
  const page = watchDocument(geometry, profile);
  return {
    ...page,
    standIn,
    end() {
      page.stop();
      standIn.dispose();
    },
  };
}

/** Who a row is, by whichever key it has. */
export function keyOf({ record }: RowReading): string | undefined {
  const identity = record?.identity;
  return identity?.subscriptionNumber ?? identity?.invitationNumber ?? identity?.subscriberCode;
}
