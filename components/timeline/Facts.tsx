import type { TimelineView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';

/** What is known of the client, each with where it was read and when. */
export function Facts({ view, text }: { view: TimelineView; text: Text }) {
  return (
    <details>
      <summary>
        <h3>{text('panel_facts')}</h3>
      </summary>
      {view.facts.length === 0 && <p class="fc-hint">{text('panel_facts_empty')}</p>}
      <dl class="fc-facts">
        {view.facts.map(({ label, value, source }) => (
          <div key={label + source}>
            <dt>{label}</dt>
            <dd>
              {value}
              <small>{source}</small>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
