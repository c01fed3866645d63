import { useState } from 'preact/hooks';
import type { CallView } from '@/lib/messages/views';
import type { CallModel } from '@/lib/models/call';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { ChoiceChip } from '../ui/Chip';
import { CallBack } from './CallBack';

/** How the call ended, in one press, and which checkpoints that closes. */
export function CallEnd({ call, view, text }: { call: CallModel; view: CallView; text: Text }) {
  const [asks, setAsks] = useState(false);
  const busy = call.busy.value;
  const closing = call.closing.value;
  return (
    <footer class="call-end">
      {view.checkpoints.length > 0 && (
        <fieldset class="call-row">
          <legend class="call-soft">{text('call_closes')}</legend>
          {view.checkpoints.map(({ id, short, when }) => (
            <ChoiceChip key={id} pressed={closing.includes(id)} onPress={() => call.toggle(id)}>
              {short} <span class="call-soft">{when}</span>
            </ChoiceChip>
          ))}
        </fieldset>
      )}
      {asks && (
        <CallBack
          today={view.today}
          near={view.near}
          text={text}
          onChoose={(at) => {
            setAsks(false);
            void call.finish('call-back', at);
          }}
        />
      )}
      <div class="call-row">
        <Button kind="primary" busy={busy} aria-keyshortcuts="Control+Enter" onClick={() => void call.finish('talked')}>
          {text('call_end_talked')}
        </Button>
        <Button busy={busy} onClick={() => void call.finish('no-answer')}>
          {text('call_end_no_answer')}
        </Button>
        <Button busy={busy} aria-expanded={asks} onClick={() => setAsks(!asks)}>
          {text('call_end_call_back')}
        </Button>
      </div>
    </footer>
  );
}
