import { useId, useState } from 'preact/hooks';
import type { CallDraft } from '@/lib/calls/draft';
import { factsOf } from '@/lib/calls/facts';
import { fillLetter, type LetterPlace } from '@/lib/calls/letter';
import type { Tariff } from '@/lib/calls/tables';
import { suggestTariff } from '@/lib/calls/tariff';
import { mailLink } from '@/lib/card/mailto';
import type { CallView, OfferLetterView } from '@/lib/messages/views';
import type { CallModel } from '@/lib/models/call';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';

interface Props {
  letter: OfferLetterView;
  view: CallView;
  draft: CallDraft;
  call: CallModel;
  text: Text;
}

/** The letter with the commercial offer: its tariff is chosen, then it is read through, copied or mailed. */
export function OfferLetter({ letter, view, draft, call, text }: Props) {
  const id = useId();
  const [chosen, choose] = useState<string | null>(null);
  const [said, say] = useState<'call_copied' | 'call_not_copied' | null>(null);
  const hint = suggestTariff(factsOf(draft.plan, draft.answers), view.tariffs);
  const tariff = view.tariffs.find((one) => one.id === (chosen ?? (hint.state === 'fits' ? hint.tariff.id : '')));
  const values = { ...letter.values, ...(tariff && tariffValues(tariff, text)) };
  const { subject, body, unfilled } = fillLetter(letter, values, text.language);
  const link = mailLink(letter.to, { subject, body });
  /** What was agreed on already is not said to be sent once more. */
  const sent = () => {
    const state = view.offer?.state;
    if (state !== 'sent' && state !== 'agreed') void call.offer('sent');
  };
  const copy = () =>
    navigator.clipboard.writeText(`${subject}\n\n${body}`).then(
      () => {
        say('call_copied');
        sent();
      },
      () => say('call_not_copied'),
    );
  return (
    <details>
      <summary>{text('call_letter')}</summary>
      <div class="call-row">
        <label for={id}>{text('label_tariff')}</label>
        <select
          id={id}
          class="call-select"
          value={tariff?.id ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">{text('call_letter_no_tariff')}</option>
          {view.tariffs.map((one) => (
            <option key={one.id} value={one.id} selected={one === tariff}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <p>
        <b>{subject}</b>
      </p>
      <p class="call-letter">{body}</p>
      {unfilled.length > 0 && <p class="call-soft">{text('call_letter_unfilled', { places: unfilled.join(', ') })}</p>}
      {link && !link.whole && <p class="call-soft">{text('call_letter_long')}</p>}
      <div class="call-row">
        <Button small kind="primary" busy={call.busy.value} onClick={() => void copy()}>
          {text('call_letter_copy')}
        </Button>
        {link && (
          <a class="fc-button fc-button-small" href={link.href} onClick={sent}>
            {text('call_letter_mail')}
          </a>
        )}
        <span role="status">{said && text(said)}</span>
      </div>
    </details>
  );
}

/** The tariff with its price and the month in which that was seen (design.md §9, «From the notes, too»). */
function tariffValues({ name, prices, seenIn }: Tariff, text: Text): Partial<Record<LetterPlace, string>> {
  const price = prices
    .map(({ perMonth, months }) => text('call_letter_price', { price: perMonth.toLocaleString(text.language), months }))
    .join('; ');
  const month = new Date(`${seenIn}-01T00:00:00Z`);
  const seen = { month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
  return { tariff: name, price, ...(price && { priceDate: month.toLocaleDateString(text.language, seen) }) };
}
