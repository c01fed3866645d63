import { useId, useState } from 'preact/hooks';
import type { DataModel } from '@/lib/models/data';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';

interface Props {
  title: string;
  warning: string;
  /** Words of the button that erases. */
  action: string;
  /** The erasing is under way. */
  busy: boolean;
  /** What is wrong with the word. */
  fault?: string | undefined;
  data: DataModel;
  text: Text;
  onDone: (word: string) => unknown;
  onCancel: () => void;
}

/** Before anything is erased: a backup is offered, and a typed word confirms it. */
export function Confirm({ title, warning, action, busy, fault, data, text, onDone, onCancel }: Props) {
  const id = useId();
  const [word, setWord] = useState('');
  return (
    <form
      class="options-example"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(word);
      }}
    >
      <p>{warning}</p>
      <div class="options-line">
        <Button busy={data.saving.value !== null} onClick={() => void data.backup()}>
          {text('trust_backup_first')}
        </Button>
      </div>
      <div class="fc-field">
        <label for={id}>{text('trust_erase_confirm', { word: text('trust_erase_word') })}</label>
        <input
          id={id}
          autocomplete="off"
          aria-invalid={fault !== undefined}
          aria-describedby={fault && `${id}-fault`}
          value={word}
          onInput={(event) => setWord(event.currentTarget.value)}
        />
        {fault && (
          <span id={`${id}-fault`} class="fc-field-error" role="alert">
            {fault}
          </span>
        )}
      </div>
      <div class="options-line">
        <Button submit busy={busy} disabled={word.trim() === ''}>
          {action}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {text('agenda_cancel')}
        </Button>
      </div>
    </form>
  );
}
