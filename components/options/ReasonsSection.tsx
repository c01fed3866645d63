import { useState } from 'preact/hooks';
import { changeTable } from '@/lib/calls/own-changes';
import type { NotActivatedReason } from '@/lib/calls/tables';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { Button } from '../ui/Button';
import { CountField } from './fields';
import { newId } from './new-id';
import { Section } from './Section';
import { WordsField } from './WordsField';

const longest = { text: 300, next: 1000 };

/** Why an invitation is not activated, each reason with its next step: the user's own table. */
export function ReasonsSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const tables = model.view.value?.tables;
  const [fresh, setFresh] = useState({ text: '', next: '' });
  if (!tables) return null;
  const { reasons } = tables;
  const save = (table: NotActivatedReason[] | null) =>
    void model.save(({ templates, language }) => ({ templates: changeTable(templates, language, 'reasons', table) }));
  const edit = (id: string, part: Partial<NotActivatedReason>) =>
    save(reasons.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const add = () => {
    const [words, next] = [fresh.text.trim(), fresh.next.trim()];
    if (words === '' || next === '') return;
    save([...reasons, { id: newId(reasons, 'own'), text: words, next, action: 'none', callInDays: null }]);
    setFresh({ text: '', next: '' });
  };
  const isChanged = settings.templates.changes[settings.language].reasons !== undefined;
  return (
    <Section
      id="reasons"
      title={text('options_section_reasons')}
      intro={text('options_hint_reasons')}
      action={
        isChanged && (
          <Button small kind="quiet" onClick={() => save(null)}>
            {text('options_table_reset')}
          </Button>
        )
      }
    >
      <ul class="options-list">
        {reasons.map((one) => (
          <li key={one.id}>
            <div class="options-pair">
              <WordsField
                label={text('options_reason')}
                value={one.text}
                longest={longest.text}
                onChange={(words) => edit(one.id, { text: words })}
              />
              <WordsField
                label={text('options_reason_next')}
                value={one.next}
                longest={longest.next}
                rows={2}
                width={40}
                onChange={(next) => edit(one.id, { next })}
              />
              <CountField
                text={text}
                label={text('options_reason_call')}
                value={one.callInDays ?? 0}
                min={0}
                max={60}
                onChange={(days) => edit(one.id, { callInDays: days === 0 ? null : days })}
              />
            </div>
            <Button
              small
              kind="quiet"
              aria-label={text('options_remove_label', { name: one.text })}
              onClick={() => save(reasons.filter(({ id }) => id !== one.id))}
            >
              {text('options_remove')}
            </Button>
          </li>
        ))}
      </ul>
      <form
        class="options-line"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div class="options-pair">
          {(['text', 'next'] as const).map((part) => (
            <label key={part} class="fc-field">
              <span>{text(part === 'text' ? 'options_reason_new' : 'options_reason_next')}</span>
              <input
                maxLength={longest[part]}
                value={fresh[part]}
                onInput={({ currentTarget }) => setFresh({ ...fresh, [part]: currentTarget.value })}
              />
            </label>
          ))}
        </div>
        <Button submit disabled={fresh.text.trim() === '' || fresh.next.trim() === ''}>
          {text('options_add')}
        </Button>
      </form>
    </Section>
  );
}
