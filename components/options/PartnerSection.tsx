import { linesOf } from '@/lib/calls/edit-plan';
import { changeTable } from '@/lib/calls/own-changes';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { DateField } from '../ui/DateField';
import { CountField } from './fields';
import { SettingsSection } from './Section';
import { WordsField } from './WordsField';

const largest = 1_000_000;

/** The partner's own tariff: what of it is used, its limits, and what it includes in the user's words. */
export function PartnerSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const { partnerLimits, partnerUse } = settings;
  const month = model.today.value?.slice(0, 7) ?? '';
  const forget = (name: keyof SettingsValues['partnerUse']) =>
    void model.save(({ partnerUse: { [name]: _, ...others } }) => ({ partnerUse: others }));
  const inclusions = model.view.value?.tables.partnerInclusions ?? [];
  return (
    <SettingsSection model={model} id="partner" names={['partnerLimits', 'partnerUse']}>
      <p class="options-hint">
        {text('options_partner_intro')} <a href="#you">{text('options_section_you')}</a>
      </p>
      <div class="options-line">
        <CountField
          text={text}
          label={text('options_partner_bases')}
          value={partnerUse.bases}
          min={0}
          max={largest}
          onChange={(bases) => void model.save((now) => ({ partnerUse: { ...now.partnerUse, bases } }))}
          onEmpty={() => forget('bases')}
        />
        <CountField
          text={text}
          label={text('options_partner_bases_limit')}
          value={partnerLimits.bases}
          min={1}
          max={largest}
          onChange={(bases) => void model.save((now) => ({ partnerLimits: { ...now.partnerLimits, bases } }))}
        />
      </div>
      <div class="options-line">
        <CountField
          text={text}
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
          text={text}
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
      <WordsField
        label={text('options_partner_inclusions')}
        value={inclusions.join('\n')}
        rows={6}
        longest={4000}
        onChange={(words) =>
          void model.save(({ templates, language }) => ({
            templates: changeTable(templates, language, 'partnerInclusions', linesOf(words)),
          }))
        }
      />
    </SettingsSection>
  );
}
