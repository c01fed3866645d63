import type { CaptionedField, FieldName, PressRefusal } from '@/lib/portal/types';
import type { Instant } from '@/lib/trial/events';
import type { CardMark, PathView } from './card-views';

/** One line of the strip on a form. */
export interface SheetLine {
  text: string;
  tone: 'plain' | 'warning';
  /** The field of the form it is about, to be pointed at. */
  field?: FieldName | CaptionedField;
}

/** What «Отправить повторно» can do right now. */
export interface ResendView {
  number: string;
  /** `again`: it has to be said twice; `point`: a press does nothing here, so the portal's own button is shown. */
  guard: 'ready' | 'again' | 'never' | 'point';
  /** The last sending that the words speak of, where it has to be said twice; 0 when only its day is known. */
  told?: Instant;
  /** Why not, or what is to be thought of first. Empty: nothing. */
  words: string;
}

/** What our strip on an item form of the portal shows. */
export interface FormSheet {
  /** «Карточка 5 из 7, не видно 1» */
  title: string;
  /** `waiting`: nothing is wrong, and nothing is achieved yet. */
  mark: CardMark | 'waiting';
  /** Steps of connecting the client; absent for an invitation and for the partner itself. */
  path?: PathView;
  lines: SheetLine[];
  /** The letter to the owner, ready to be pasted. */
  letter?: string;
  /** It was marked as sent today. */
  letterSent?: boolean;
  resend?: ResendView;
}

/** What was observed of a press, or why there was none. */
export interface PressResult {
  outcome: 'sent' | 'refused' | 'asked' | 'no-effect' | 'unknown' | 'not-pressed';
  /** The portal's own words. */
  text?: string | undefined;
  why?: PressRefusal | undefined;
}
