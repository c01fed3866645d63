import type { CallModel } from '@/lib/models/call';
import type { Text, TextKey } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { CopyNote } from './CopyNote';

const words = {
  talked: 'call_said_talked',
  'no-answer': 'call_said_no_answer',
  'call-back': 'call_said_call_back',
  offer: 'call_said_offer',
  undone: 'call_said_undone',
} as const satisfies Record<string, TextKey>;

/** What was just done, with the way back, and the note of a call that ended. */
export function Said({ call, text }: { call: CallModel; text: Text }) {
  const said = call.said.value;
  if (!said) return null;
  const ways = (
    <div class="call-row">
      {said.events.length > 0 && (
        <Button small busy={call.busy.value} onClick={() => void call.undo()}>
          {text('call_undo')}
        </Button>
      )}
      <Button small kind="quiet" onClick={call.hush}>
        {text('call_hush')}
      </Button>
    </div>
  );
  return (
    <Notice tone="success" actions={ways}>
      {text(words[said.kind])}
      {said.note && <CopyNote note={said.note} text={text} />}
    </Notice>
  );
}
