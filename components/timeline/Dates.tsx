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
  const wrong = model.wrongDate.value;
  const shown = (name: DateName) => (name in touched ? touched[name] : view.dates[name]) ?? '';
  const faultOf = (name: DateName) => {
    if (name !== wrong) return undefined;
    const other = text.day(shown(name === 'endsOn' ? 'activatedOn' : 'endsOn'));
    return text(name === 'endsOn' ? 'panel_dates_end_early' : 'panel_dates_start_late', { day: other });
  };
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
              value={shown(name)}
              text={text}
              error={faultOf(name)}
              onChange={(date) => model.edit({ dates: { ...model.draft.value.dates, [name]: date } })}
            />
          ))}
        </div>
        <div class="fc-actions">
          <Button
            small
            kind={open ? 'primary' : 'plain'}
            busy={model.busy.value || wrong !== null || Object.keys(touched).length === 0}
            onClick={() => void model.saveDates()}
          >
            {text('panel_dates_save')}
          </Button>
        </div>
      </div>
    </details>
  );
}
