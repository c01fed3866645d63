import type { StepState } from '@/lib/card/steps';

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

/** The steps of connecting a client, in order. */
export type PathView = StepState[];
