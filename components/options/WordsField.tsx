import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** Characters at most. */
  longest: number;
  /** Lines of a longer text; one line without. */
  rows?: number;
  /** The text when the field is left: never empty, the field shows the old one then. */
  onChange(value: string): void;
}

/** A text that must not be empty. */
export function WordsField({ label, value, longest, rows, onChange }: Props) {
  const id = useId();
  const common = {
    id,
    value,
    maxLength: longest,
    onChange: ({ currentTarget: field }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const typed = field.value.trim();
      if (typed === '') field.value = value;
      else if (typed !== value) onChange(typed);
    },
  };
  return (
    <div class="fc-field">
      <label for={id}>{label}</label>
      {rows ? <textarea {...common} rows={rows} /> : <input {...common} />}
    </div>
  );
}
