import { useId, useState } from 'preact/hooks';
import { letterPlaces } from '@/lib/calls/letter';
import { isMaterials } from '@/lib/calls/materials';
import { changeTable } from '@/lib/calls/own-changes';
import type { LetterTemplate } from '@/lib/calls/tables';
import type { SettingsModel } from '@/lib/models/settings';
import { Button } from '../ui/Button';
import { newId } from './new-id';
import { Section } from './Section';
import { WordsField } from './WordsField';

/** The letters with useful materials after the activation, one an application. */
export function MaterialsSection({ model }: { model: SettingsModel }) {
  const text = model.text.value;
  const tables = model.view.value?.tables;
  const which = useId();
  const [chosen, choose] = useState('');
  if (!tables) return null;
  const { letters, shipped } = tables;
  const materials = letters.filter(isMaterials);
  const letter = materials.find(({ id }) => id === chosen) ?? materials[0];
  const origin = shipped.letters.find(({ id }) => id === letter?.id);
  const save = (table: LetterTemplate[]) =>
    void model.save(({ templates, language }) => ({ templates: changeTable(templates, language, 'letters', table) }));
  const put = (one: LetterTemplate) => save(letters.map((other) => (other.id === one.id ? one : other)));
  const add = () => {
    const model = letter ?? shipped.letters.find(isMaterials);
    if (!model) return;
    const id = newId(letters, 'materials');
    save([...letters, { ...model, id, title: text('options_letter_new_title') }]);
    choose(id);
  };
  const places = Object.values(letterPlaces).map((names) => `{${names[text.language]}}`);
  return (
    <Section id="materials" title={text('options_section_materials')} intro={text('options_hint_materials')}>
      <div class="options-line">
        {letter && (
          <div class="fc-field">
            <label for={which}>{text('materials_which')}</label>
            <select id={which} value={letter.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
              {materials.map(({ id, title }) => (
                <option key={id} value={id} selected={id === letter.id}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        )}
        <Button onClick={add}>{text('options_letter_add')}</Button>
        {letter && origin && !isSame(letter, origin) && (
          <Button kind="quiet" onClick={() => put(origin)}>
            {text('options_letter_reset')}
          </Button>
        )}
        {letter && (
          <Button kind="quiet" onClick={() => save(letters.filter(({ id }) => id !== letter.id))}>
            {text('options_letter_remove')}
          </Button>
        )}
      </div>
      {letter && (
        <div key={letter.id} class="options-letter">
          <WordsField
            label={text('options_letter_title')}
            value={letter.title}
            longest={120}
            onChange={(title) => put({ ...letter, title })}
          />
          <WordsField
            label={text('options_letter_subject')}
            value={letter.subject}
            longest={500}
            onChange={(subject) => put({ ...letter, subject })}
          />
          <WordsField
            label={text('options_letter_body')}
            value={letter.body}
            longest={20_000}
            rows={14}
            width={70}
            onChange={(body) => put({ ...letter, body })}
          />
          <p class="options-hint">{text('options_letter_places', { places: places.join(', ') })}</p>
        </div>
      )}
    </Section>
  );
}

const isSame = (a: LetterTemplate, b: LetterTemplate) =>
  a.title === b.title && a.subject === b.subject && a.body === b.body;
