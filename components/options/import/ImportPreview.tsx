import { useState } from 'preact/hooks';
import type { ImportModel } from '@/lib/models/data-import';
import { type ImportPreview as Preview, type PreviewKind, previewKinds } from '@/lib/models/import-preview';
import type { Text } from '@/lib/platform/text';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ImportHost } from './ImportHost';

interface Props {
  preview: Preview;
  imports: ImportModel;
  text: Text;
}

/** A list beside what is known, before anything is written: matched lines first, then those that are nobody's. */
export function ImportPreview({ preview, imports, text }: Props) {
  const { counts, byName, rest, source } = preview;
  const [fresh, setFresh] = useState(true);
  const [known, setKnown] = useState(true);
  const [alsoByName, setByName] = useState(source === 'table');
  const additions = counts.adds + counts.conflicting;
  const nothing = (!fresh || counts.new === 0) && (!known || additions === 0);
  return (
    <section class="options-example" aria-label={text('import_preview')}>
      <h3>{text('import_preview')}</h3>
      <ImportHost imports={imports} host={preview.host} text={text} />
      {previewKinds.map((kind) => (
        <Kind key={kind} kind={kind} preview={preview} text={text} />
      ))}
      {counts.conflicting > 0 && <p class="options-hint">{text('import_conflict_hint')}</p>}
      {rest.length > 0 && (
        <div class="options-line">
          <Button small onClick={() => void imports.copyRest()}>
            {text('import_copy_rest')}
          </Button>
          {imports.copied.value && <span role="status">{text('import_copied')}</span>}
        </div>
      )}
      <fieldset class="import-checks">
        <legend>{text('import_wish')}</legend>
        <Check on={fresh} onChange={setFresh} words={text('import_wish_new', { count: counts.new })} />
        <Check on={known} onChange={setKnown} words={text('import_wish_known', { count: additions })} />
        {byName > 0 && (
          <Check on={alsoByName} onChange={setByName} words={text('import_wish_by_name', { count: byName })} />
        )}
      </fieldset>
      {counts.new + additions === 0 && <Notice tone="info">{text('import_nothing')}</Notice>}
      <div class="options-line">
        <Button
          kind="primary"
          disabled={nothing}
          onClick={() => void imports.apply({ fresh, known, byName: alsoByName })}
        >
          {text('import_apply')}
        </Button>
        <Button kind="quiet" onClick={imports.cancel}>
          {text('agenda_cancel')}
        </Button>
      </div>
      <p class="options-hint">{text('import_apply_hint')}</p>
    </section>
  );
}

function Kind({ kind, preview, text }: { kind: PreviewKind; preview: Preview; text: Text }) {
  const count = preview.counts[kind];
  if (count === 0) return null;
  const lines = preview.first[kind];
  const title = text(`import_kind_${kind}`, { count });
  return (
    <details open={kind === 'unmatched' || kind === 'unread' || (kind !== 'known' && count <= 10)}>
      <summary>{title}</summary>
      <table class="options-table" aria-label={title}>
        <tbody>
          {lines.map(({ line, name, words, byName }) => (
            <tr key={line}>
              <th scope="row" class="import-line-number">
                {text('import_line', { line })}
              </th>
              <td>
                {name}
                {byName && ` (${text('import_by_name')})`}
              </td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > lines.length && <p class="options-hint">{text('import_more', { count: count - lines.length })}</p>}
    </details>
  );
}

function Check({ on, onChange, words }: { on: boolean; onChange: (on: boolean) => void; words: string }) {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {words}
    </label>
  );
}
