import { sheetMarks } from '@/components/card/marks';
import { Stages } from '@/components/timeline/Stages';
import { Button } from '@/components/ui/Button';
import { StateMark } from '@/components/ui/StateMark';
import type { FormSheet, SheetLine } from '@/lib/messages/views';
import type { ResendModel } from '@/lib/models/resend';
import type { Text } from '@/lib/platform/text';
import { ResendBar } from './ResendBar';

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
  /** The letter was sent. */
  onSent(): void;
  onPages(): void;
  onResend(): void;
  onShowButton(): void;
}

/** The strip on a form of the portal: one line, and what it is about when it is opened. */
export function FormStrip({ sheet, place, open, resend, text, said, onOpen, ...acts }: Props) {
  const style = place && {
    left: `${place.left}px`,
    top: `${place.top}px`,
    maxWidth: `${place.width}px`,
    maxHeight: `${place.height}px`,
  };
  const busy = resend.phase.value === 'pressing' && resend.about.value?.number === sheet.resend?.number;
  return (
    <section class={`fc-strip${place ? '' : ' fc-strip-loose'}`} style={style ?? undefined} aria-label={sheet.title}>
      <div class="fc-strip-head">
        <button type="button" class="fc-line" aria-expanded={open} onClick={() => onOpen(!open)}>
          <StateMark state={sheetMarks[sheet.mark]} />
          <b>{sheet.title}</b>
        </button>
        {sheet.resend && <ResendBar view={sheet.resend} resend={resend} text={text} {...acts} />}
      </div>
      {(busy || said !== '') && <p role="status">{busy ? text('resend_pressing') : said}</p>}
      {open && (
        <div class="fc-strip-body">
          {sheet.path && <Stages path={sheet.path} text={text} />}
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
              <>
                <Button small onClick={acts.onCopy}>
                  {text('strip_copy')}
                </Button>
                {!sheet.letterSent && (
                  <Button small onClick={acts.onSent}>
                    {text('letter_mark')}
                  </Button>
                )}
              </>
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
