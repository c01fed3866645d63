import { rightText, roleName } from '@/lib/card/role-words';
import { askWhom, can, type RightName, rightNames, roles } from '@/lib/card/roles';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import type { Text } from '@/lib/platform/text';
import { Section } from './Section';

/** «Кто это может?»: five roles and their rights, with the manager's own role marked. */
export function RolesSection({ model, settings: { role } }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  return (
    <Section id="roles" title={text('options_section_roles')} intro={text('options_roles_intro')}>
      <table class="options-table options-roles" aria-labelledby="roles-title">
        <thead>
          <tr>
            <th scope="col">{text('options_roles_right')}</th>
            <th scope="col">{text('options_roles_who')}</th>
          </tr>
        </thead>
        <tbody>
          {rightNames.map((right) => (
            <Right key={right} right={right} own={role} text={text} />
          ))}
        </tbody>
      </table>
      <p>
        {role === null ? text('options_roles_unstated') : text('options_roles_stated', { role: roleName(role, text) })}{' '}
        <a href="#you">{text('options_roles_change')}</a>
      </p>
    </Section>
  );
}

function Right({ right, own, text }: { right: RightName; own: SettingsValues['role']; text: Text }) {
  return (
    <tr>
      <th scope="row">{rightText(right, text)}</th>
      <td>
        <ul class="options-roles-who">
          {roles
            .filter((role) => can(role, right))
            .map((role) => (
              <li key={role} class={role === own ? 'options-mine' : undefined}>
                {roleName(role, text)}
                {role === own && <span class="options-hint"> {text('options_roles_mine')}</span>}
              </li>
            ))}
        </ul>
        <span class="options-hint">{text(`options_roles_side_${askWhom(right).side}`)}</span>
      </td>
    </tr>
  );
}
