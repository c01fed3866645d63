import type { ComponentChildren, ComponentProps } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Text } from '@/lib/platform/text';

interface RowProps {
  label: string;
  /** What the setting does, in a sentence. */
  hint: string;
  /** Why the last answer was not taken, in a sentence. */
  error?: string | undefined;
}

/** A setting: its name and what it does, beside the control, which gets the two ids. */
function Row({
  label,
  hint,
  error,
  children,
}: RowProps & { children: (ids: { id: string; 'aria-describedby': string }) => ComponentChildren }) {
  const id = useId();
  return (
    <div class="options-row">
      <div class="options-row-words">
        <label for={id}>{label}</label>
        <span class="options-hint" id={`${id}-hint`}>
          {hint}
        </span>
        {error && (
          <span class="fc-field-error" id={`${id}-error`} role="alert">
            {error}
          </span>
        )}
      </div>
      {children({ id, 'aria-describedby': error ? `${id}-error ${id}-hint` : `${id}-hint` })}
    </div>
  );
}

interface ChoiceProps<T extends string> extends RowProps {
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  onChange: (value: T) => void;
}

/** One of several answers. */
export function ChoiceRow<T extends string>({ value, options, onChange, ...row }: ChoiceProps<T>) {
  return (
    <Row {...row}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
          {options.map(([option, words]) => (
            <option key={option} value={option} selected={option === value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Row>
  );
}

/** Yes or no. */
export function ToggleRow({ value, onChange, ...row }: RowProps & { value: boolean; onChange: (on: boolean) => void }) {
  return (
    <Row {...row}>
      {(ids) => (
        <input
          {...ids}
          type="checkbox"
          aria-invalid={row.error ? 'true' : undefined}
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </Row>
  );
}

/** Several answers, each on or off. */
export function ChipsRow({ label, hint, children }: RowProps & { children: ComponentChildren }) {
  return (
    <fieldset class="options-row options-plain">
      <legend class="options-row-words">
        {label} <span class="options-hint">{hint}</span>
      </legend>
      <div class="options-line">{children}</div>
    </fieldset>
  );
}

interface TypedProps extends RowProps {
  type: 'text' | 'time' | 'number';
  value: string;
  /** The whole value, when the field is left or Enter is pressed. Half-typed times and numbers are not told. */
  onChange: (value: string) => void;
  max?: number;
}

/** A value that is typed. */
export function TypedRow({ type, value, onChange, max, ...row }: TypedProps) {
  const limits = (type === 'number' ? { type, min: 1, max } : { type, maxLength: max }) as ComponentProps<'input'>;
  return (
    <Row {...row}>
      {(ids) => (
        <input
          {...ids}
          {...limits}
          value={value}
          onChange={({ currentTarget: field }) => {
            if (!field.validity?.badInput) onChange(field.value.trim());
          }}
        />
      )}
    </Row>
  );
}

interface CountProps {
  label: string;
  /** Absent: not known, the field is empty. */
  value: number | undefined;
  min: number;
  max: number;
  text: Text;
  /** Why the number that is shown was not taken, in a sentence. */
  error?: string | undefined;
  /** A whole number within the limits, when the field is left or Enter is pressed. */
  onChange: (count: number) => void;
  /** The field was emptied: the number is not known any more. Without it, what is emptied comes back. */
  onEmpty?: () => void;
}

/** A whole number under its name, for several in one line. What is out of the limits is not told: it stays, with why. */
export function CountField({ label, value, min, max, text, error, onChange, onEmpty }: CountProps) {
  const id = useId();
  const [refused, setRefused] = useState<string | null>(null);
  // Another number, as after a reset, is shown instead of what was refused.
  useEffect(() => setRefused(null), [value]);
  const fault = refused === null ? error : text('options_count_fault', { min, max });
  return (
    <div class="fc-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="options-count"
        type="number"
        step={1}
        min={min}
        max={max}
        value={refused ?? value ?? ''}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={({ currentTarget: field }) => {
          const isEmpty = field.value === '' && !field.validity?.badInput;
          const count = Number(field.value);
          const isWithin = field.value !== '' && Number.isInteger(count) && count >= min && count <= max;
          setRefused(isEmpty || isWithin ? null : field.value);
          if (isWithin) onChange(count);
          else if (isEmpty && onEmpty) onEmpty();
          else if (isEmpty) field.value = String(value ?? '');
        }}
      />
      {fault && (
        <span id={`${id}-fault`} class="fc-field-error" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
