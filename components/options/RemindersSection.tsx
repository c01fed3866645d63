import { NotificationCheck } from '../reminders/NotificationCheck';
import { ChoiceChip } from '../ui/Chip';
import { ChipsRow, ChoiceRow, ToggleRow, TypedRow } from './fields';
import { NoticeTexts } from './NoticeTexts';
import { Returns } from './Returns';
import { SettingsSection } from './Section';
import type { SectionProps } from './sections';

const week = [1, 2, 3, 4, 5, 6, 7];
const usualQuiet = { from: '20:00', till: '08:00' };

/** When reminders may come. */
export function RemindersSection({ model, settings, text, returns, check }: SectionProps) {
  const { workingDays, quietHours, reminderAt, digestOn, digestAt } = settings;
  // 1 January 2024 was a Monday.
  const nameOf = (day: number, weekday: 'short' | 'long' = 'short') =>
    new Intl.DateTimeFormat(text.language, { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
  const press = (day: number) =>
    void model.save(({ workingDays: now }) => {
      const days = now.includes(day) ? now.filter((one) => one !== day) : [...now, day];
      return { workingDays: days.toSorted() };
    });
  return (
    <SettingsSection
      model={model}
      id="reminders"
      names={['reminderAt', 'workingDays', 'quietHours', 'digestOn', 'digestAt', 'noticeTexts']}
    >
      <TypedRow
        label={text('options_name_reminderAt')}
        hint={text('options_hint_reminder_at')}
        type="time"
        value={reminderAt}
        onChange={(time) => model.save({ reminderAt: time })}
      />
      <ChipsRow label={text('options_name_workingDays')} hint={text('options_hint_working_days')}>
        {week.map((day) => (
          <ChoiceChip key={day} pressed={workingDays.includes(day)} onPress={() => press(day)}>
            {nameOf(day)}
          </ChoiceChip>
        ))}
      </ChipsRow>
      <ToggleRow
        label={text('options_name_quietHours')}
        hint={text('options_hint_quiet_hours')}
        value={quietHours !== null}
        onChange={(on) => model.save({ quietHours: on ? usualQuiet : null })}
      />
      {quietHours && (
        <>
          <TypedRow
            label={text('options_quiet_from')}
            hint=""
            type="time"
            value={quietHours.from}
            onChange={(from) => model.save({ quietHours: { ...quietHours, from } })}
          />
          <TypedRow
            label={text('options_quiet_till')}
            hint=""
            type="time"
            value={quietHours.till}
            onChange={(till) => model.save({ quietHours: { ...quietHours, till } })}
          />
        </>
      )}
      <ChoiceRow
        label={text('options_name_digestOn')}
        hint={text('options_hint_digest')}
        value={String(digestOn ?? '')}
        options={[
          ['', text('options_digest_never')],
          ...week.map((day) => [String(day), nameOf(day, 'long')] as const),
        ]}
        onChange={(day) => model.save({ digestOn: day === '' ? null : Number(day) })}
      />
      {digestOn !== null && (
        <TypedRow
          label={text('options_name_digestAt')}
          hint=""
          type="time"
          value={digestAt}
          onChange={(time) => model.save({ digestAt: time })}
        />
      )}
      <NoticeTexts model={model} settings={settings} />
      <Returns returns={returns} text={text} />
      <NotificationCheck check={check} text={text} />
    </SettingsSection>
  );
}
