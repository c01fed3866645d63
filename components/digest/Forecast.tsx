import { useId } from 'preact/hooks';
import type { ForecastView } from '@/lib/messages/views';
import type { DigestModel } from '@/lib/models/digest';
import type { Text } from '@/lib/platform/text';
import { Notice } from '../ui/Notice';

interface Props {
  model: DigestModel;
  view: ForecastView;
  text: Text;
}

/** How many trials become subscriptions, with the three calls on time and without, and what the running ones may bring. */
export function Forecast({ model, view, text }: Props) {
  const columns = [text('forecast_trials'), text('forecast_won'), text('forecast_rate')];
  return (
    <section class="digest-forecast">
      <h2>{text('forecast_title')}</h2>
      <p class="digest-since">{text('forecast_hint')}</p>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map(({ name, trials, won, share }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{trials}</td>
              <td>{won}</td>
              <td>{share}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.warning && <Notice tone="warning">{view.warning}</Notice>}
      <p>{[view.expected, view.income].filter(Boolean).join(' ')}</p>
      <div class="digest-terms">
        <NumberField
          label={text('forecast_price')}
          value={view.price}
          max={1_000_000}
          onChange={(price) => void model.saveTerms(price, view.percent)}
        />
        <NumberField
          label={text('forecast_percent')}
          value={view.percent}
          max={100}
          onChange={(percent) => percent !== null && void model.saveTerms(view.price, percent)}
        />
      </div>
    </section>
  );
}

interface NumberProps {
  label: string;
  value: number | null;
  max: number;
  /** A whole number within the limits, or `null` when the field was emptied. */
  onChange(value: number | null): void;
}

function NumberField({ label, value, max, onChange }: NumberProps) {
  const id = useId();
  return (
    <div class="fc-field">
      <label for={id}>{label}</label>
      <input
        // A saved number is a new field: what the field held before was saved with it.
        key={value}
        id={id}
        type="number"
        min={0}
        max={max}
        step={1}
        defaultValue={value ?? ''}
        onChange={({ currentTarget: field }) => {
          const typed = field.value === '' ? null : Number(field.value);
          if (!field.validity?.badInput && (typed === null || field.checkValidity())) onChange(typed);
          else field.reportValidity();
        }}
      />
    </div>
  );
}
