import { Stages } from '@/components/timeline/Stages';
import { Button } from '@/components/ui/Button';
import type { MarkState } from '@/components/ui/marks';
import { StateMark } from '@/components/ui/StateMark';
import type { FormSheet, SheetLine } from '@/lib/messages/views';
import type { ResendModel } from '@/lib/models/resend';
import type { Text } from '@/lib/platform/text';

interface Props {
  sheet: FormSheet;
  /** Where the form has room, CSS pixels; `null`: only our corner has. */
  place: { left: number; top: number; width: number; height: number } | null;
  open: boolean;
  resend: ResendModel;
  text: Text;
  /** The last thing that was done, in a sentence. */
  said: string;
  onOpen(open: boolean): void;
  onPoint(line: SheetLine): void;
  onCopy(): void;
  onPages(): void;
  onResend(): void;
  onShowButton(): void;
}

const marks: Record<FormSheet['mark'], MarkState> = { good: 'passed', faulty: 'card-faulty', unseen: 'card-unseen' };

/** The strip on a form of the portal: one line, and what it is about when it is opened. */
export function FormStrip({ sheet, place, open, resend, text, said, onOpen, ...acts }: Props) {
  const style = place && {
    left: `${place.left}px`,
    top: `${place.top}px`,
    maxWidth: `${place.width}px`,
    maxHeight: `${place.height}px`,
  };
  const busy = resend.phase.value === 'pressing';
  return (
    <section class={`fc-strip${place ? '' : ' fc-strip-loose'}`} style={style ?? undefined} aria-label={sheet.title}>
      <div class="fc-strip-head">
        <button type="button" class="fc-line" aria-expanded={open} onClick={() => onOpen(!open)}>
          <StateMark state={marks[sheet.mark]} />
          <b>{sheet.title}</b>
        </button>
        {sheet.resend && <Resend view={sheet.resend} resend={resend} text={text} {...acts} />}
      </div>
      {(busy || said !== '') && <p role="status">{busy ? text('resend_pressing') : said}</p>}
      {open && (
        <div class="fc-strip-body">
          {sheet.stage && <Stages stage={sheet.stage} text={text} />}
          <ul>
            {sheet.lines.map((line) => (
              <li key={line.text} class={line.tone === 'warning' ? 'fc-strip-warning' : undefined}>
                {line.field ? (
                  <button type="button" class="fc-line" onClick={() => acts.onPoint(line)}>
                    {line.text}
                  </button>
                ) : (
                  line.text
                )}
              </li>
            ))}
          </ul>
          <div class="fc-actions">
            {sheet.letter && (
              <Button small onClick={acts.onCopy}>
                {text('strip_copy')}
              </Button>
            )}
            <Button small kind="quiet" onClick={acts.onPages}>
              {text('strip_pages')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

type ResendProps = Pick<Props, 'resend' | 'text' | 'onResend' | 'onShowButton'> & {
  view: NonNullable<FormSheet['resend']>;
};

/** «Отправить повторно» with its question. What stands against it is said before it is tried. */
function Resend({ view: { guard, words }, resend, text, onResend, onShowButton }: ResendProps) {
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
  if (resend.phase.value !== 'confirm') {
    return (
      <Button small kind="primary" busy={resend.phase.value === 'pressing'} onClick={onResend}>
        {text('resend')}
      </Button>
    );
  }
  return (
    <>
      <span>{words || text('resend_sure')}</span>
      <Button small kind="primary" onClick={() => void resend.confirm(guard === 'again')}>
        {text(guard === 'again' ? 'resend_yes_again' : 'resend_yes')}
      </Button>
      <Button small kind="quiet" onClick={resend.cancel}>
        {text('resend_no')}
      </Button>
    </>
  );
}
