import { useId, useState } from 'preact/hooks';
import { noteLength, type PasteForm, pasteForm } from '@/lib/calls/note';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';

const forms: readonly PasteForm[] = ['lines', 'crlf', 'one-line'];
const formTexts = { lines: 'call_form_lines', crlf: 'call_form_crlf', 'one-line': 'call_form_one_line' } as const;

/** Copies a note in one press, in the form that the field it goes to takes; says how long it is. */
export function CopyNote({ note, text }: { note: string; text: Text }) {
  const id = useId();
  const [form, setForm] = useState<PasteForm>('lines');
  const [said, setSaid] = useState<'call_copied' | 'call_not_copied' | null>(null);
  const ready = pasteForm(note, form);
  const copy = () =>
    navigator.clipboard.writeText(ready).then(
      () => setSaid('call_copied'),
      () => setSaid('call_not_copied'),
    );
  return (
    <div class="call-row call-unprinted">
      <Button small kind="primary" onClick={() => void copy()}>
        {text('call_copy')}
      </Button>
      <label for={id} class="call-soft">
        {text('call_form')}
      </label>
      <select
        id={id}
        class="call-select"
        value={form}
        onChange={(event) => {
          setForm(forms.find((one) => one === event.currentTarget.value) ?? 'lines');
          setSaid(null);
        }}
      >
        {forms.map((one) => (
          <option key={one} value={one}>
            {text(formTexts[one])}
          </option>
        ))}
      </select>
      <span class="call-soft">{text.count('call_length', noteLength(ready))}</span>
      <span role="status">{said && text(said)}</span>
    </div>
  );
}
