import type { CardCheck } from '@/lib/card/check';
import { letterToOwner } from '@/lib/card/letter';
import { mailLink } from '@/lib/card/mailto';
import type { LetterView } from '@/lib/messages/card-views';
import { parseTimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';
import { dayWords } from '../words/when';

/** The letter about a client's card, to be sent to its owner; `null` when there is nothing to ask for. */
export function ownersLetter(
  state: TimelineState,
  check: CardCheck,
  { settings, present, text }: Desk,
): LetterView | null {
  const { manager, organisation, hideNames } = settings;
  const owner = parseTimelineKey(state.key);
  const name = (!hideNames && state.client.name?.value) || undefined;
  const code = owner?.kind === 'subscriber' ? text('identity_subscriber', { id: owner.id }) : undefined;
  const letter = letterToOwner(check, { ...(name && { name }), ...(code && { code }), manager, organisation }, text);
  if (!letter) return null;
  const address = state.client.email?.value || state.invitation?.address;
  const mail = hideNames ? null : mailLink(address, letter);
  const { cardLetter } = state;
  return {
    ...letter,
    ...(mail && { mail }),
    ...(cardLetter && { sent: text('card_letter_sent', { day: dayWords(cardLetter.on, present, text) }) }),
  };
}
