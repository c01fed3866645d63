import type { CallView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';

/** Five lines to read before dialling. */
export function Brief({ view, text }: { view: CallView; text: Text }) {
  return (
    <section class="call-card call-brief" aria-label={text('call_brief')}>
      <div class="call-row">
        <h2 class="call-grow">{text('call_brief')}</h2>
        <Button small kind="quiet" class="call-unprinted" onClick={() => window.print()}>
          {text('call_print')}
        </Button>
      </div>
      <dl>
        {view.brief.map(({ id, caption, text: words }) => (
          <div key={id}>
            <dt>{caption}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
