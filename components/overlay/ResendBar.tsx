import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { ResendView } from '@/lib/messages/views';
import type { ResendModel } from '@/lib/models/resend';
import type { Text } from '@/lib/platform/text';

interface Props {
  view: ResendView;
  resend: ResendModel;
  text: Text;
  onResend(): void;
  onShowButton(): void;
}

/** «Отправить повторно» with its question. What stands against it is said before it is tried. */
export function ResendBar({ view, resend, text, onResend, onShowButton }: Props) {
  const { guard, words, number } = view;
  if (guard === 'never') return <span class="fc-hint">{words}</span>;
  if (guard === 'point') {
    return (
      <>
        <Button small onClick={onShowButton}>
          {text('resend_show')}
        </Button>
        <span class="fc-hint">{words}</span>
      </>
    );
  }
  if (resend.phase.value === 'confirm' && resend.about.value?.number === number) {
    return <Question view={view} resend={resend} text={text} />;
  }
  return (
    <Button small kind="primary" busy={resend.phase.value === 'pressing'} onClick={onResend}>
      {text('resend')}
    </Button>
  );
}

/** The question takes the focus, so that a keyboard goes on from it; no answer has it, so that Enter alone sends nothing. */
function Question({ view: { guard, words, told = 0 }, resend, text }: Pick<Props, 'view' | 'resend' | 'text'>) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const again = guard === 'again';
  const question = text('resend_sure');
  return (
    <fieldset class="fc-resend" ref={box} tabIndex={-1} aria-label={[question, words].filter(Boolean).join(' ')}>
      <span>{question}</span>
      {words && <span class="fc-hint">{words}</span>}
      <Button
        small
        kind="primary"
        // The second half of a double click on what stood here before is no answer.
        onClick={({ detail }) => void (detail < 2 && resend.confirm(again ? told : null))}
      >
        {text(again ? 'resend_yes_again' : 'resend_yes')}
      </Button>
      <Button small kind="quiet" onClick={resend.cancel}>
        {text('resend_no')}
      </Button>
    </fieldset>
  );
}
