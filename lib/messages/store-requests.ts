import type { Instant } from '@/lib/trial/events';
import type { BackupPlace } from './data-requests';

/** How much room the store takes, and how far the browser has promised to keep it. */
export interface StoreRoom {
  /** Bytes, and the share of what the browser gives, 0…1; `null` when it does not say. */
  usage: { used: number; quota: number; share: number } | null;
  persisted: boolean | null;
}

/** How far «Перестроить» is, in keys of the journal. */
export interface RebuildView {
  done: number;
  total: number;
  finished: boolean;
}

/** Requests about the database itself; for our own pages alone. */
export interface StoreRequests {
  /** Fails with what is wrong when the database cannot be used. */
  'store-room': [Record<string, never>, StoreRoom];
  /** Makes the next stretch of everything that is derived anew; ask again until it is finished. */
  'store-rebuild': [Record<string, never>, RebuildView];
  /** One part of a file with all that can be read of a database that cannot be used; nothing is changed. */
  'store-rescue': [{ exportedAt: Instant; place?: BackupPlace }, { text: string; next: BackupPlace | null }];
}
