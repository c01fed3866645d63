import type { CardValues } from '@/lib/card/fields';
import { isCardField } from '@/lib/card/fields';
import { letterToOwner } from '@/lib/card/letter';
import { cardSummary, faultText, fieldCaption } from '@/lib/card/words';
import type { FormSheet, SheetLine } from '@/lib/messages/form-views';
import { stageOf } from '@/lib/trial/stages';
import type { TimelineState } from '@/lib/trial/state';
import { cardLine, knownCard } from '../card/known-card';
import type { Desk } from '../desk';
import { clientName, identityWords, isOwn } from '../row-item';
import { meterLines } from '../words/meters';

/** The strip on a subscriber's form: what of its card is missing or wrong, and who may mend it. */
export function cardSheet(state: TimelineState, live: CardValues, desk: Desk): FormSheet {
  const { text } = desk;
  if (isOwn(state, desk)) return { title: text('headline_own'), mark: 'good', lines: meterLines(desk) };
  const { check, freshness, complete, mark } = knownCard(state, desk, live);
  const faults = [...check.toMend, ...check.hints].map((field): SheetLine => {
    const words = { field: fieldCaption(field.id, check.country, text), fault: faultText(field, text) };
    return {
      text: text('card_fault', words),
      tone: field.need === 'required' ? 'warning' : 'plain',
      ...(isCardField(field.id) && { field: field.id }),
    };
  });
  const unseen = check.notSeen.map((id) => fieldCaption(id, check.country, text)).join(', ');
  const letter = letterToOwner(check, letterFacts(state, desk), text);
  const lines: SheetLine[] = [
    ...faults,
    ...(unseen === '' ? [] : [{ text: text('card_unseen', { fields: unseen }), tone: 'plain' as const }]),
    ...(freshness.state === 'stale' ? [{ text: cardLine(state, check, freshness, desk), tone: 'plain' as const }] : []),
    ...(letter ? [{ text: text('card_owner_only'), tone: 'plain' as const }] : []),
  ];
  return {
    title: cardSummary(check, text),
    mark,
    stage: stageOf(state, complete).step,
    lines,
    ...(letter && { letter: `${letter.subject}\n\n${letter.body}` }),
  };
}

/** Whom a letter about the card is about, and who signs it. */
export function letterFacts(state: TimelineState, desk: Desk) {
  const { manager, organisation } = desk.settings;
  return { name: clientName(state, desk), code: identityWords(state.key, desk.text), manager, organisation };
}
