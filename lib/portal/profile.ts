import type { FieldName, ScreenKind } from './types';
import type { ContentKind } from './values';

/**
 * How the forms of one portal are recognised: data, never code (design.md §2, «профиль портала»). A caption pattern is a
 * plain text in which `*` stands for any characters; patterns of one family stand best first. Case, «ё», Latin
 * look-alikes, NBSP, a colon or an ellipsis at the end do not matter.
 */
export interface Profile {
  /** Shape of this data. */
  version: 1;
  /** Name of the profile, such as `1cfresh`. */
  id: string;
  /** Grows with each change of the same profile. */
  revision: number;
  /** Country of the host, ISO 3166: which checks of requisites fit. */
  country: string;
  screens: Record<ScreenKind, ScreenRule>;
  /** Captions of forms and tables that are none of ours, whatever columns they have. */
  foreign: readonly string[];
  /** Captions of the portal's own commands that may be pressed for the user. */
  commands: { send: readonly string[] };
  /** What each sign of recognition adds to the score. */
  weights: Record<Sign, number>;
  /** From which score on a form counts as recognised, 0…1. */
  threshold: number;
  /** By how much the best screen must surpass the next one. */
  margin: number;
  /** The user's own word on single lists, which goes before everything above; never part of a file with a profile. */
  taught?: readonly TaughtList[];
}

/** What the user said of one list: which screen it is and what its columns hold. */
export interface TaughtList {
  /** Pattern of the form's caption; empty where the form has none. */
  caption: string;
  /** Name part of the table's id. */
  table: string;
  /** How many columns it must have: where captions are missing, only their number tells that they are the same ones. */
  width?: number;
  /** `null`: none of ours, whatever it looks like. */
  is: { screen: ScreenKind; rule: ScreenRule } | null;
}

/** How one kind of form is told from the others. */
export interface ScreenRule {
  /** A list or the form of one item. */
  shape: 'list' | 'item';
  /** Captions of the form, and of the table where it has its own. */
  captions: readonly string[];
  /** Name parts of the ids of tables (lists) or commands (item forms): patterns, compared folded. */
  names: readonly string[];
  /** Captions of columns that name the subject of the list by themselves: «Номер приглашения». */
  subjects: readonly string[];
  fields: Readonly<Partial<Record<FieldName, FieldRule>>>;
  /** Captions of columns that hold none of our fields, whatever they look like. */
  ignored?: readonly string[];
  /** What identifies a record, best first. */
  keys: readonly KeyField[];
  /** Which of them lead to a client's timeline (design.md §9, «Keys»): a list without any of these gets no badges. */
  timeline: readonly KeyField[];
  /** Fields of which at least `needs` must be found. */
  own: readonly FieldName[];
  needs: number;
  /** The number stands in the caption of the item's form: «Приглашение 000000001 от 12.11.2026». */
  numberInCaption?: KeyField;
}

export interface FieldRule {
  captions: readonly string[];
  /** The caption to name when the column is asked for; the first one when absent. */
  usual?: string;
  /** Name parts of ids of input fields. */
  names?: readonly string[];
  /** What the cells hold. A column whose cells do not hold it is not this column. */
  holds?: ContentKind;
  /** The column may also be found by its cells alone. */
  byContent?: boolean;
}

export type KeyField = 'code' | 'invitationNumber' | 'subscriptionNumber';

/** Signs by which a form is recognised. */
export const signs = ['caption', 'table-caption', 'table-name', 'subject', 'columns', 'content', 'agree'] as const;
export type Sign = (typeof signs)[number];
