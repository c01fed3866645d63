import { linesOf } from '@/lib/calls/edit-plan';
import { changeTable } from '@/lib/calls/own-changes';
import type { SettingsModel } from '@/lib/models/settings';
import { Section } from './Section';
import { WordsField } from './WordsField';

/** What the partner's own tariff includes beside its meters, in the user's words. */
export function PartnerSection({ model }: { model: SettingsModel }) {
  const text = model.text.value;
  const inclusions = model.view.value?.tables.partnerInclusions ?? [];
  return (
    <Section id="partner" title={text('options_section_partner')} intro={text('options_partner_intro')}>
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
    </Section>
  );
}
