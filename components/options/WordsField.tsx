import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** Characters at most. */
  longest: number;
  /** Lines of a longer text; one line without. */
  rows?: number;
  /** Empty words are words too. */
  optional?: boolean;
  /** The text when the field is left; where it must not be empty, the field shows the old one then. */
  onChange(value: string): void;
}

/** A text under its name, told when the field is left. */
export function WordsField({ label, value, longest, rows, optional, onChange }: Props) {
  const id = useId();
  const common = {
    id,
    value,
    maxLength: longest,
    onChange: ({ currentTarget: field }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const typed = field.value.trim();
      if (typed === '' && !optional) field.value = value;
      else if (typed !== value) onChange(typed);
    },
  };
  return (
    <div class="fc-field options-words">
      <label for={id}>{label}</label>
      {rows ? <textarea {...common} rows={rows} /> : <input {...common} />}
    </div>
  );
}
