import { Chip } from '@/components/ui/Chip';
import type { TimelineView } from '@/lib/messages/views';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';

/** Dated tasks beside the checkpoints; nothing when there are none. */
export function Tasks({ view, text }: { view: TimelineView; model: TimelineModel; text: Text }) {
  if (view.tasks.length === 0) return null;
  return (
    <section>
      <h3>{text('panel_tasks')}</h3>
      <ul class="fc-cards">
        {view.tasks.map(({ id, title, when, state }) => (
          <li key={id} class="fc-card fc-card-head">
            <span>{title}</span>
            <Chip state={state}>{when || text(`panel_state_${state}`)}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
