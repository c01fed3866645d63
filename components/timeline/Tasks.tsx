import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import type { TaskView, TimelineView } from '@/lib/messages/views';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';
import { Materials } from './Materials';
import { Usage } from './Usage';

interface Props {
  view: TimelineView;
  model: TimelineModel;
  text: Text;
  /** On a page of ours, where links may leave it. */
  links: boolean;
}

/** Dated tasks beside the checkpoints; nothing when there are none. */
export function Tasks({ view, model, text, links }: Props) {
  if (view.tasks.length === 0) return null;
  return (
    <section>
      <h3>{text('panel_tasks')}</h3>
      <ul class="fc-cards">
        {view.tasks.map((task) => (
          <Task key={task.id} task={task} model={model} text={text}>
            {task.id === 'materials' && view.materials && (
              <Materials key={view.key} view={view.materials} text={text} links={links} />
            )}
          </Task>
        ))}
      </ul>
    </section>
  );
}

type TaskProps = Pick<Props, 'model' | 'text'> & { task: TaskView; children: ComponentChildren };

function Task({ task: { id, title, when, state, answers, ask }, model, text, children }: TaskProps) {
  return (
    <li class="fc-card">
      <div class="fc-card-head">
        <span>{title}</span>
        <Chip state={state}>{when || text(`panel_state_${state}`)}</Chip>
      </div>
      {ask && <p class="fc-hint">{ask}</p>}
      {id === 'usage-check' && state !== 'done' && <Usage title={title} model={model} text={text} />}
      {id !== 'usage-check' && state !== 'done' && answers.length > 0 && (
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
      {children}
    </li>
  );
}
