import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** More than this cannot be kept. */
  longest: number;
  long?: boolean;
  hint?: string | undefined;
  /** Only digits are expected. */
  numeric?: boolean;
  onWords: (words: string) => void;
}

/** A field for words; a stop of the keyboard's walk through the call. */
export function WordsField({ label, value, longest, long, hint, numeric, onWords }: Props) {
  const id = useId();
  const common = {
    id,
    value,
    maxLength: longest,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    'data-stop': true,
    autocomplete: 'off',
  } as const;
  return (
    <div class="call-field" data-question>
      <label for={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} class="call-hint">
          {hint}
        </span>
      )}
      {long ? (
        <textarea {...common} rows={2} onInput={(event) => onWords(event.currentTarget.value)} />
      ) : (
        <input
          {...common}
          inputMode={numeric ? 'numeric' : undefined}
          onInput={(event) => onWords(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
