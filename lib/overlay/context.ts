import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';
import type { PageReading, RowIdentity } from '@/lib/portal/types';
import type { TimelineKey } from '@/lib/trial/keys';
import type { Arrangement } from './arrange';
import type { Board } from './board';
import type { RowItems } from './items';
import type { KeyDesk } from './keys';
import type { Layer } from './layer';
import type { Page } from './page';

/** What every feature of the overlay gets. */
export interface OverlayContext {
  layer: Layer;
  page: Page;
  items: RowItems;
  /** Finds the badges of a reading; nothing while the store is unavailable. */
  arrange(reading: PageReading): Arrangement;
  keyOf(identity: RowIdentity): TimelineKey | null;
  board: Board;
  keys: KeyDesk;
  timeline: TimelineModel;
  text: Text;
}
