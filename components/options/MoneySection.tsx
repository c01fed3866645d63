import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { DateField } from '../ui/DateField';
import { CountField, TypedRow } from './fields';
import { SettingsSection } from './Section';

const largest = 1_000_000;

/** The user's own figures: what the forecast is counted with, and what his tariff includes and uses. */
export function MoneySection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const { forecastPrice, forecastShare, partnerLimits, partnerUse } = settings;
  const month = model.today.value?.slice(0, 7) ?? '';
  const forget = (name: keyof SettingsValues['partnerUse']) =>
    void model.save(({ partnerUse: { [name]: _, ...others } }) => ({ partnerUse: others }));
  return (
    <SettingsSection model={model} id="money" names={['forecastPrice', 'forecastShare', 'partnerLimits', 'partnerUse']}>
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
      <fieldset class="options-plain options-editor">
        <legend>
          {text('options_partner')} <span class="options-hint">{text('options_hint_partner')}</span>
        </legend>
        <div class="options-line">
          <CountField
            label={text('options_partner_bases')}
            value={partnerUse.bases}
            min={0}
            max={largest}
            onChange={(bases) => void model.save((now) => ({ partnerUse: { ...now.partnerUse, bases } }))}
            onEmpty={() => forget('bases')}
          />
          <CountField
            label={text('options_partner_bases_limit')}
            value={partnerLimits.bases}
            min={1}
            max={largest}
            onChange={(bases) => void model.save((now) => ({ partnerLimits: { ...now.partnerLimits, bases } }))}
          />
        </div>
        <div class="options-line">
          <CountField
            label={text('options_partner_documents')}
            value={partnerUse.documents?.month === month ? partnerUse.documents.sent : undefined}
            min={0}
            max={largest}
            onChange={(sent) =>
              void model.save((now) => ({ partnerUse: { ...now.partnerUse, documents: { month, sent } } }))
            }
            onEmpty={() => forget('documents')}
          />
          <CountField
            label={text('options_partner_documents_limit')}
            value={partnerLimits.documents}
            min={1}
            max={largest}
            onChange={(documents) => void model.save((now) => ({ partnerLimits: { ...now.partnerLimits, documents } }))}
          />
        </div>
        <div class="options-line">
          <DateField
            label={text('options_partner_contract')}
            value={partnerUse.contract?.endsOn}
            onChange={(endsOn) =>
              endsOn
                ? void model.save(({ partnerUse: now }) => ({
                    partnerUse: { ...now, contract: { ...now.contract, endsOn } },
                  }))
                : forget('contract')
            }
          />
        </div>
      </fieldset>
    </SettingsSection>
  );
}
