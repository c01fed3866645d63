import { useState } from 'preact/hooks';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { ChoiceRow } from './fields';
import { Marked } from './Marked';
import { SettingsSection } from './Section';

/** Whose holidays count, and the user's own days. */
export function CalendarSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const [day, setDay] = useState<string | null>(null);
  const { calendarCountry, calendarOverrides } = settings;
  const mark = (sort: 'working' | 'off') => {
    if (day === null) return;
    setDay(null);
    void model.save({ calendarOverrides: { ...calendarOverrides, [day]: sort } });
  };
  return (
    <SettingsSection model={model} id="calendar" names={['calendarCountry', 'calendarOverrides']}>
      <ChoiceRow
        label={text('options_name_calendarCountry')}
        hint={text('options_hint_calendar_country')}
        value={calendarCountry}
        options={[
          ['ru', text('options_country_ru')],
          ['other', text('options_country_other')],
        ]}
        onChange={(country) => model.save({ calendarCountry: country })}
      />
      <p>
        {text('options_name_calendarOverrides')}
        <br />
        <span class="options-hint">{text('options_hint_calendar_overrides')}</span>
      </p>
      <Marked
        marks={calendarOverrides}
        words={(sort) => text(`options_day_${sort}`)}
        show={(date) => text.day(date, true)}
        remove={text('options_remove')}
        onChange={(marks) => void model.save({ calendarOverrides: marks })}
      />
      <div class="options-line">
        <DateField label={text('options_day')} value={day ?? undefined} onChange={setDay} />
        <Button disabled={day === null} onClick={() => mark('off')}>
          {text('options_mark_off')}
        </Button>
        <Button disabled={day === null} onClick={() => mark('working')}>
          {text('options_mark_working')}
        </Button>
      </div>
    </SettingsSection>
  );
}
