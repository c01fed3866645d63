import { useId, useState } from 'preact/hooks';
import type { Text } from '@/lib/platform/text';
import type { CalendarDate, Instant } from '@/lib/trial/events';
import { Button } from '../ui/Button';

interface Props {
  today: CalendarDate;
  /** Days that are offered, the first of them also in the field. */
  near: CalendarDate[];
  text: Text;
  onChoose: (at: Instant) => void;
}

/** The moment of a day and an hour in the user's zone; `null` when there is no such moment. */
function momentOf(local: string): Instant | null {
  const at = new Date(local).getTime();
  return Number.isNaN(at) ? null : at;
}

/** When to call again: one press for a working day near, or any moment to come. */
export function CallBack({ today, near, text, onChoose }: Props) {
  const id = useId();
  const [local, setLocal] = useState(`${near[0] ?? today}T10:00`);
  const chosen = momentOf(local);
  return (
    <form
      class="call-back"
      aria-label={text('call_back_when')}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) onChoose(chosen);
      }}
    >
      <div class="call-row">
        {near.map((date) => (
          <Button key={date} small onClick={() => onChoose(momentOf(`${date}T10:00`) ?? 0)}>
            {text('call_back_day', { day: text.day(date) })}
          </Button>
        ))}
      </div>
      <div class="call-row">
        <label for={id}>{text('call_back_other')}</label>
        <input
          id={id}
          class="call-moment"
          type="datetime-local"
          min={`${today}T00:00`}
          value={local}
          onInput={(event) => setLocal(event.currentTarget.value)}
        />
        <Button submit small kind="primary" disabled={chosen === null || local < today}>
          {text('call_back_keep')}
        </Button>
      </div>
    </form>
  );
}
