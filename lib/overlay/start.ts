import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Changed } from '@/lib/messages/bell';
import type { Client } from '@/lib/messages/client';
import type { Clock } from '@/lib/platform/clock';
import type { Log } from '@/lib/platform/log';
import type { PageListener, PageReading } from '@/lib/portal/types';
import type { TimelineKey } from '@/lib/trial/keys';
import type { Hands } from './hands';
import { createKeyDesk } from './keys';
import { createLayer, hostName } from './layer';
import { createPage } from './page';
import { type Stage, setStage } from './stage';
import type { Words } from './words';

/** Everything the overlay needs of the outside. */
export interface OverlayDeps {
  ctx: ContentScriptContext;
  client: Client;
  words: Words;
  /** False once the extension was updated or removed under this page. */
  alive(): boolean;
  /** Begins to watch, at once or as soon as it can. */
  watch(listener: PageListener, signal: AbortSignal): void | Promise<void>;
  onBell(listener: (changed: Changed) => void, signal: AbortSignal): void;
  /** Calls `show` when a client is to be shown here; it says whether that can be, and with `now` does it. */
  onShow(show: (key: TimelineKey, now: boolean) => boolean, signal: AbortSignal): void;
  /** Calls `check` when our own pages want to know what is seen of this one; it says whether that can be told. */
  onCheck(check: (now: boolean) => boolean, signal: AbortSignal): void;
  /** What may be done in the page; `null` until it is under watch. */
  hands(): Hands | null;
  clock: Clock;
  log: Log;
  /** The portal's host, part of every key. */
  host: string;
}

/** After a greeting that failed the next one waits, milliseconds. */
const greetingPause = 5000;

/**
 * Runs the overlay until the content script's context ends or the extension goes away. Nothing of ours is in the page
 * before a form is seen there: the login page and the portal's start stay untouched.
 */
export function startOverlay({ ctx, watch, log, ...deps }: OverlayDeps): void {
  const life = new AbortController();
  const page = createPage(document, log, life.signal);
  const keys = createKeyDesk(window, hostName, ctx.signal);
  let stage: Stage | null = null;
  let greetAfter = 0;

  const retire = () => {
    if (life.signal.aborted) return;
    stage?.orphaned(deps.words.sentence('orphaned'));
    life.abort();
  };
  const client: Client = {
    async ask(name, payload, signal) {
      const answer = await deps.client.ask(name, payload, signal);
      if (!answer.ok && answer.error.code === 'orphaned') retire();
      return answer;
    },
  };
  const begin = async () => {
    greetAfter = Number.POSITIVE_INFINITY;
    const answer = await client.ask('hello', {}, life.signal);
    if (life.signal.aborted) return;
    if (!answer.ok) {
      greetAfter = deps.clock.now() + greetingPause;
      return;
    }
    const { styles, language, look } = answer.value;
    if (!styles) throw new Error('the greeting has no styles');
    deps.words.greet(answer.value);
    const layer = await createLayer(ctx, styles, language);
    if (life.signal.aborted) layer.host.remove();
    else stage = setStage({ ...deps, look, client, log, layer, page, keys }, life.signal);
  };
  const attend = () => {
    if (!deps.alive()) retire();
    else if (stage && !stage.present()) life.abort();
    return !life.signal.aborted;
  };

  deps.onCheck((now) => {
    const report = deps.hands()?.check();
    if (report && now) void client.ask('page-checked', { host: deps.host, report }, life.signal);
    return report !== undefined;
  }, life.signal);
  ctx.onInvalidated(() => life.abort());
  document.addEventListener('visibilitychange', attend, { signal: life.signal });
  void watch(
    {
      doubt: page.doubt,
      read(reading) {
        if (!attend()) return;
        page.read(reading);
        if (!stage && hasForms(reading) && deps.clock.now() >= greetAfter)
          begin().catch((error: unknown) => log.fault('overlay/start', error));
      },
    },
    life.signal,
  );
}

function hasForms({ lists, forms, unknown }: PageReading): boolean {
  return lists.length + forms.length + unknown.length > 0;
}
