import type { StepState } from '@/lib/card/steps';
import type { TimelineKey } from '@/lib/trial/keys';

/** How a client's card stands: nothing to do, to be mended, or to be looked at. */
export type CardMark = 'good' | 'faulty' | 'unseen';

/** The card's small mark beside a badge; a good card has none. */
export interface CardMarkView {
  mark: Exclude<CardMark, 'good'>;
  /** «Карточка 5 из 7, прочитана 12.09» */
  label: string;
}

/** The letter to the subscriber's owner, who alone may change the card. */
export interface LetterView {
  subject: string;
  body: string;
  /** A link for a mail program; for our own pages alone. `whole`: the letter is in it, else it has to be pasted. */
  mail?: { href: string; whole: boolean };
  /** «Письмо владельцу отправлено 24.11» */
  sent?: string;
}

/** A client's card in its timeline. */
export interface CardView {
  mark: CardMark;
  /** «Карточка 5 из 7: ИНН, город; прочитана 12.09 в 10:15» */
  line: string;
  /** «ИНН: указаны одни нули» */
  faults: string[];
  letter?: LetterView;
}

/** One client whose card wants something. */
export interface CardLine {
  key: TimelineKey;
  name: string;
  identity: string;
  mark: CardMark;
  /** «Карточка 5 из 7: ИНН, город» */
  text: string;
  /** When it was read, and that this is long ago. */
  read: string;
}

/** Cards that are known to be incomplete or were not looked at for long. */
export interface CardsView {
  lines: CardLine[];
  /** Clients whose card was never opened: nothing is known of those. */
  unopened: number;
  /** Clients known at all. */
  clients: number;
}

/** The steps of connecting a client, in order. */
export type PathView = StepState[];
