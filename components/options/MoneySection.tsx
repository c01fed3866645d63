import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { TypedRow } from './fields';
import { SettingsSection } from './Section';

const largest = 1_000_000;

/** The user's own figures that the forecast of the digest is counted with. */
export function MoneySection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const { forecastPrice, forecastShare } = settings;
  return (
    <SettingsSection model={model} id="money" names={['forecastPrice', 'forecastShare']}>
      <TypedRow
        label={text('options_name_forecastPrice')}
        hint={text('options_hint_forecast_price')}
        type="number"
        max={largest}
        value={String(forecastPrice ?? '')}
        onChange={(price) => model.save({ forecastPrice: price === '' ? null : Number(price) })}
      />
      <TypedRow
        label={text('options_name_forecastShare')}
        hint={text('options_hint_forecast_share')}
        type="number"
        max={100}
        value={String(forecastShare)}
        onChange={(percent) => model.save({ forecastShare: Number(percent) })}
      />
    </SettingsSection>
  );
}
