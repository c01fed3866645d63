import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { CalendarDate } from '@/lib/trial/events';

interface Props {
  label: string;
  /** `undefined` shows an empty field. */
  value: CalendarDate | undefined;
  /** The whole date as `YYYY-MM-DD`, or `null` when the field was emptied. Half-typed dates are not told. */
  onChange: (value: CalendarDate | null) => void;
  min?: CalendarDate | undefined;
  max?: CalendarDate | undefined;
  /** What is wrong with the value, in a sentence. */
  error?: string | undefined;
  disabled?: boolean;
}

/** The browser's own date field with a label and an error. */
export function DateField({ label, value, onChange, min, max, error, disabled }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Set when the value changes and not at each drawing, which would wipe a date that is typed halfway.
  useLayoutEffect(() => {
    if (input.current) input.current.value = value ?? '';
  }, [value]);
  const read = (field: HTMLInputElement) => {
    if (field.validity?.badInput) return;
    onChange(field.value === '' ? null : field.value);
  };
  return (
    <div class="fc-field">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="date"
        min={min}
        max={max}
        disabled={disabled}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => read(event.currentTarget)}
      />
      {error && (
        <span id={`${id}-error`} class="fc-field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
