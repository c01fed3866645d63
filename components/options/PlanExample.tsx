import type { SettingsModel } from '@/lib/models/settings';
import { DateField } from '../ui/DateField';
import { CountField } from './fields';

/** What the settings make of a trial: its three calls with their days and reasons. */
export function PlanExample({ model }: { model: SettingsModel }) {
  const text = model.text.value;
  const trial = model.exampleTrial.value;
  return (
    <div class="options-example">
      <p>{text('options_example')}</p>
      {trial && (
        <div class="options-line">
          <DateField
            label={text('options_example_activated')}
            value={trial.activatedOn}
            onChange={(activatedOn) => activatedOn && model.showExample({ ...trial, activatedOn })}
          />
          <CountField
            text={text}
            label={text('options_example_days')}
            value={trial.days}
            min={1}
            max={366}
            onChange={(days) => model.showExample({ ...trial, days })}
          />
        </div>
      )}
      <table class="options-table">
        <tbody aria-live="polite">
          {model.example.value.map(({ short, title, when, because }) => (
            <tr key={short}>
              <th scope="row">{short}</th>
              <td>{title}</td>
              <td>{when}</td>
              <td class="options-hint">{because.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
