import type { Feature } from './features';
import { passWheel } from './wheel';

/** Badges and ribbons over the rows of recognised lists. */
export const badges: Feature = {
  id: 'badges',
  init({ layer, page, items, arrange, board, keys }, signal) {
    page.listen(
      {
        doubt: board.hide,
        read(reading) {
          items.take(reading);
          board.draw(arrange(reading).placed);
        },
      },
      signal,
    );
    keys.inside(board.key, signal);
    passWheel(layer.list, signal);
    signal.addEventListener('abort', () => board.draw([]));
  },
};
