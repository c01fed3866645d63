import { useId, useState } from 'preact/hooks';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import type { TariffSort } from '@/lib/trial/tariffs';
import { Button } from '../ui/Button';
import { Marked } from './Marked';
import { SettingsSection } from './Section';

const sorts: readonly TariffSort[] = ['trial', 'paid', 'partner'];

/** The user's word on tariffs that their names do not tell apart. */
export function TariffsSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const id = useId();
  const [name, setName] = useState('');
  const { tariffMarks } = settings;
  const mark = (sort: TariffSort) => {
    setName('');
    void model.save({ tariffMarks: { ...tariffMarks, [name.trim()]: sort } });
  };
  return (
    <SettingsSection model={model} id="tariffs" names={['tariffMarks']}>
      <p class="options-hint">{text('options_hint_tariff_marks')}</p>
      <Marked
        marks={tariffMarks}
        words={(sort) => text(`options_tariff_${sort}`)}
        show={(tariff) => tariff}
        remove={text('options_remove')}
        onChange={(marks) => void model.save({ tariffMarks: marks })}
      />
      <div class="options-line">
        <div class="fc-field">
          <label for={id}>{text('options_name_tariffMarks')}</label>
          <input id={id} maxLength={200} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </div>
        {sorts.map((sort) => (
          <Button key={sort} disabled={name.trim() === ''} onClick={() => mark(sort)}>
            {text(`options_tariff_${sort}`)}
          </Button>
        ))}
      </div>
    </SettingsSection>
  );
}
