import type { ImportModel } from '@/lib/models/data-import';
import { importFieldText } from '@/lib/models/import-fields';
import type { OpenTable } from '@/lib/models/import-reading';
import type { Text } from '@/lib/platform/text';
import { type ImportField, importFields } from '@/lib/trial/events';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

interface Props {
  table: OpenTable;
  imports: ImportModel;
  text: Text;
}

/** Rows that are shown to tell what a column holds. */
const mostRows = 5;
/** Rows above the clients that can be told apart from them. */
const mostHeadRows = 10;
const signs: readonly ImportField[] = ['code', 'inn', 'email', 'name'];

/** What each column holds: guessed, and confirmed by the user before anything is compared. */
export function ImportColumns({ table, imports, text }: Props) {
  const { name, encoding, rows, headRows, captions, fields } = table;
  const names = fields.some((field) => field !== null && signs.includes(field));
  const sample = rows.slice(headRows, headRows + mostRows);
  const title = name === '' ? text('import_pasted_title') : text('import_file_title', { name });
  return (
    <section class="options-example" aria-label={title}>
      <p>
        {title}. {text.count('import_rows', rows.length - headRows)}
        {encoding && ` ${text('import_encoding', { encoding })}`}
      </p>
      <p class="options-hint">{text(captions.length > 0 ? 'import_columns_hint' : 'import_columns_bare')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="import-table" tabIndex={0} aria-label={text('import_columns')}>
        <table class="options-table">
          <thead>
            <tr>
              {fields.map((field, index) => (
                <th scope="col" key={index}>
                  <Column
                    caption={captions[index] || text('import_column', { number: index + 1 })}
                    field={field}
                    text={text}
                    onChange={(wanted) => imports.setColumn(index, wanted)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row, line) => (
              <tr key={line}>
                {fields.map((_, index) => (
                  <td key={index}>{row[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <label class="options-line">
        {text('import_head_rows')}
        <select value={String(headRows)} onChange={(event) => imports.setHeadRows(Number(event.currentTarget.value))}>
          {Array.from({ length: Math.min(mostHeadRows, rows.length - 1) + 1 }, (_, count) => (
            <option key={count} value={String(count)} selected={count === headRows}>
              {count}
            </option>
          ))}
        </select>
      </label>
      {!names && <Notice tone="warning">{text('import_needs_sign')}</Notice>}
      <div class="options-line">
        <Button kind="primary" disabled={!names} onClick={() => void imports.checkTable()}>
          {text('import_check')}
        </Button>
        <Button kind="quiet" onClick={imports.cancel}>
          {text('agenda_cancel')}
        </Button>
      </div>
    </section>
  );
}

interface ColumnProps {
  caption: string;
  field: ImportField | null;
  text: Text;
  onChange: (field: ImportField | null) => void;
}

function Column({ caption, field, text, onChange }: ColumnProps) {
  return (
    <label>
      {caption}
      <select
        value={field ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(importFields.find((one) => one === value) ?? null)}
      >
        <option value="" selected={field === null}>
          {text('import_not_taken')}
        </option>
        {importFields.map((one) => (
          <option key={one} value={one} selected={one === field}>
            {text(importFieldText(one))}
          </option>
        ))}
      </select>
    </label>
  );
}
