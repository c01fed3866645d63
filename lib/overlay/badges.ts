import type { PageReading } from '@/lib/portal/types';
import type { Feature } from './features';
import { passWheel } from './wheel';

/**
 * Badges and ribbons over the rows of recognised lists. They go at once when a row is in doubt and come back a frame
 * after its reading: for rows that are gone by then, as in scrolling, nothing is drawn at all.
 */
export const badges: Feature = {
  id: 'badges',
  init({ layer, page, items, arrange, board, keys }, signal) {
    let frame = 0;
    const drawSoon = (reading: PageReading) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => board.draw(arrange(reading).placed));
    };
    page.listen(
      {
        doubt(tokens) {
          cancelAnimationFrame(frame);
          board.hide(tokens);
        },
        read(reading) {
          items.take(reading);
          drawSoon(reading);
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
