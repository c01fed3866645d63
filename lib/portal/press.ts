import { busyness } from './busy';
import { findSend } from './command';
import { cellsOf, cellText } from './lists';
import { clickAt, doubleClickAt } from './mouse';
import { createWitness, type PressOutcome, type Witness } from './outcome';
import type { PageReader } from './page-reader';
import { readRow } from './rows';
import type { PressRefusal, RowIdentity } from './types';

/** Between two looks at the page, and before a form that has gone is believed to have gone well, milliseconds. */
const step = 50;
const afterthought = 600;
/** A form that was just drawn does not listen yet: 350 to 700 ms (web-client.md §8). Until then it is not pressed, milliseconds. */
const deaf = 800;
/** A portal that says for so long that it is busy is not waited for any more, milliseconds. */
const longest = 90_000;

/** Presses for the user. Only ever in direct answer to the user's own click (design.md §1, promise 2). */
export interface Presser {
  /**
   * Presses «Отправить и закрыть» of the open form of an invitation, once, and says what became of it. While one press
   * is under way every other one is refused as `busy`; nothing is ever pressed again by itself.
   */
  send(invitation: string): Promise<PressOutcome | { outcome: 'not-pressed'; why: PressRefusal }>;
  /**
   * Opens the item of a row as a double click does, after reading the row again.
   * @returns false when the row is not that record any more, or something lies over it; then nothing was clicked
   */
  open(token: number, identity: RowIdentity): boolean;
}

/**
 * Makes the presser of a page under watch.
 * @param patience how long the portal may take to show what became of a press, while it is not busy, milliseconds
 */
export function createPresser(reader: PageReader, signal: AbortSignal, patience = 15_000): Presser {
  const { document, clock, geometry } = reader.tools;
  const view = document.defaultView as Window;
  let underWay = false;
  const pause = (milliseconds: number) => new Promise((resolve) => view.setTimeout(resolve, milliseconds));

  /** The page may stand still for seconds in the press itself; waiting begins when it answers again. */
  const observe = async ({ look, giveUp }: Witness): Promise<PressOutcome> => {
    const end = clock.now() + longest;
    let quietSince = clock.now();
    while (clock.now() - quietSince < patience && clock.now() < end && !signal.aborted) {
      await pause(step);
      if (busyness(reader.marks, geometry).waiting) quietSince = clock.now();
      const seen = look();
      if (seen?.outcome !== 'sent') {
        if (seen) return seen;
        continue;
      }
      // An error window may follow the closing form.
      await pause(afterthought);
      return look() ?? { outcome: 'unknown' };
    }
    return signal.aborted ? { outcome: 'unknown' } : giveUp();
  };

  /** The button of a form that is there long enough to listen. */
  const listening = async (invitation: string) => {
    const found = findSend(reader, invitation);
    if (typeof found === 'string') return found;
    const age = clock.now() - (reader.items.get(found.root)?.since ?? 0);
    if (age >= deaf) return found;
    await pause(deaf - age);
    return signal.aborted ? 'busy' : findSend(reader, invitation);
  };

  return {
    async send(invitation) {
      if (underWay || signal.aborted) return { outcome: 'not-pressed', why: 'busy' };
      underWay = true;
      try {
        const target = await listening(invitation);
        if (typeof target === 'string') return { outcome: 'not-pressed', why: target };
        const witness = createWitness(reader, target.root);
        clickAt(target.hit, target.x, target.y);
        return await observe(witness).finally(witness.stop);
      } finally {
        underWay = false;
      }
    },
    open(token, identity) {
      const found = underWay || document.hidden ? null : reader.rowOf(token);
      const state = found?.list.state;
      if (!found || !state || !('rule' in state) || !found.row.isConnected) return false;
      const now = readRow(found.row, cellsOf(found.row), state).record?.identity;
      if (!now || JSON.stringify(now) !== JSON.stringify(identity)) return false;
      const clip = geometry.rect(found.list.parts.body);
      for (const cell of [...cellsOf(found.row).values()].flat()) {
        const { left, top, width, height } = geometry.rect(cell);
        const [x, y] = [left + Math.min(width / 2, 20), top + height / 2];
        const isSeen = x > clip.left && x < clip.left + clip.width && y > clip.top && y < clip.top + clip.height;
        const hit = isSeen && cellText(cell) !== '' ? geometry.elementAt(x, y) : null;
        if (!hit || !cell.contains(hit)) continue;
        doubleClickAt(hit, x, y);
        return true;
      }
      return false;
    },
  };
}
