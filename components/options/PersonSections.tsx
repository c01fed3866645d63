import { roles } from '@/lib/card/roles';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { ChoiceRow, ToggleRow, TypedRow } from './fields';
import { SettingsSection } from './Section';

interface Props {
  model: SettingsModel;
  settings: SettingsValues;
}

/** Language, and names for showing the screen to others. */
export function InterfaceSection({ model, settings }: Props) {
  const text = model.text.value;
  return (
    <SettingsSection model={model} id="interface" names={['language', 'hideNames']}>
      <ChoiceRow
        label={text('options_name_language')}
        hint={text('options_hint_language')}
        value={settings.language}
        options={[
          ['ru', 'Русский'],
          ['en', 'English'],
        ]}
        onChange={(language) => model.save({ language })}
      />
      <ToggleRow
        label={text('options_name_hideNames')}
        hint={text('options_hint_hide_names')}
        value={settings.hideNames}
        onChange={(hideNames) => model.save({ hideNames })}
      />
    </SettingsSection>
  );
}

/** Who the manager is and how much fits into a day. */
export function YouSection({ model, settings }: Props) {
  const text = model.text.value;
  return (
    <SettingsSection model={model} id="you" names={['role', 'ownSubscriberCode', 'capacity']}>
      <ChoiceRow
        label={text('options_name_role')}
        hint={text('options_hint_role')}
        value={settings.role ?? ''}
        options={[['', text('options_role_unstated')], ...roles.map((role) => [role, text(`role_${role}`)] as const)]}
        onChange={(role) => model.save({ role: role === '' ? null : role })}
      />
      <TypedRow
        label={text('options_name_ownSubscriberCode')}
        hint={text('options_hint_own_subscriber_code')}
        type="text"
        max={200}
        value={settings.ownSubscriberCode ?? ''}
        onChange={(code) => model.save({ ownSubscriberCode: code === '' ? null : code })}
      />
      <TypedRow
        label={text('options_name_capacity')}
        hint={text('options_hint_capacity')}
        type="number"
        max={500}
        value={String(settings.capacity ?? '')}
        onChange={(calls) => model.save({ capacity: calls === '' ? null : Number(calls) })}
      />
    </SettingsSection>
  );
}
