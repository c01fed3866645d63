import { useId, useRef } from 'preact/hooks';
import type { ImportModel } from '@/lib/models/data-import';
import type { Text } from '@/lib/platform/text';
import { Button } from '../../ui/Button';
import { ImportHost } from './ImportHost';

interface Props {
  imports: ImportModel;
  text: Text;
}

/** Three ways in: a file, rows from a spreadsheet, the text of the weekly mail. */
export function ImportStart({ imports, text }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ImportHost imports={imports} host={imports.host.value} text={text} />
      <div class="options-line">
        <Button kind="primary" onClick={() => input.current?.click()}>
          {text('import_choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain"
          hidden
          aria-label={text('import_choose')}
          onChange={({ currentTarget: field }) => {
            const file = field.files?.[0];
            // The same file may be chosen again after it was refused.
            field.value = '';
            if (file) void imports.choose(file);
          }}
        />
      </div>
      <Paste
        words={imports.pasted.value}
        label={text('import_paste')}
        action={text('import_open_pasted')}
        onInput={imports.typePasted}
        onDone={() => void imports.paste()}
      />
      <Paste
        words={imports.mail.value}
        label={text('import_mail')}
        action={text('import_open_mail')}
        onInput={imports.typeMail}
        onDone={() => void imports.checkMail()}
      />
    </>
  );
}

interface PasteProps {
  words: string;
  label: string;
  action: string;
  onInput: (words: string) => void;
  onDone: () => void;
}

function Paste({ words, label, action, onInput, onDone }: PasteProps) {
  const id = useId();
  return (
    <div class="import-paste">
      <label for={id}>{label}</label>
      <textarea id={id} spellcheck={false} value={words} onInput={(event) => onInput(event.currentTarget.value)} />
      <div class="options-line">
        <Button disabled={words.trim() === ''} onClick={onDone}>
          {action}
        </Button>
      </div>
    </div>
  );
}
