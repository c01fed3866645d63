/** What the reader of the web client hands on: plain data, no nodes. */

/** One kind of portal form (design.md §2, «страница портала»). */
export const screenKinds = [
  'subscribers',
  'subscriber',
  'invitations',
  'invitation',
  'subscriptions',
  'subscription',
] as const;
export type ScreenKind = (typeof screenKinds)[number];

/** A fact that a column or a field can hold. Which caption holds it is data of the profile. */
export const fieldNames = [
  'code',
  'name',
  'inn',
  'kpp',
  'ogrn',
  'phone',
  'email',
  'city',
  'contact',
  'site',
  'invitationNumber',
  'address',
  'invitedOn',
  'activatedOn',
  'blockedOn',
  'expiresOn',
  'state',
  'subscriptionNumber',
  'tariff',
  'kind',
  'startsOn',
  'endsOn',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** A field of a card that the profile does not know, by its caption: the user may want to look at it all the same. */
export type CaptionedField = `custom:${string}`;

/**
 * What was read: a text or an ISO calendar date (for names that end in `On`), `null` for seen and empty. A state
 * and a tariff are the portal's own words. Keys are in the identity, not here. A field that is absent was not seen: never read that as empty (design.md §1, promise 3).
 */
export type FieldValues = Partial<Record<FieldName, string | null>> & Record<CaptionedField, string | null>;

/** Who a row is about, by its own cells. */
export interface RowIdentity {
  subscriberCode?: string;
  invitationNumber?: string;
  subscriptionNumber?: string;
}

/** One row or one form as it was read, ready to be sent to the background. */
export interface ObservedRecord {
  identity: RowIdentity;
  fields: FieldValues;
}

/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Why a row gets no badge (design.md §5). */
export type RowDoubt = 'missing-key' | 'truncated-key' | 'repeated-key' | 'covered' | 'not-a-record';

/** One visible row of a recognised list. */
export interface RowReading {
  /** Names this row's node while the page keeps it; says nothing about who the row is. */
  token: number;
  /** `null` when the row is doubtful; then `doubt` says why. */
  record: ObservedRecord | null;
  doubt?: RowDoubt;
  /** The visible part of the row. */
  box: Rect;
  /** The longest stretch without text at the right end of the visible part; `null` when there is none. */
  free: Rect | null;
}

/** How a form was recognised, with the reasons for the health page. */
export interface Recognition {
  screen: ScreenKind;
  /** 0…1; the profile says from which score on a form counts as recognised. */
  score: number;
  /** Codes of the signs that were found. */
  reasons: string[];
}

/** One visible list. */
export interface ListReading {
  /** Same for one list as long as its form lives. */
  id: string;
  recognition: Recognition;
  rows: RowReading[];
  /** The area in which rows are seen: the list's body without its frozen columns' overlap. */
  clip: Rect;
  /** «Поиск…» or a curtain: the rows are old and get no badges. */
  busy: boolean;
  /** The user has filtered or searched the list. */
  filtered: boolean;
  /** Captions of key columns the list lacks: «включите столбец …». */
  missingColumns: string[];
}

/** One visible item form. */
export interface FormReading {
  id: string;
  recognition: Recognition;
  record: ObservedRecord;
  /**
   * What the fields on view hold at this moment, typed and not written ones too: to be judged beside the form, never a
   * fact. A field that is on another tab is absent.
   */
  live: FieldValues;
  /** The form's area. */
  box: Rect;
  /** The tallest stretch of the form without fields, captions and commands; `null` when all of it is taken. */
  free: Rect | null;
  /** It stands in a window over the page, which lies over everything of ours but our dialogs. */
  modal: boolean;
  /** The form holds changes that are not written yet, so none of its fields counts as seen. */
  unsaved?: boolean;
}

/** A visible list or form that the profile does not fit. */
export interface UnknownForm {
  id: string;
  caption: string;
}

/** All that is seen of the page at one moment. */
export interface PageReading {
  /** Instant of the reading, milliseconds since the epoch. */
  readAt: number;
  lists: ListReading[];
  forms: FormReading[];
  unknown: UnknownForm[];
}

/** What the overlay wants to hear of the page. */
export interface PageListener {
  /**
   * The nodes of these rows changed: hide their badges at once. Called inside the observer's own callback,
   * before the page paints (design.md §5). `'all'`: everything is in doubt (scrolling, curtain, page change).
   */
  doubt(tokens: readonly number[] | 'all'): void;
  /** A new reading, once a frame at most and only when something relevant changed. */
  read(reading: PageReading): void;
}

/** How the forms of a portal are recognised: data that the page is given. */
export type { Profile } from './profile';

/** Why a command is not pressed. */
export const pressRefusals = [
  'hidden-tab',
  'no-form',
  'unsaved',
  'busy',
  'window',
  'not-found',
  'in-more',
  'two',
  'disabled',
  'covered',
] as const;
export type PressRefusal = (typeof pressRefusals)[number];

/** What the background is given to handle profiles as data. */
export type PortalBook = typeof import('./book').portalBook;
export type { FormHealth, HealthReport } from './health';
export type { Lesson, LessonFault } from './lessons';
export type { KeptProfile } from './profile-schema';
export type { ListSketch } from './teaching';
