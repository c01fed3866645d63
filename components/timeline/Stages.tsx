import type { TimelineView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';

/** The partner's path as four steps (design.md §3.3). */
export function Stages({ stage, text }: { stage: TimelineView['stage']; text: Text }) {
  const steps = [text('panel_stage_1'), text('panel_stage_2'), text('panel_stage_3'), text('panel_stage_4')];
  return (
    <ol class="fc-stages" aria-label={text('panel_stages')}>
      {steps.map((name, index) => (
        <li
          key={name}
          class={index + 1 < stage ? 'fc-past' : undefined}
          aria-current={index + 1 === stage ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
