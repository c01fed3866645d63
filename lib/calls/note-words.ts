import type { PlanLanguage } from './plan';

/** How a call ended, as events say it (design.md §3.1). */
export type CallOutcome = 'talked' | 'no-answer' | 'call-back';

/** The fixed words of a note. They are in the language of the plan, as the note goes into the portal. */
export interface NoteWords {
  outcome: Record<CallOutcome, string>;
  /** `{date}` is the day of the next call. */
  callBackOn: string;
  who: string;
  by: string;
  yes: string;
  no: string;
  remarks: string;
  open: string;
  notKnown: string;
}

export const noteWords: Record<PlanLanguage, NoteWords> = {
  ru: {
    outcome: { talked: 'поговорили', 'no-answer': 'не дозвонились', 'call-back': 'просят перезвонить' },
    callBackOn: 'просят перезвонить {date}',
    who: 'Говорили с',
    by: 'Менеджер',
    yes: 'да',
    no: 'нет',
    remarks: 'Дополнительно',
    open: 'Осталось выяснить',
    notKnown: 'пока не знают',
  },
  en: {
    outcome: { talked: 'talked', 'no-answer': 'no answer', 'call-back': 'asked to call back' },
    callBackOn: 'asked to call back on {date}',
    who: 'Talked with',
    by: 'Manager',
    yes: 'yes',
    no: 'no',
    remarks: 'Also',
    open: 'Still to find out',
    notKnown: 'not known yet',
  },
};
