import { useId } from 'preact/hooks';
import type { DigestView } from '@/lib/messages/views';
import type { DigestModel } from '@/lib/models/digest';
import type { Text } from '@/lib/platform/text';

interface Props {
  model: DigestModel;
  view: DigestView;
  text: Text;
}

/** The day of the week and the hour at which the digest is spoken of. */
export function DigestWhen({ model, view, text }: Props) {
  const id = useId();
  const named = (day: string) => new Date(day).toLocaleDateString(text.language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <fieldset class="digest-when">
      <legend>{text('digest_when')}</legend>
      <div class="fc-field">
        <label for={`${id}-on`}>{text('digest_on')}</label>
        <select
          id={`${id}-on`}
          value={view.on ?? ''}
          onChange={({ currentTarget }) => void model.plan(Number(currentTarget.value) || null, view.at)}
        >
          <option value="">{text('digest_never')}</option>
          {view.week.map((day, index) => (
            <option key={day} value={index + 1}>
              {named(day)}
            </option>
          ))}
        </select>
      </div>
      <div class="fc-field">
        <label for={`${id}-at`}>{text('digest_at')}</label>
        <input
          id={`${id}-at`}
          type="time"
          value={view.at}
          disabled={view.on === null}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') void model.plan(view.on, currentTarget.value);
          }}
        />
      </div>
    </fieldset>
  );
}
