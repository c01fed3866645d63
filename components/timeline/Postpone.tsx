import { Button } from '@/components/ui/Button';
import type { CheckpointView } from '@/lib/messages/views';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';
import { DateEntry } from './DateEntry';

interface Props {
  until: string;
  limits: NonNullable<CheckpointView['postpone']>;
  model: TimelineModel;
  text: Text;
}

/** The choice of a new day for one checkpoint. */
export function Postpone({ until, limits: { min, max }, model, text }: Props) {
  const checkpoint = model.draft.value.postpone?.checkpoint;
  const wrong = until < min || (max !== undefined && until > max);
  const bounds = { min: text.day(min), max: max === undefined ? '' : text.day(max) };
  return (
    <div class="fc-form">
      <DateEntry
        label={text('panel_postpone_until')}
        value={until}
        min={min}
        max={max}
        text={text}
        onChange={(date) => checkpoint && model.edit({ postpone: { checkpoint, until: date ?? '' } })}
      />
      {wrong && (
        <p class="fc-field-error" role="alert">
          {text(max === undefined ? 'panel_postpone_from' : 'panel_postpone_within', bounds)}
        </p>
      )}
      <div class="fc-actions">
        <Button small kind="primary" busy={wrong || model.busy.value} onClick={() => void model.postpone()}>
          {text('panel_postpone')}
        </Button>
        <Button small kind="quiet" onClick={() => model.edit({ postpone: null })}>
          {text('panel_postpone_keep')}
        </Button>
      </div>
    </div>
  );
}
