import { Button } from '@/components/ui/Button';
import type { TimelineView, TurnView } from '@/lib/messages/views';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';
import { DateEntry } from './DateEntry';

interface Props {
  view: TimelineView;
  model: TimelineModel;
  text: Text;
}

/** How the client's path goes on: subscribed, renewed, handed over, lost, there again. Each has its undo. */
export function Turns({ view, model, text }: Props) {
  if (view.turns.length === 0) return null;
  return (
    <details>
      <summary>
        <h3>{text('panel_turns')}</h3>
      </summary>
      <ul class="fc-cards">
        {view.turns.map((turn) => (
          <Turn key={`${view.key} ${turn.do}`} turn={turn} model={model} text={text} />
        ))}
      </ul>
    </details>
  );
}

function Turn({ turn, model, text }: { turn: TurnView } & Omit<Props, 'view'>) {
  const { do: name, title, words, until } = turn;
  const said = model.draft.value.turns[name] ?? {};
  const missing = (words?.needed && !said.words?.trim()) || (until?.needed && !said.until);
  return (
    <li class="fc-card fc-form">
      {words && (
        <label class="fc-field">
          <span>{words.label}</span>
          <input
            class="fc-input"
            maxLength={200}
            value={said.words ?? ''}
            onInput={({ currentTarget }) => model.editTurn(name, { words: currentTarget.value })}
          />
        </label>
      )}
      {words && words.options.length > 0 && (
        <div class="fc-actions">
          {words.options.map((option) => (
            <Button
              key={option}
              small
              aria-pressed={said.words === option}
              onClick={() => model.editTurn(name, { words: option })}
            >
              {option}
            </Button>
          ))}
        </div>
      )}
      {until && (
        <DateEntry
          label={until.label}
          value={said.until ?? ''}
          min={until.min}
          text={text}
          onChange={(date) => model.editTurn(name, { until: date })}
        />
      )}
      <div class="fc-actions">
        <Button small busy={model.busy.value || Boolean(missing)} onClick={() => void model.turn(turn)}>
          {title}
        </Button>
      </div>
    </li>
  );
}
