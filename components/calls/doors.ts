import type { TimelineKey } from '@/lib/trial/keys';

/** Where else a call can be opened; a door that the surface or the browser lacks is absent. */
export interface Doors {
  tab?: (key: TimelineKey) => void;
  panel?: (key: TimelineKey) => void;
  /** Back to the plan of the day. */
  plan?: () => void;
}
