import { Button } from '@/components/ui/Button';
import type { ResendModel } from '@/lib/models/resend';
import type { Text } from '@/lib/platform/text';

interface Props {
  resend: ResendModel;
  text: Text;
  /** Something else on the page says it: the strip of that invitation, or the panel of that client. */
  saidElsewhere: boolean;
}

/** What became of a repeat whose form is closed by now. It stays until the user has read it. */
export function ResendTold({ resend, text, saidElsewhere }: Props) {
  const pressing = resend.phase.value === 'pressing';
  const said = pressing ? text('resend_pressing') : resend.said.value;
  const about = resend.about.value;
  const shown = said !== '' && about !== null && !saidElsewhere;
  return (
    <section class={shown ? 'fc-strip fc-strip-loose' : undefined} role="status">
      {shown && (
        <div class="fc-strip-head">
          <p>
            <b>{text('invite_title', { number: about.number })}</b> {said}
          </p>
          {!pressing && (
            <Button small kind="quiet" onClick={resend.dismiss}>
              {text('resend_understood')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
