import { useId } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text, TextKey } from '@/lib/platform/text';

interface Props {
  /** What the task is called. */
  title: string;
  model: TimelineModel;
  text: Text;
}

const answers = [
  ['works', 'panel_usage_works'],
  ['idle', 'panel_usage_idle'],
  ['unknown', 'panel_usage_unknown'],
] as const satisfies readonly (readonly [string, TextKey])[];

/** Whether they work in the application: yes, no, or not known, with the reason in the user's words. */
export function Usage({ title, model, text }: Props) {
  const id = useId();
  return (
    <>
      <div class="fc-field">
        <label for={id}>{text('panel_usage_reason')}</label>
        <input
          id={id}
          class="fc-input"
          maxLength={300}
          value={model.draft.value.whyUsage}
          onInput={({ currentTarget }) => model.edit({ whyUsage: currentTarget.value })}
        />
      </div>
      <div class="fc-actions">
        {answers.map(([answer, words]) => (
          <Button
            key={answer}
            small
            busy={model.busy.value}
            aria-label={text('panel_act_on', { action: text(words), what: title })}
            onClick={() => void model.sayUsage(answer)}
          >
            {text(words)}
          </Button>
        ))}
      </div>
    </>
  );
}
