import type { PageReading } from '@/lib/portal/types';
import type { Feature } from './features';
import { passWheel } from './wheel';

/** Readings that follow each other sooner are of a list in motion, milliseconds. */
const motion = 100;

/**
 * Badges and ribbons over the rows of recognised lists. They go at once when a row is in doubt and come back with its
 * reading; while a list is in motion a frame later: for rows that are gone by then nothing is drawn at all.
 */
export const badges: Feature = {
  id: 'badges',
  init({ layer, page, items, arrange, board, keys }, signal) {
    let frame = 0;
    let readAt = Number.NEGATIVE_INFINITY;
    const draw = (reading: PageReading) => {
      const before = readAt;
      readAt = performance.now();
      cancelAnimationFrame(frame);
      const show = () => board.draw(arrange(reading).placed);
      if (readAt - before < motion) frame = requestAnimationFrame(show);
      else show();
    };
    page.listen(
      {
        doubt(tokens) {
          cancelAnimationFrame(frame);
          board.hide(tokens);
        },
        read(reading) {
          items.take(reading);
          draw(reading);
        },
      },
      signal,
    );
    keys.inside(board.key, signal);
    passWheel(layer.list, signal);
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(frame);
      board.draw([]);
    });
  },
};
