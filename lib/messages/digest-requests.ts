import type { DigestView } from './digest-views';

/** Requests of the digest's page. Only pages of ours may ask them. */
export interface DigestRequests {
  digest: [Record<string, never>, DigestView];
  /** When the digest is spoken of from now on. */
  'digest-when': [{ on: number | null; at: string }, DigestView];
}
