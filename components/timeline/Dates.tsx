import { Button } from '@/components/ui/Button';
import type { TimelineView } from '@/lib/messages/views';
import type { DateName, TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';
import { DateEntry } from './DateEntry';

const names: DateName[] = ['invitedOn', 'activatedOn', 'endsOn'];

interface Props {
  view: TimelineView;
  model: TimelineModel;
  text: Text;
  /** The fields are to be seen at once. */
  open?: boolean;
}

/** Entry of the trial's dates. */
export function Dates({ view, model, text, open = false }: Props) {
  const touched = model.draft.value.dates;
  return (
    <details open={open}>
      <summary>
        <h3>{text('panel_dates')}</h3>
      </summary>
      <div class="fc-form">
        <p class="fc-hint">{text('panel_dates_hint')}</p>
        <div class="fc-dates">
          {names.map((name) => (
            <DateEntry
              // A saved date is a new field: what the field held before was saved with it.
              key={`${name} ${view.key} ${view.dates[name]}`}
              label={text(`panel_date_${name}`)}
              value={(name in touched ? touched[name] : view.dates[name]) ?? ''}
              text={text}
              onChange={(date) => model.edit({ dates: { ...model.draft.value.dates, [name]: date } })}
            />
          ))}
        </div>
        <div class="fc-actions">
          <Button
            small
            kind={open ? 'primary' : 'plain'}
            busy={model.busy.value || Object.keys(touched).length === 0}
            onClick={() => void model.saveDates()}
          >
            {text('panel_dates_save')}
          </Button>
        </div>
      </div>
    </details>
  );
}
