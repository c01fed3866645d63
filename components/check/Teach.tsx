import { useId } from 'preact/hooks';
import type { CheckForm, FieldChoice } from '@/lib/messages/views';
import type { CheckModel } from '@/lib/models/check';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

interface Props {
  list: NonNullable<CheckForm['list']>;
  /** Place of the form in the report. */
  index: number;
  model: CheckModel;
  text: Text;
}

/** «Показать столбцы»: the guesses about a list, to be confirmed by one press or put right column by column. */
export function Teach({ list, index, model, text }: Props) {
  const id = useId();
  const { screen = null, columns = [] } = model.choices.value[index] ?? {};
  const screens = model.view.value?.screens ?? [];
  const fields = screens.find((one) => one.screen === screen)?.fields ?? [];
  const refused = model.refused.value?.form === index ? model.refused.value.message : null;
  return (
    <div class="teach">
      <p class="check-hint">{text('teach_intro')}</p>
      <div class="check-line">
        <label for={id}>{text('teach_kind')}</label>
        <select
          id={id}
          value={screen ?? ''}
          onChange={({ currentTarget: { value } }) =>
            model.chooseScreen(index, screens.find((one) => one.screen === value)?.screen ?? null)
          }
        >
          {screens.map((one) => (
            <option key={one.screen} value={one.screen} selected={one.screen === screen}>
              {one.label}
            </option>
          ))}
          <option value="" selected={screen === null}>
            {text('teach_foreign')}
          </option>
        </select>
      </div>
      {screen !== null && (
        <table>
          <thead>
            <tr>
              <th scope="col">{text('teach_column')}</th>
              <th scope="col">{text('teach_looks')}</th>
              <th scope="col">{text('teach_holds')}</th>
            </tr>
          </thead>
          <tbody>
            {list.columns.map(({ caption, looks }, column) => (
              <tr key={column}>
                <th scope="row">{caption}</th>
                <td>{looks}</td>
                <td>
                  <FieldSelect
                    label={text('teach_holds_label', { column: caption })}
                    nothing={text('teach_nothing')}
                    fields={fields}
                    value={columns[column] ?? null}
                    onChange={(field) => model.chooseField(index, column, field)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refused && <Notice tone="error">{refused}</Notice>}
      <div class="check-line">
        <Button kind="primary" busy={model.busy.value} onClick={() => void model.teach(index)}>
          {text('teach_save')}
        </Button>
        <Taught index={index} model={model} text={text} />
      </div>
    </div>
  );
}

function Taught({ index, model, text }: Omit<Props, 'list'>) {
  const taught = model.taught.value;
  const said = taught?.form === index ? taught.said : null;
  return (
    <>
      <span role="status">{said && text(`teach_${said}`)}</span>
      {said === 'saved' && (
        <>
          <Button busy={model.busy.value} onClick={() => void model.undo()}>
            {text('agenda_undo')}
          </Button>
          <Button onClick={model.leave}>{text('teach_back')}</Button>
        </>
      )}
    </>
  );
}

interface SelectProps {
  label: string;
  nothing: string;
  fields: readonly FieldChoice[];
  value: FieldChoice['field'] | null;
  onChange(field: FieldChoice['field'] | null): void;
}

function FieldSelect({ label, nothing, fields, value, onChange }: SelectProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(fields.find(({ field }) => field === currentTarget.value)?.field ?? null)
      }
    >
      <option value="" selected={value === null}>
        {nothing}
      </option>
      {fields.map((one) => (
        <option key={one.field} value={one.field} selected={one.field === value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
