import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { ChoiceChip } from '../ui/Chip';
import { ChipsRow, ChoiceRow, ToggleRow } from './fields';
import { SettingsSection } from './Section';

const themes = ['auto', 'light', 'dark'] as const;
const places = ['right', 'left', 'hidden'] as const;
const lists = ['subscribers', 'invitations', 'subscriptions'] as const;

/** Language, theme, what stands in the portal's rows, and names for showing the screen to others. */
export function LookSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const names = ['language', 'theme', 'badgePlace', 'ribbons', 'hideNames'] as const;
  return (
    <SettingsSection model={model} id="interface" names={[...names]}>
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
      <ChoiceRow
        label={text('options_name_theme')}
        hint={text('options_hint_theme')}
        value={settings.theme}
        options={themes.map((theme) => [theme, text(`options_theme_${theme}`)] as const)}
        onChange={(theme) => model.save({ theme })}
      />
      <ChoiceRow
        label={text('options_name_badgePlace')}
        hint={text('options_hint_badge_place')}
        value={settings.badgePlace}
        options={places.map((place) => [place, text(`options_badge_${place}`)] as const)}
        onChange={(badgePlace) => model.save({ badgePlace })}
      />
      <ChipsRow label={text('options_name_ribbons')} hint={text('options_hint_ribbons')}>
        {lists.map((list) => (
          <ChoiceChip
            key={list}
            pressed={settings.ribbons[list]}
            onPress={() => void model.save(({ ribbons }) => ({ ribbons: { ...ribbons, [list]: !ribbons[list] } }))}
          >
            {text(`options_list_${list}`)}
          </ChoiceChip>
        ))}
      </ChipsRow>
      <ToggleRow
        label={text('options_name_hideNames')}
        hint={text('options_hint_hide_names')}
        value={settings.hideNames}
        onChange={(hideNames) => model.save({ hideNames })}
      />
    </SettingsSection>
  );
}
