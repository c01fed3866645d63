import type { CalendarDate, CheckpointId } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import type { NearDay } from '@/lib/trial/near-days';
import type { CheckpointStateName } from '@/lib/trial/states';
import type { CardMarkView, CardView, PathView } from './card-views';
import type { SheetLine } from './form-views';
import type { OwnAction } from './protocol';

export type * from './call-views';
export type * from './card-views';

export type * from './digest-views';
export type * from './form-views';
export type * from './portal-views';
export type * from './reminder-views';

/**
 * Ready-made views: the background derives and words them, so that neither the content script nor a popup
 * needs the calendar, the rules or Temporal (design.md §9, «Floors»).
 */

/** How our pages and what lies over the portal look; `auto` follows the system, or the portal's page. */
export type Theme = 'auto' | 'light' | 'dark';

/** What the user has said about the looks of things; every surface follows it at once. */
export interface Look {
  theme: Theme;
  /** Where a row's badge stands; hidden ones are in the corner's list. */
  badgePlace: 'right' | 'left' | 'hidden';
  /** In which of the portal's lists the trial's strip is drawn. */
  ribbons: Record<'subscribers' | 'invitations' | 'subscriptions', boolean>;
}

/** What the badge of a row stands for (design.md §6). */
export type BadgeState =
  | 'upcoming'
  | 'due'
  | 'overdue'
  | 'postponed'
  | 'not-activated'
  | 'not-activated-overdue'
  | 'invitation-expired'
  | 'passed'
  | 'trial-ended'
  | 'dates-unknown'
  | 'renew';

/** The one badge of a row. */
export interface BadgeView {
  state: BadgeState;
  /** «КТ2 до 16.11» */
  text: string;
  /** Accessible name: starts with the text, ends with the client's name. */
  label: string;
  /** The day it speaks of, where it speaks of one; of two badges of a kind the earlier is the more pressing. */
  on?: CalendarDate;
}

/** The trial as a strip; positions are shares of its length, 0…1. */
export interface RibbonView {
  /** Where today stands; below 0 or above 1 it is outside the trial. */
  today: number;
  marks: { checkpoint: CheckpointId; at: number; state: CheckpointStateName }[];
  /** The same in words: «12-й день из 30, КТ2 до 16.11». */
  label: string;
}

export type { CheckpointStateName };

/** What a list row shows. */
export interface RowItem {
  key: TimelineKey;
  badge: BadgeView | null;
  ribbon: RibbonView | null;
  card?: CardMarkView;
}

/** One line of a list of facts: label and words, with where the value came from and when it was read. */
export interface FactView {
  label: string;
  value: string;
  source: string;
}

/** What the panel offers for a checkpoint right now. */
export type CheckpointAction = 'done' | 'skip' | 'postpone';

/** One checkpoint in the panel. */
export interface CheckpointView {
  id: CheckpointId;
  /** «КТ2» */
  short: string;
  /** «Звонок в середине теста» */
  title: string;
  state: CheckpointStateName;
  /** «до 16.11», «просрочена на 3 дня, срок был 21.11» */
  when: string;
  /** Why the dates are what they are. */
  because: string[];
  /** What to talk about. */
  agenda: string[];
  actions: CheckpointAction[];
  /** The event that made it done, skipped or postponed, while that can be undone. */
  undo?: string;
  /** Limits of a postponement, its first working day, which is offered, and the working days near, of which some may lie outside. */
  postpone?: { min: CalendarDate; max?: CalendarDate; offer: CalendarDate; near: NearDay[] };
}

/** A dated task beside the checkpoints. */
export interface TaskView {
  id: string;
  title: string;
  when: string;
  state: CheckpointStateName;
  /** What settles it at once. */
  answers: TaskAnswer[];
  /** Whose right it needs, where it is not the manager's. */
  ask?: string;
}

/** A turn that the manager may give to the client's path. */
export interface TurnView {
  do: 'subscribed' | 'renewed' | 'lost' | 'handover' | 'returned' | 'link';
  /** Name of the turn and of the button that takes it. */
  title: string;
  /** What is said with it, under this name of the action; with what may be chosen instead of written. */
  words?: { field: 'tariff' | 'reason' | 'to' | 'code'; label: string; options: string[]; needed: boolean };
  /** A last day said with it. */
  until?: { label: string; min: CalendarDate; needed: boolean };
}

