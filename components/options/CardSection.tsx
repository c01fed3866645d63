import { useState } from 'preact/hooks';
import { countries } from '@/lib/card/country';
import type { CardFieldId } from '@/lib/card/fields';
import { type CardSettings, captionOfField, customFieldId, longestCaption, needs } from '@/lib/card/settings';
import { fieldCaption } from '@/lib/card/words';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { Button } from '../ui/Button';
import { ChoiceRow, TypedRow } from './fields';
import { SettingsSection } from './Section';

interface Props {
  model: SettingsModel;
  settings: SettingsValues;
}

/** Which fields of a card count, by whose rules, and after how many days a card is stale. */
export function CardSection({ model, settings: { card } }: Props) {
  const text = model.text.value;
  const change = (part: (before: CardSettings) => Partial<CardSettings>) =>
    model.save(({ card: before }) => ({ card: { ...before, ...part(before) } }));
  const setNeed = (id: CardFieldId, need: CardSettings['fields'][number]['need']) =>
    change(({ fields }) => ({ fields: fields.map((field) => (field.id === id ? { id, need } : field)) }));
  const country = card.country === 'auto' ? 'ru' : card.country;
  return (
    <SettingsSection model={model} id="card" names={['card']}>
      <ChoiceRow
        label={text('options_card_country')}
        hint={text('options_card_country_hint')}
        value={card.country}
        options={(['auto', ...countries] as const).map((one) => [one, text(`options_card_country_${one}`)])}
        onChange={(chosen) => change(() => ({ country: chosen }))}
      />
      <TypedRow
        label={text('options_card_stale')}
        hint={text('options_card_stale_hint')}
        type="number"
        max={3650}
        value={String(card.staleAfterDays)}
        onChange={(days) => change(() => ({ staleAfterDays: Number(days) }))}
      />
      <p class="options-hint">{text('options_card_fields_hint')}</p>
      {card.fields.map(({ id, need }) => {
        const name = fieldCaption(id, country, text);
        const isOwn = captionOfField(id) !== null;
        return (
          <div key={id} class={isOwn ? 'options-own-field' : undefined}>
            <ChoiceRow
              label={name}
              hint={isOwn ? text('options_card_own') : ''}
              value={need}
              options={needs.map((one) => [one, text(`options_card_need_${one}`)])}
              onChange={(chosen) => setNeed(id, chosen)}
            />
            {isOwn && (
              <Button
                small
                kind="quiet"
                aria-label={text('options_remove_label', { name })}
                onClick={() => void change(({ fields }) => ({ fields: fields.filter((field) => field.id !== id) }))}
              >
                {text('options_remove')}
              </Button>
            )}
          </div>
        );
      })}
      <NewField
        model={model}
        taken={card.fields.map(({ id }) => id)}
        add={(id) => change(({ fields }) => ({ fields: [...fields, { id, need: 'required' }] }))}
      />
    </SettingsSection>
  );
}

interface NewFieldProps {
  model: SettingsModel;
  taken: readonly CardFieldId[];
  add: (id: CardFieldId) => Promise<void>;
}

const folded = (id: string) => id.toLowerCase().replaceAll('ё', 'е');

/** One more field, by the caption that it has on the portal. */
function NewField({ model, taken, add }: NewFieldProps) {
  const text = model.text.value;
  const [caption, setCaption] = useState('');
  const id = customFieldId(caption);
  const isTaken = id !== null && taken.some((other) => folded(other) === folded(id));
  return (
    <form
      class="options-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (id === null || isTaken) return;
        void add(id);
        setCaption('');
      }}
    >
      <label class="fc-field">
        <span>{text('options_card_new')}</span>
        <input
          maxLength={longestCaption}
          value={caption}
          onInput={({ currentTarget }) => setCaption(currentTarget.value)}
        />
      </label>
      <Button submit disabled={id === null || isTaken}>
        {text('options_add')}
      </Button>
      <span role="status">{isTaken && text('options_card_taken')}</span>
    </form>
  );
}
