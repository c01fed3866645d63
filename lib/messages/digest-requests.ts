import type { CalendarDate } from '@/lib/trial/events';
import type { DigestView, ForecastView } from './digest-views';

/** Requests of the digest's page. Only pages of ours may ask them. */
export interface DigestRequests {
  /** The digest of a day; of today when none is named. */
  digest: [{ day?: CalendarDate }, DigestView];
  /** When the digest is spoken of from now on. */
  'digest-when': [{ on: number | null; at: string }, Record<string, never>];
  /** What may be expected of the trials that run now. */
  forecast: [Record<string, never>, ForecastView];
}
