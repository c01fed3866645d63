import { signal as cell, effect } from '@preact/signals';
import type { Changed } from '@/lib/messages/bell';
import type { Look } from '@/lib/messages/views';
import { ResendModel } from '@/lib/models/resend';
import { TimelineModel } from '@/lib/models/timeline';
import { recordKey } from '@/lib/trial/keys';
import { arrange } from './arrange';
import { badges } from './badges';
import { createBoard } from './board';
import type { OverlayContext } from './context';
import { corner } from './corner';
import { onNewDay } from './day';
import { startFeatures } from './features';
import { createItems } from './items';
import type { KeyDesk } from './keys';
import { hostName, type Layer } from './layer';
import { createMeasure } from './measure';
import { sayOrphaned } from './orphan';
import type { Page } from './page';
import { panel, panelLeft } from './panel';
import { createRepeat } from './repeat';
import type { OverlayDeps } from './start';
import { strip } from './strip';
import { pageTheme } from './theme';
import { told } from './told';
import type { Words } from './words';

type StageDeps = Pick<OverlayDeps, 'client' | 'onBell' | 'onShow' | 'clock' | 'log' | 'host' | 'hands'> & {
  layer: Layer;
  page: Page;
  keys: KeyDesk;
  words: Words;
  look: Look;
};

/** Everything of ours that is in the page. */
export interface Stage {
  /** True while our host is in the document; one that the page threw out is put back, unless another took its place. */
  present(): boolean;
  /** The extension went away: says so. Words the user has typed stay in the open panel until he closes it. */
  orphaned(sentence: string): void;
}

/** Bells that ring together are answered together, milliseconds. */
const bellPause = 200;

/** Makes what the features share and starts them; all but spared words ends with the signal. */
export function setStage(
  { layer, page, keys, client, words, log, host, ...deps }: StageDeps,
  ended: AbortSignal,
): Stage {
  const { ownerDocument } = layer.host;
  const { text } = words;
  let look = deps.look;
  const panelLife = new AbortController();
  let spared = false;
  const onChange = (listener: (changed: Changed) => void, signal: AbortSignal) => {
    deps.onBell(listener, signal);
    onNewDay(deps.clock, ownerDocument, () => listener('all'), signal);
  };

  const dress = ({ theme }: Look) => {
    // Badges and strips lie on the page's own ground, whatever the user wears elsewhere.
    layer.list.setAttribute('data-theme', pageTheme(ownerDocument));
    layer.dialogs.setAttribute('data-theme', theme);
    layer.list.lang = layer.dialogs.lang = text.language;
  };
  dress(look);
  const font = getComputedStyle(layer.list).getPropertyValue('--fc-font');
  const width = createMeasure(ownerDocument, `12px ${font || 'sans-serif'}`);
  const timeline = new TimelineModel({ client, onBell: onChange });
  const pulse = cell(0);
  const resend = new ResendModel({
    client,
    press: async (number) => (await deps.hands()?.presser.send(number)) ?? { outcome: 'not-pressed', why: 'no-form' },
  });
  const items = createItems({ client, host, paused: () => ownerDocument.hidden, changed: page.again }, ended);
  const context: OverlayContext = {
    layer,
    page,
    items,
    keyOf: (identity) => recordKey(host, identity),
    arrange: (reading) =>
      items.trouble?.code.startsWith('store')
        ? { placed: [], unplaced: [] }
        : arrange(reading, {
            host,
            item: items.get,
            width,
            look,
            limit: timeline.key.peek() === null ? innerWidth : panelLeft(innerWidth),
          }),
    board: createBoard({ layer: layer.list, root: layer.root, label: text('overlay_badges'), open: timeline.open }),
    keys,
    timeline,
    resend,
    repeat: createRepeat({ resend, page, text, hands: deps.hands, asked: timeline.close }, ended),
    client,
    host,
    hands: deps.hands,
    pulse,
    text,
  };

  /** What was set on another page is followed here at once; the words arrive with it. */
  const greetAgain = async () => {
    const answer = await client.ask('hello', {}, ended);
    if (!answer.ok || ended.aborted) return;
    words.greet(answer.value);
    look = answer.value.look;
    dress(look);
    page.again();
  };
  let bell: ReturnType<typeof setTimeout> | undefined;
  onChange((changed) => {
    items.expire(changed);
    if (changed === 'all') void greetAgain();
    bell ??= setTimeout(() => {
      bell = undefined;
      pulse.value += 1;
      page.again();
    }, bellPause);
  }, ended);
  ended.addEventListener('abort', () => {
    clearTimeout(bell);
    if (!spared) panelLife.abort();
  });
  panelLife.signal.addEventListener('abort', () => {
    timeline[Symbol.dispose]();
    resend[Symbol.dispose]();
  });
  deps.onShow((key, now) => {
    const isHere = key.startsWith(`${host}/`);
    if (isHere && now) timeline.open(key);
    return isHere;
  }, ended);
  startFeatures([badges, strip, told, corner], context, log, ended);
  startFeatures([panel], context, log, panelLife.signal);

  return {
    present() {
      if (layer.host.isConnected) return true;
      if (ownerDocument.querySelector(hostName)) return false;
      ownerDocument.documentElement.append(layer.host);
      return true;
    },
    orphaned(sentence) {
      const { note, dates } = timeline.draft.value;
      spared = timeline.key.value !== null && (note !== '' || Object.keys(dates).length > 0);
      if (spared) effect(() => void (timeline.key.value === null && panelLife.abort()));
      sayOrphaned(layer, sentence, text('overlay_orphan_close'));
    },
  };
}