/** One event in words. */
export interface HistoryLine {
  /** Event id. */
  id: string;
  /** «24.11 14:05» */
  when: string;
  text: string;
  author: 'manager' | 'portal';
  undone: boolean;
  undoable: boolean;
}

/** What the panel offers for an invitation that is not activated. */
export interface NotActivatedView {
  /** Reasons to choose from by one click. */
  reasons: string[];
  /** The one that was given last, with what comes next. */
  reason?: string;
  next?: string;
  /** The invitation that may be sent again. `words`: why not, or what is to be thought of first. */
  resend?: { number: string; possible: boolean; words: string };
}

/** The letters with useful materials to begin with, filled in for a client. */
export interface MaterialsView {
  letters: {
    id: string;
    /** «Материалы: 1С:Бухгалтерия» */
    title: string;
    /** Subject, an empty line and the body, to be pasted. */
    text: string;
    /** Opens the user's mail program with the letter in it; absent without a right address. For our own pages only. */
    mail?: string;
    /** What is to be thought of before it is sent, in sentences. */
    remarks: string[];
  }[];
  /** «Отправлены 24.11»; empty while they were not. */
  sent: string;
}

/** Something of the same name: a question, and what a yes does. */
export interface OfferView {
  words: string;
  action: OwnAction;
}

/** Everything the timeline panel shows. */
export interface TimelineView {
  key: TimelineKey;
  name: string;
  /** «код 1010» or «приглашение 000000001» */
  identity: string;
  badge: BadgeView | null;
  ribbon: RibbonView | null;
  /** Steps of connecting the client. */
  path: PathView;
  /** «12-й день из 30» or what is unknown. */
  headline: string;
  facts: FactView[];
  /** Sources that contradict each other, doubts worth a look, in sentences. */
  notices: string[];
  /** What may be this client's by its name alone, to be confirmed. */
  offers?: OfferView[];
  /** Present while the invitation is known to be not activated. */
  notActivated?: NotActivatedView;
  /** Its card, once anything of it was seen. */
  card?: CardView;
  /** The partner's own subscriber: its meters in lines, the worrying ones first. */
  meters?: SheetLine[];
  /** Dates as known now, for the entry fields. */
  dates: { invitedOn?: CalendarDate; activatedOn?: CalendarDate; endsOn?: CalendarDate };
  checkpoints: CheckpointView[];
  tasks: TaskView[];
  turns: TurnView[];
  /** Present from activation on while the trial lasts. */
  materials?: MaterialsView;
  history: HistoryLine[];
}

/** A word that settles a task at once. */
export interface TaskAnswer {
  /** «Работает» */
  label: string;
  action: { do: 'materials-sent' } | { do: 'usage'; answer: 'works' | 'idle' } | { do: 'handed-over' };
}

/** One line of the day's plan: one client, one call. */
export interface AgendaLine {
  key: TimelineKey;
  name: string;
  identity: string;
  /** «КТ2 просрочена на 3 дн.» */
  text: string;
  state: CheckpointStateName;
  /** Why it stands where it stands. */
  reason: string;
  /** Checkpoints this call answers; empty for a task. */
  checkpoints: CheckpointId[];
  /** The same in words: «КТ1, КТ2 и КТ3». */
  calls: string;
  /** What settles its tasks; empty for a call. */
  answers: TaskAnswer[];
  phone?: string;
}

/** The plan of the day. */
export interface AgendaView {
  /** «вторник, 24 ноября» */
  title: string;
  /** Due and overdue calls; the toolbar number. */
  calls: number;
  lines: AgendaLine[];
  /** Calls that do not fit into the day, a line for each day they go over to: «Ещё 3 звонка — на завтра». */
  later: string[];
  /** Clients known at all: tells an empty day from an empty store. */
  clients: number;
  /** Clients are told by their codes, because the screen is shown to others. */
  namesHidden: boolean;
}
