import { Button } from '@/components/ui/Button';
import type { HistoryLine, TimelineView } from '@/lib/messages/views';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';

/** Lines shown at once; the earlier ones are one press away. */
const newest = 12;

interface Props {
  view: TimelineView;
  model: TimelineModel;
  text: Text;
}

/** Everything that happened, in words, each of the user's own events with its undo. */
export function History({ view: { history }, model, text }: Props) {
  return (
    <section>
      <h3>{text('panel_history')}</h3>
      {history.length === 0 && <p class="fc-hint">{text('panel_history_empty')}</p>}
      <Lines lines={history.slice(0, newest)} model={model} text={text} />
      {history.length > newest && (
        <details>
          <summary>{text('panel_history_more')}</summary>
          <Lines lines={history.slice(newest)} model={model} text={text} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines, model, text }: { lines: HistoryLine[]; model: TimelineModel; text: Text }) {
  return (
    <ol class="fc-history">
      {lines.map(({ id, when, text: words, author, undone, undoable }) => (
        <li key={id}>
          <time>{when}</time>
          <span>
            {undone ? <s>{words}</s> : words}
            {undone && <small>{text('panel_undone')}</small>}
            {author === 'portal' && <small>{text('panel_from_portal')}</small>}
          </span>
          {undoable && !undone && (
            <Button
              kind="quiet"
              small
              busy={model.busy.value}
              aria-label={text('panel_act_on', { action: text('panel_undo'), what: words })}
              onClick={() => void model.act({ do: 'undo', event: id })}
            >
              {text('panel_undo')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
