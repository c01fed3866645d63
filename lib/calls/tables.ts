/** A letter with `{places}` to fill in. */
export interface LetterTemplate {
  id: string;
  title: string;
  subject: string;
  body: string;
}

/** Something a client says against buying, and what to say to it. */
export interface Objection {
  id: string;
  text: string;
  answer: string;
  /** The question that leads on. */
  ask: string;
}

/** What the product offers to do about a reason. */
export const reasonActions = ['resend', 'fix-address', 'call-back', 'explain', 'close', 'none'] as const;

/** Why an invitation was not activated, and what comes next (design.md §3.5). */
export interface NotActivatedReason {
  id: string;
  text: string;
  next: string;
  action: (typeof reasonActions)[number];
  /** Working days until the next call; `null` when none is due. */
  callInDays: number | null;
}

/** A price with where and when it was seen. */
export interface TariffPrice {
  /** Roubles a month, when paid for so many months at once. */
  perMonth: number;
  months: number;
}

/** A tariff as a hint: what it holds, and where and when that was read. */
export interface Tariff {
  id: string;
  name: string;
  bases: number;
  /** Simultaneous sessions. */
  sessions: number;
  note: string;
  /** Programs this tariff is only for; absent: any. */
  only?: string[] | undefined;
  /** Programs this tariff cannot have. */
  without?: string[] | undefined;
  prices: TariffPrice[];
  source: string;
  /** Month of the source, `YYYY-MM`. */
  seenIn: string;
}

/** The tables and letters of one language. */
export interface Tables {
  letters: LetterTemplate[];
  objections: Objection[];
  reasons: NotActivatedReason[];
  /** From the smallest to the largest. */
  tariffs: Tariff[];
  /** What the free tariff «Партнёр» includes (design.md §9, «From the notes, too»). */
  partnerInclusions: string[];
}
