import type { PathView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';

/** The partner's path as four steps with the present one marked; what is done, and what nobody has seen, in words too. */
export function Stages({ path, text }: { path: PathView; text: Text }) {
  const names = [text('panel_stage_1'), text('panel_stage_2'), text('panel_stage_3'), text('panel_stage_4')];
  if (path.length === 0) return null;
  return (
    <ol class="fc-stages" aria-label={text('panel_stages')}>
      {path.map((state, index) => (
        <li
          key={names[index]}
          class={state === 'done' ? 'fc-past' : undefined}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          {names[index]}
          {state === 'done' && <span class="fc-hidden">{text('panel_stage_done')}</span>}
        </li>
      ))}
    </ol>
  );
}
