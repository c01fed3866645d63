import type { CardCheck, FieldResult } from './check';
import { fieldCaption, reasonText, type Say } from './words';

/** A letter in plain text, lines divided by `\n`. */
export interface Letter {
  subject: string;
  body: string;
}

/** Whom the letter is about and who signs it. */
export interface LetterFacts {
  /** Name of the subscriber as the portal has it; left out when it is not known. */
  name?: string;
  code?: string;
  /** The manager's name, and the servicing organisation's below it. */
  manager?: string;
  organisation?: string;
}

/**
 * The letter to the owner of the subscriber, who alone may change the card (design.md §3.4): what to fill in and what
 * to mend, nothing that is right or was not seen. `null` when there is nothing to ask for.
 */
export function letterToOwner(check: CardCheck, facts: LetterFacts, say: Say): Letter | null {
  if (check.toMend.length === 0) return null;
  const caption = (field: FieldResult) => fieldCaption(field.id, check.country, say);
  const missing = check.toMend.filter(({ status }) => status === 'missing').map((field) => `— ${caption(field)}`);
  const wrong = check.toMend.flatMap((field) =>
    field.status === 'wrong' ? [`— ${caption(field)}: ${reasonText(field.reason, say)}`] : [],
  );
  const who = whoText(facts);
  const blocks = [
    [say('card_letter_greeting')],
    [who === '' ? say('card_letter_opening_nameless') : say('card_letter_opening', { who })],
    missing.length > 0 ? [say('card_letter_fill'), ...missing] : [],
    wrong.length > 0 ? [say('card_letter_mend'), ...wrong] : [],
    [say('card_letter_where')],
    [say('card_letter_why')],
    [say('card_letter_thanks')],
    signature(facts, say),
  ];
  const body = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return { subject: say('card_letter_subject', { who }).trim(), body: body.join('\n\n') };
}

const oneLine = (text = '') => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

function whoText({ name, code }: LetterFacts): string {
  const quoted = oneLine(name).slice(0, 100);
  const numbered = oneLine(code).slice(0, 36);
  if (quoted === '') return numbered;
  const named = /[«"]/u.test(quoted) ? quoted : `«${quoted}»`;
  return numbered === '' ? named : `${named} (${numbered})`;
}

function signature({ manager, organisation }: LetterFacts, say: Say): string[] {
  const lines = [oneLine(manager), oneLine(organisation)].filter((line) => line !== '');
  return lines.length > 0 ? [say('card_letter_regards'), ...lines] : [];
}
