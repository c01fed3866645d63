import type { TimelineKey } from '@/lib/trial/keys';
import type { CallClient, CallEnd, CallView, DraftChange, EndedCall } from './call-views';

/** Requests of the surfaces beside a call. Only pages of ours may ask them. */
export interface CallRequests {
  /** What to talk about with a client, with everything that was typed so far. */
  call: [{ key: TimelineKey }, CallView];
  /** Keeps what was typed. Changes of several surfaces are put together field by field; the last word on a field holds. */
  'save-draft': [DraftChange, Record<string, never>];
  /** Ends a call: its event and marks are written first, only then the draft is put away. */
  'finish-call': [CallEnd, EndedCall];
  /** Clients that fit the words; without words, unfinished calls and those of today. */
  'find-clients': [{ words: string }, { clients: CallClient[] }];
}
