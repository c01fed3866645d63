import { roles } from '@/lib/card/roles';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { ChoiceRow, TypedRow } from './fields';
import { SettingsSection } from './Section';

const signature = ['manager', 'organisation', 'managerPhone'] as const;

/** Who the manager is, what his letters are signed with, and how much fits into his day. */
export function YouSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  return (
    <SettingsSection model={model} id="you" names={['role', 'ownSubscriberCode', ...signature, 'capacity']}>
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
      {signature.map((name) => (
        <TypedRow
          key={name}
          label={text(`options_name_${name}`)}
          hint={text(`options_hint_${name}`)}
          type="text"
          max={name === 'managerPhone' ? 100 : 200}
          value={settings[name]}
          onChange={(words) => model.save({ [name]: words })}
        />
      ))}
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
