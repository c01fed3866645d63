import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { TableSection } from './TableSection';
import { WordsField } from './WordsField';

const parts = [
  ['text', 300],
  ['answer', 2000],
  ['ask', 500],
] as const;

/** What clients say against the offer, what to answer, and the question that leads on. */
export function ObjectionsSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  return (
    <TableSection
      id="objections"
      name="objections"
      intro={text('options_hint_objections')}
      model={model}
      settings={settings}
      title={(line) => line.text}
      add={text('options_objection_add')}
      fresh={(id) => {
        const words = text('options_objection_new');
        return { id, text: words, answer: words, ask: words };
      }}
      fields={(line, change) =>
        parts.map(([part, longest]) => (
          <WordsField
            key={part}
            {...(part !== 'text' && { rows: 2 })}
            label={text(`options_objection_${part}`)}
            value={line[part]}
            longest={longest}
            onChange={(words) => change({ [part]: words })}
          />
        ))
      }
    />
  );
}
