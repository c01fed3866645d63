import type { CallActs, Said } from '@/lib/models/call-acts';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';

/** What was just done, with the way back. Stays until it is put away: nobody has to hurry. */
export function SaidBar({ acts, text }: { acts: CallActs; text: Text }) {
  const said = acts.said.value;
  return (
    <div class="agenda-said" role="status">
      {said && (
        <>
          <span class="agenda-said-words">{words(said, text)}</span>
          {said.events.length > 0 && (
            <Button
              small
              kind="quiet"
              busy={acts.busy.value !== null}
              aria-keyshortcuts="U"
              onClick={() => void acts.undo()}
            >
              {text('agenda_undo')}
            </Button>
          )}
          <Button small kind="quiet" aria-label={text('agenda_close')} onClick={acts.hush}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
            </svg>
          </Button>
        </>
      )}
    </div>
  );
}

function words({ kind, line: { name, checkpoints, calls }, until }: Said, text: Text): string {
  if (kind === 'undone') return text('agenda_said_undone', { name });
  if (until) return text('agenda_said_postponed', { name, day: text.day(until) });
  return checkpoints.length > 1 ? text('agenda_said_done_calls', { name, calls }) : text('agenda_said_done', { name });
}
