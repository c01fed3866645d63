import type { ObservedRecord, Profile, ScreenKind } from '@/lib/portal/types';
import type { CalendarDate, CheckpointId, Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import type { CallRequests } from './call-requests';
import type { DataRequests } from './data-requests';
import type { DigestRequests } from './digest-requests';
import type { FormRequests } from './form-requests';
import type { ImportRequests } from './import-requests';
import type { PortalRequests } from './portal-requests';
import type { ReminderRequests } from './reminder-requests';
import type { SettingsRequests } from './settings-requests';
import type { StoreRequests } from './store-requests';
import type { TrainingRequests } from './training-requests';
import type { AgendaView, CardsView, Look, RowItem, TimelineView } from './views';

/**
 * What pages may ask of the background; every entry is `[what is sent, what comes back]`.
 * Nothing else is understood, and the background alone writes. Every message carries an id of its own, so that
 * asking again after a lost answer cannot do a thing twice.
 */
export interface Requests
  extends CallRequests,
    DigestRequests,
    FormRequests,
    PortalRequests,
    ReminderRequests,
    SettingsRequests,
    DataRequests,
    StoreRequests,
    TrainingRequests,
    ImportRequests {
  /** The first word of every surface: texts in the user's language and what the surface must know. */
  hello: [Record<string, never>, Greeting];
  /** How the forms of the asking portal are recognised. */
  profile: [Record<string, never>, Profile];
  /** Records read from the page. Only what differs from the known state becomes an event. */
  observe: [{ host: string; screen: ScreenKind; readAt: Instant; records: ObservedRecord[] }, { items: RowItem[] }];
  /** Ready row items of timelines that are known already. */
  items: [{ keys: TimelineKey[] }, { items: RowItem[] }];
  /** One client's timeline in words. */
  timeline: [{ key: TimelineKey }, TimelineView];
  /** Something the manager did; the answer is the timeline after it. */
  act: [{ key: TimelineKey; action: Action }, TimelineView];
  /** Whom to call today. */
  agenda: [Record<string, never>, AgendaView];
  /** Clients whose card is known to be incomplete, or was not opened for long. */
  cards: [Record<string, never>, CardsView];
}

/** What a surface needs before it can show anything. */
export interface Greeting {
  language: 'ru' | 'en';
  /** Texts of the interface in that language, by key. */
  texts: Record<string, string>;
  /** Today in the user's zone. */
  today: CalendarDate;
  look: Look;
  /** Style sheet of what is drawn over a portal's page; only for those pages. */
  styles?: string;
}

/** What the manager can do to a timeline. Each becomes one event, and each event can be undone. */
export type Action =
  | { do: 'done'; checkpoint: CheckpointId }
  | { do: 'skip'; checkpoint: CheckpointId }
  | { do: 'postpone'; checkpoint: CheckpointId; until: CalendarDate }
  | {
      do: 'set-dates';
      invitedOn?: CalendarDate | null;
      activatedOn?: CalendarDate | null;
      endsOn?: CalendarDate | null;
    }
  | {
      do: 'call';
      outcome: 'talked' | 'no-answer' | 'call-back';
      checkpoint?: CheckpointId;
      callBackAt?: Instant;
      note?: string;
    }
  | { do: 'not-activated'; reason: string }
  | { do: 'materials-sent' }
  | { do: 'usage'; answer: 'works' | 'idle' | 'unknown'; reason?: string }
  | { do: 'offer'; state: 'sent' | 'discussed' | 'objection' | 'agreed'; objection?: string }
  | { do: 'subscribed'; tariff?: string; endsOn?: CalendarDate }
  | { do: 'renewed'; endsOn: CalendarDate }
  | { do: 'lost'; reason: string }
  /** A client that was given up or has ended is there again: its trial goes on, or a new invitation begins another. */
  | { do: 'returned' }
  /** This client and the subscriber with the code are one. */
  | { do: 'link'; code: string }
  | { do: 'handover'; to: string }
  | { do: 'handed-over' }
  /** The letter about the card went to the subscriber's owner. */
  | { do: 'card-letter' }
  | { do: 'note'; text: string }
  | OwnAction
  | { do: 'undo'; event: string };

/** What was only offered by its name, and is this client's by the manager's word. */
export type OwnAction =
  /** The invitation is this subscriber's. */
  | { do: 'belongs'; to: TimelineKey }
  /** The subscription of this number is this client's. */
  | { do: 'own-subscription'; record: string };

/** Every answer of the background: a value, or an error a person can read. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: Refusal };

/** An expected failure in plain words with the next step (design.md «errors are of two kinds»). */
export interface Refusal {
  code: string;
  /** A sentence in the user's language. */
  message: string;
}

/** What travels from a page to the background. */
export interface Envelope<N extends RequestName = RequestName> {
  to: 'fresh-checkpoints';
  /** Unique; the same when a question is asked again. */
  id: string;
  name: N;
  payload: Payload<N>;
}

export type RequestName = keyof Requests;
export type Payload<N extends RequestName> = Requests[N][0];
export type Reply<N extends RequestName> = Requests[N][1];
