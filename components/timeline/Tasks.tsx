import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import type { TaskView, TimelineView } from '@/lib/messages/views';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';

interface Props {
  view: TimelineView;
  model: TimelineModel;
  text: Text;
}

/** Dated tasks beside the checkpoints; nothing when there are none. */
export function Tasks({ view, model, text }: Props) {
  if (view.tasks.length === 0) return null;
  return (
    <section>
      <h3>{text('panel_tasks')}</h3>
      <ul class="fc-cards">
        {view.tasks.map((task) => (
          <Task key={task.id} task={task} model={model} text={text} />
        ))}
      </ul>
    </section>
  );
}

function Task({ task: { title, when, state, answers }, model, text }: { task: TaskView } & Omit<Props, 'view'>) {
  return (
    <li class="fc-card">
      <div class="fc-card-head">
        <span>{title}</span>
        <Chip state={state}>{when || text(`panel_state_${state}`)}</Chip>
      </div>
      {state !== 'done' && (
        <div class="fc-actions">
          {answers.map(({ label, action }) => (
            <Button
              key={label}
              small
              busy={model.busy.value}
              aria-label={text('panel_act_on', { action: label, what: title })}
              onClick={() => void model.act(action)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
