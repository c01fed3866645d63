import type { FieldResult } from '@/lib/card/check';
import type { CardValues } from '@/lib/card/fields';
import { cardSummary, fieldCaption } from '@/lib/card/words';
import type { FormSheet, SheetLine } from '@/lib/messages/form-views';
import type { TimelineState } from '@/lib/trial/state';
import { cardLine, faultLine, knownCard } from '../card/known-card';
import { ownersLetter } from '../card/letter';
import { pathOf } from '../card/path';
import type { Desk } from '../desk';
import { isOwn } from '../row-item';
import { meterLines } from '../words/meters';

/** The strip on a subscriber's form: what of its card is missing or wrong, and who may mend it. */
export function cardSheet(state: TimelineState, live: CardValues, desk: Desk): FormSheet {
  const { text } = desk;
  if (isOwn(state, desk)) return { title: text('headline_own'), mark: 'good', lines: meterLines(desk) };
  const { check, freshness, mark } = knownCard(state, desk, live);
  const faultOf = (field: FieldResult): SheetLine => ({
    text: faultLine(field, check, desk),
    tone: field.need === 'required' ? 'warning' : 'plain',
    field: field.id,
  });
  const unseen = check.notSeen.map((id) => fieldCaption(id, check.country, text)).join(', ');
  const letter = ownersLetter(state, check, desk);
  const notes = [
    unseen !== '' && text('card_unseen', { fields: unseen }),
    freshness.state === 'stale' && cardLine(state, check, freshness, desk),
    letter && text('card_owner_only'),
    letter?.sent,
  ].filter((note): note is string => Boolean(note));
  return {
    title: cardSummary(check, text),
    mark,
    path: pathOf(state, check),
    lines: [
      ...[...check.toMend, ...check.hints].map(faultOf),
      ...notes.map((note) => ({ text: note, tone: 'plain' as const })),
    ],
    ...(letter && { letter: `${letter.subject}\n\n${letter.body}` }),
    ...(state.cardLetter?.on === desk.present.today && { letterSent: true }),
  };
}
