import { metrics } from './metrics';
import { place } from './place';
import type { Stage } from './stage';

const text = 'Учебный стенд с вымышленными данными. Это не сервис 1cfresh.com и не страница фирмы «1С».';

/** Says on every page of the stand-in whose it is. */
export function drawBanner(stage: Stage, width: number): HTMLElement {
  const banner = stage.make('div', { id: 'standInBanner', text, set: { role: 'note' } });
  place(banner, 0, 0, width, metrics.banner);
  return banner;
}
