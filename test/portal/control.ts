import type { CaptionSet, CommandAction, ItemKind, ListKind } from './caption-types';
import type { ForeignChange } from './client/stage';
import type { PortalData } from './data/records';
import type { MannerName, Manners } from './manners';

/** One press of a form command, acted on or not. */
export interface PressRecord {
  action: CommandAction | 'answer' | 'link';
  /** What the command belongs to, such as `invitation:000000012` or `subscribers`. */
  form: string;
  /** `false`: the click came, but the client does nothing on it (disabled, or manner B5). */
  acted: boolean;
  /** Whether the browser called the last event trusted. */
  trusted: boolean;
  /** Milliseconds since the epoch, before the command's own work. */
  at: number;
}

/** The truth of one visible row. */
export interface WindowRow {
  /** Place in the whole list as filtered, from 0. */
  index: number;
  /** Subscriber code, or number of the invitation or subscription; empty for a row that is no record. */
  key: string;
  /** The client's name as the portal shows it, with plain spaces; the address where an invitation has no subscriber. */
  name: string;
  /** The whole row in viewport pixels; it may lie under the edge of the list's body. */
  rect: { left: number; top: number; width: number; height: number };
}

/** One visible list with its rows. */
export interface ListWindow {
  kind: ListKind;
  formNumber: number;
  /** How many records the list has as filtered, groups included. */
  total: number;
  searching: boolean;
  rows: WindowRow[];
}

export interface OpenFormState {
  formNumber: number;
  pageNumber: number;
  /** `subscribers`, `invitation:000000012`, `home` … */
  form: string;
  caption: string;
  active: boolean;
}

/**
 * What tests hold of a mounted stand-in; in a browser it is `window.standIn` of the page itself. Nothing here counts as a
 * foreign change. Methods that name a record throw RangeError when there is none.
 */
export interface StandInControl {
  readonly data: PortalData;
  readonly captions: CaptionSet;
  readonly manners: Manners;
  /** Opens a list in a tab, or brings it to the front. */
  openList(kind: ListKind): void;
  /** Opens an item form by subscriber code or by number, as a double click would. */
  openItem(kind: ItemKind, key: string): void;
  /** Opens a window of the client's own: a question, an error (redrawn after 1 s), an edit lock. */
  openDialog(kind: 'question' | 'error' | 'lock'): void;
  /** Closes the active form as its cross does. */
  closeForm(): void;
  /** Makes this record the first of the visible list's window; the last window when there are not enough after it. */
  scrollToRow(index: number): void;
  /** Searches in the visible list as a typed text and Enter would; an empty text ends the search. */
  search(text: string): void;
  /** The truth of the visible list; `null` when no list is visible. With two lists on a form, the first. */
  list(): ListWindow | null;
  /** `list()?.rows`, or none. */
  windowRows(): WindowRow[];
  /** Open forms, the active one marked. */
  forms(): OpenFormState[];
  /** All presses of commands so far, oldest first. */
  readonly presses: readonly PressRecord[];
  /** How many presses of this command were acted on. */
  pressCount(action: CommandAction): number;
  /** Changes a manner from now on; forms that are open stay as they were drawn, except for B4–B9, B11, B12, B18–B20, B24, B28. */
  setManner<N extends MannerName>(name: N, value: Manners[N]): void;
  /** What somebody else did to the client's own nodes, in order. Must stay empty. */
  foreignChanges(): readonly ForeignChange[];
  forgetForeignChanges(): void;
  /** Errors thrown inside the client. */
  readonly errors: readonly string[];
}

/** A stand-in mounted in a document. */
export interface StandIn extends StandInControl {
  readonly document: Document;
  /** Stops timers and listeners and empties the body. */
  dispose(): void;
}
