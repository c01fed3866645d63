import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { StateMark } from '@/components/ui/StateMark';
import type { CardView } from '@/lib/messages/views';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text, TextKey } from '@/lib/platform/text';
import { cardMarks } from './marks';

interface Props {
  card: CardView;
  model: TimelineModel;
  text: Text;
}

/** A client's card: what is wrong with it, and the letter to its owner, who alone may change it. For pages of ours. */
export function CardPart({ card: { mark, line, faults, letter }, model, text }: Props) {
  const [said, setSaid] = useState<TextKey | null>(null);
  const copy = (words: string) =>
    navigator.clipboard.writeText(words).then(
      () => setSaid('letter_copied'),
      () => setSaid('letter_not_copied'),
    );
  return (
    <section>
      <h3>{text('card_title')}</h3>
      <p class="fc-card-line">
        <StateMark state={cardMarks[mark]} /> {line}
      </p>
      <ul class="fc-lines">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {letter && (
        <>
          <p class="fc-hint">{text('letter_owner_only')}</p>
          <details>
            <summary>{text('letter_show')}</summary>
            <p>
              <b>{letter.subject}</b>
            </p>
            <p class="fc-letter">{letter.body}</p>
          </details>
          <div class="fc-actions">
            <Button small onClick={() => void copy(`${letter.subject}\n\n${letter.body}`)}>
              {text('letter_copy')}
            </Button>
            {letter.mail && (
              <a
                class="fc-button fc-button-small"
                href={letter.mail.href}
                onClick={() => !letter.mail?.whole && void copy(letter.body)}
              >
                {text('letter_mail')}
              </a>
            )}
            <Button small busy={model.busy.value} onClick={() => void model.act({ do: 'card-letter' })}>
              {text('letter_mark')}
            </Button>
          </div>
          {letter.mail?.whole === false && <p class="fc-hint">{text('letter_paste')}</p>}
          {letter.sent && <p class="fc-hint">{letter.sent}</p>}
          <p role="status" class="fc-hint">
            {said && text(said)}
          </p>
        </>
      )}
    </section>
  );
}
