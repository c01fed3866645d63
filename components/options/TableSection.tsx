import type { ComponentChildren } from 'preact';
import type { Tables } from '@/lib/calls/tables';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { Button } from '../ui/Button';
import { editTable, resetTable } from './edits';
import { newId } from './new-id';
import { Section, type SectionId } from './Section';

/** Tables whose lines have ids. */
type Name = 'objections' | 'tariffs';

interface Props<N extends Name> {
  id: SectionId;
  name: N;
  intro: string;
  model: SettingsModel;
  settings: SettingsValues;
  /** How a line is called. */
  title: (line: Tables[N][number]) => string;
  /** Its fields. */
  fields: (line: Tables[N][number], change: (part: Partial<Tables[N][number]>) => void) => ComponentChildren;
  /** A new line, to be filled. */
  fresh: (id: string) => Tables[N][number];
  add: string;
}

/** A table line by line, each folded to its name; a change of a line is kept by itself, the whole is set back together. */
export function TableSection<N extends Name>({
  id,
  name,
  intro,
  model,
  settings,
  title,
  fields,
  fresh,
  add,
}: Props<N>) {
  const text = model.text.value;
  const lines = model.view.value?.tables[name] as Tables[N][number][] | undefined;
  const edit = (make: (lines: Tables[N][number][]) => Tables[N][number][]) =>
    editTable(model, name, (now) => make(now) as Tables[N]);
  const caption = text(`options_section_${id}`);
  const reset = settings.templates.changes[settings.language][name] && (
    <Button
      small
      kind="quiet"
      aria-label={text('options_reset_label', { title: caption })}
      onClick={() => resetTable(model, name)}
    >
      {text('options_reset')}
    </Button>
  );
  return (
    <Section id={id} title={caption} intro={intro} action={reset}>
      {lines?.map((line) => (
        <details key={line.id} class="options-question">
          <summary>{title(line)}</summary>
          <div class="options-editor">
            {fields(line, (part) => edit((now) => now.map((one) => (one.id === line.id ? { ...one, ...part } : one))))}
            <div class="options-line">
              <Button
                small
                kind="quiet"
                aria-label={`${text('options_remove')}: ${title(line)}`}
                onClick={() => edit((now) => now.filter((one) => one.id !== line.id))}
              >
                {text('options_remove')}
              </Button>
            </div>
          </div>
        </details>
      ))}
      {lines && (
        <div class="options-line">
          <Button small onClick={() => edit((now) => [...now, fresh(newId(now, 'own'))])}>
            {add}
          </Button>
        </div>
      )}
    </Section>
  );
}
