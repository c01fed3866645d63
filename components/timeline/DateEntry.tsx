import { useId } from 'preact/hooks';
import { dateLocales, type Text } from '@/lib/platform/text';
import type { CalendarDate } from '@/lib/trial/events';

interface Props {
  label: string;
  /** What the field holds when it appears; an empty text is an empty field. */
  value: CalendarDate | '';
  min?: CalendarDate | undefined;
  max?: CalendarDate | undefined;
  text: Text;
  /** Why the date cannot be saved, in a sentence. */
  error?: string | undefined;
  /** A whole date, or `null` when the field was emptied. Half-typed dates are not told. */
  onChange(date: CalendarDate | null): void;
}

/** The browser's own date field, and the date in words beside it. */
export function DateEntry({ label, value, min, max, text, error, onChange }: Props) {
  const id = useId();
  const field = (
    <label class="fc-field fc-date">
      <span>{label}</span>
      {/* Not a controlled field: drawing again would wipe a date that is typed halfway. */}
      <input
        type="date"
        defaultValue={value}
        min={min}
        max={max}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? id : undefined}
        onChange={({ currentTarget: field }) => field.validity.badInput || onChange(field.value || null)}
      />
      <small>{value === '' ? '' : dayInWords(value, dateLocales[text.language])}</small>
    </label>
  );
  return (
    <div>
      {field}
      {error && (
        <p class="fc-field-error" id={id} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** «вторник, 24 ноября»: shows at once that a date falls on a day off. */
function dayInWords(date: CalendarDate, locale: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, parts).format(new Date(`${date}T00:00:00Z`));
}
