import type { BriefLineId } from '@/lib/calls/brief';
import type { CallDraft } from '@/lib/calls/draft';
import type { DraftField } from '@/lib/calls/kept';
import type { LetterPlace } from '@/lib/calls/letter';
import type { CallOutcome } from '@/lib/calls/note-words';
import type { CallPlan } from '@/lib/calls/plan';
import type { Objection, Tariff } from '@/lib/calls/tables';
import type { CalendarDate, CheckpointId, EventPayload, Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';

/** Everything a surface needs to stand beside a call. */
export interface CallView {
  /** The client's own key, which may differ from the one that was asked for. */
  key: TimelineKey;
  name: string;
  identity: string;
  /** Numbers that can be dialled; what cannot is shown as it was read. */
  phones: { text: string; dial: string | null }[];
  /** «КТ2 просрочена на 3 дн.»; empty when nothing is to be done today. */
  why: string;
  today: CalendarDate;
  /** Working days near, to call again on. */
  near: CalendarDate[];
  /** Names the call that is open or begins now. */
  call: string;
  draft: CallDraft;
  /** Checkpoints that are still open; `now` are those the call is about. */
  checkpoints: { id: CheckpointId; short: string; when: string; now: boolean }[];
  brief: { id: BriefLineId; caption: string; text: string }[];
  /** Plans whose questions can be added. */
  plans: CallPlan[];
  tariffs: Tariff[];
  objections: Objection[];
  /** The commercial offer, as it stands. */
  offer: Pick<EventPayload<'offer'>, 'state' | 'objection'> | null;
  /** Absent when the user has taken the template out. */
  letter?: OfferLetterView;
}

/** The letter with the commercial offer, but for the tariff, which is chosen beside the call. */
export interface OfferLetterView {
  subject: string;
  body: string;
  values: Partial<Record<LetterPlace, string>>;
  /** Where it may be mailed to. */
  to: string | null;
}

/** Changes of one surface. */
export interface DraftChange {
  key: TimelineKey;
  call: string;
  /** The whole draft as the surface has it: kept as it is when nothing is kept yet. */
  draft: CallDraft;
  /** The fields that the surface has changed since it was last answered. */
  fields: DraftField[];
  /** Who changes, and the number of its change: the next one is greater. */
  surface: string;
  revision: number;
}

/** How a call ended. */
export interface CallEnd {
  key: TimelineKey;
  call: string;
  draft: CallDraft;
  outcome: CallOutcome;
  /** Checkpoints that the call was about. */
  checkpoints: CheckpointId[];
  /** When to call again; for `call-back` alone. */
  callBackAt?: Instant | undefined;
}

/** A call that ended. */
export interface EndedCall {
  /** Ids of its events in order: undo takes them back from the last one. */
  events: string[];
  note: string;
}

/** A client that can be called. */
export interface CallClient {
  key: TimelineKey;
  name: string;
  identity: string;
  /** Why it is offered: «разговор не закончен», «КТ2 до 16.11». */
  text: string;
  state: 'draft' | 'overdue' | 'due' | 'known';
  /** Its form was opened in the portal last. */
  inPortal?: true;
}
