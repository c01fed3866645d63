import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import type { CheckpointAction, CheckpointView, TimelineView } from '@/lib/messages/views';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';
import { Postpone } from './Postpone';

interface Props {
  view: TimelineView;
  model: TimelineModel;
  text: Text;
}

/** The three planned calls with their states, reasons, agendas and actions; nothing where none are planned. */
export function Checkpoints({ view, model, text }: Props) {
  if (view.checkpoints.length === 0) return null;
  return (
    <section>
      <h3>{text('panel_checkpoints')}</h3>
      <ul class="fc-cards">
        {view.checkpoints.map((checkpoint) => (
          <Checkpoint key={checkpoint.id} checkpoint={checkpoint} model={model} text={text} />
        ))}
      </ul>
    </section>
  );
}

const order: CheckpointAction[] = ['done', 'postpone', 'skip'];
/** States whose date goes on with the same phrase: «сделана 03.11», «отложена до 20.11». */
const phrases: readonly string[] = ['done', 'skipped', 'postponed'];

/** «пора, до 16.11»: the state in a word and its date, without saying «просрочена» twice. */
function stateWords({ state, when }: Pick<CheckpointView, 'state' | 'when'>, text: Text): string {
  const word = text(`panel_state_${state}`);
  if (when === '') return word;
  if (when.includes(word)) return when;
  return phrases.includes(state) ? `${word} ${when}` : `${word}, ${when}`;
}

function Checkpoint({ checkpoint, model, text }: { checkpoint: CheckpointView; model: TimelineModel; text: Text }) {
  const { id, short, title, state, because, agenda, actions, postpone, undo } = checkpoint;
  /** The call to be made now; the others keep to the background. */
  const next = model.callAbout.value?.id === id;
  const choosing = model.draft.value.postpone;
  const act: Record<CheckpointAction, () => void> = {
    done: () => void model.act({ do: 'done', checkpoint: id }),
    skip: () => void model.act({ do: 'skip', checkpoint: id }),
    postpone: () => postpone && model.edit({ postpone: { checkpoint: id, until: postpone.offer } }),
  };
  return (
    <li class="fc-card">
      <h4 class="fc-card-head">
        <b>{short}</b>
        <Chip state={state}>{stateWords(checkpoint, text)}</Chip>
      </h4>
      <p>{title}</p>
      {agenda.length > 0 && state !== 'done' && state !== 'skipped' && (
        <details open={next}>
          <summary>{text('panel_agenda')}</summary>
          <Lines lines={agenda} />
        </details>
      )}
      {because.length > 0 && (
        <details>
          <summary>{text('panel_because')}</summary>
          <Lines lines={because} />
        </details>
      )}
      {choosing?.checkpoint === id && postpone ? (
        <Postpone until={choosing.until} limits={postpone} model={model} text={text} />
      ) : (
        <div class="fc-actions">
          {order
            .filter((name) => actions.includes(name))
            .map((name) => (
              <Button
                key={name}
                small
                kind={name === 'done' && next ? 'primary' : 'plain'}
                busy={model.busy.value}
                aria-label={text('panel_act_on', { action: text(`panel_${name}`), what: short })}
                onClick={act[name]}
              >
                {text(`panel_${name}`)}
              </Button>
            ))}
          {undo && (
            <Button
              small
              kind="quiet"
              busy={model.busy.value}
              aria-label={text('panel_act_on', { action: text('panel_undo'), what: short })}
              onClick={() => void model.act({ do: 'undo', event: undo })}
            >
              {text('panel_undo')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul class="fc-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
