import type { ChoiceOption } from '@/lib/calls/plan';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { newId } from './new-id';
import { WordsField } from './WordsField';

interface Props {
  options: readonly ChoiceOption[];
  /** The words may be changed, the chips themselves not: something is concluded from them. */
  fixed: boolean;
  text: Text;
  onChange: (options: ChoiceOption[]) => void;
}

/** The chips of a question; at least one stays. */
export function OptionsEditor({ options, fixed, text, onChange }: Props) {
  return (
    <fieldset class="options-plain options-editor">
      <legend>{text('options_chips')}</legend>
      {options.map((option, index) => (
        <div key={option.id} class="options-line">
          <WordsField
            label={text(option.id === 'unknown' ? 'options_chip_unknown' : 'options_chip', { number: index + 1 })}
            value={option.text}
            longest={200}
            onChange={(words) => onChange(options.map((one) => (one === option ? { ...one, text: words } : one)))}
          />
          {!fixed && options.length > 1 && (
            <Button
              small
              kind="quiet"
              aria-label={`${text('options_remove')}: ${option.text}`}
              onClick={() => onChange(options.filter((one) => one !== option))}
            >
              {text('options_remove')}
            </Button>
          )}
        </div>
      ))}
      {!fixed && options.length < 30 && (
        <div class="options-line">
          <Button
            small
            onClick={() => onChange([...options, { id: newId(options, 'own'), text: text('options_chip_new') }])}
          >
            {text('options_chip_add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
