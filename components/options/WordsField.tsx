import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** Characters at most. */
  longest: number;
  /** Lines of a longer text; one line without. */
  rows?: number;
  /** About so many characters go into one of its lines: a long text is given as many lines as it needs. */
  width?: number;
  /** Empty words are words too. */
  optional?: boolean;
  /** The text when the field is left; where it must not be empty, the field shows the old one then. */
  onChange(value: string): void;
}

/** A text under its name, told when the field is left. */
export function WordsField({ label, value, longest, rows, width = 100, optional, onChange }: Props) {
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
      {rows ? <textarea {...common} rows={Math.max(rows, linesOf(value, width))} /> : <input {...common} />}
    </div>
  );
}

/** Lines that a text takes where so many characters go into one. */
function linesOf(words: string, width: number): number {
  return words.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
}
