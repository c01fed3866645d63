import { useId, useState } from 'preact/hooks';
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
  const [reason, setReason] = useState('');
  const say = (answer: (typeof answers)[number][0]) => {
    const words = reason.trim();
    void model.act({ do: 'usage', answer, ...(words !== '' && { reason: words }) });
  };
  return (
    <>
      <div class="fc-field">
        <label for={id}>{text('panel_usage_reason')}</label>
        <input
          id={id}
          class="fc-input"
          maxLength={300}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
      <div class="fc-actions">
        {answers.map(([answer, words]) => (
          <Button
            key={answer}
            small
            busy={model.busy.value}
            aria-label={text('panel_act_on', { action: text(words), what: title })}
            onClick={() => say(answer)}
          >
            {text(words)}
          </Button>
        ))}
      </div>
    </>
  );
}
