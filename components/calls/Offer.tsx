import type { CallDraft } from '@/lib/calls/draft';
import type { CallView } from '@/lib/messages/views';
import type { CallModel } from '@/lib/models/call';
import type { Text } from '@/lib/platform/text';
import { ChoiceChip } from '../ui/Chip';
import { OfferLetter } from './OfferLetter';

const states = ['sent', 'discussed', 'agreed'] as const;

interface Props {
  view: CallView;
  draft: CallDraft;
  call: CallModel;
  text: Text;
}

/** The commercial offer: how far it is, what the client says against it, and what to say to that. */
export function Offer({ view, draft, call, text }: Props) {
  const isAsked = draft.plan.groups.some(({ id }) => id === 'offer' || id.endsWith('-offer'));
  if (!isAsked && !view.offer) return null;
  const said = view.offer?.state;
  return (
    <section class="call-card call-unprinted" aria-label={text('call_offer')}>
      <h2>{text('call_offer')}</h2>
      <div class="call-chips">
        {states.map((state) => (
          <ChoiceChip key={state} pressed={said === state} onPress={() => void call.offer(state)}>
            {text(`call_offer_${state}`)}
          </ChoiceChip>
        ))}
      </div>
      {view.letter && (
        <OfferLetter key={view.key} letter={view.letter} view={view} draft={draft} call={call} text={text} />
      )}
      <details>
        <summary>{text('call_objections')}</summary>
        {view.objections.map((one) => (
          <div key={one.id} class="call-objection">
            <ChoiceChip
              pressed={said === 'objection' && view.offer?.objection === one.text}
              onPress={() => void call.offer('objection', one.text)}
            >
              {one.text}
            </ChoiceChip>
            <p>{one.answer}</p>
            <p class="call-soft">{one.ask}</p>
          </div>
        ))}
      </details>
    </section>
  );
}
