import type { ReadonlySignal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { ResendModel } from '@/lib/models/resend';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';
import type { PageReading, RowIdentity } from '@/lib/portal/types';
import type { TimelineKey } from '@/lib/trial/keys';
import type { Arrangement } from './arrange';
import type { Board } from './board';
import type { Hands } from './hands';
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
  /** «Отправить повторно», one for the page. */
  resend: ResendModel;
  /** Leads to its question: on the form of that invitation, or by opening its row. */
  repeat(key: TimelineKey, number: string): void;
  client: Client;
  /** The portal's host, part of every key. */
  host: string;
  /** What may be done in the page; `null` until it is under watch. */
  hands(): Hands | null;
  /** Counts what was written anywhere: whatever is shown of it is asked for again. */
  pulse: ReadonlySignal<number>;
  text: Text;
}
