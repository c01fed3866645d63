import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CallActs, Postponing } from '@/lib/models/call-acts';
import type { Text, TextKey } from '@/lib/platform/text';
import type { NearDay } from '@/lib/trial/near-days';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';

const choiceTexts: Record<NearDay['days'], TextKey> = {
  tomorrow: 'agenda_until_tomorrow',
  'three-days': 'agenda_until_three_days',
  week: 'agenda_until_week',
  'working-day': 'agenda_until_working_day',
};

interface Props {
  moving: Postponing;
  acts: CallActs;
  text: Text;
}

/** To which day the call moves: one press for a near day, or any day within the limits. */
export function PostponeForm({ moving, acts, text }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('button, input')?.focus(), []);
  const { min, max } = moving.limits;
  const faults = {
    early: text('agenda_until_early', { day: text.day(min) }),
    late: text('agenda_until_late', { day: text.day(max ?? '') }),
  };
  const choose = (date: string) => {
    acts.pick(date);
    void acts.postpone();
  };
  return (
    <form
      ref={form}
      class="agenda-postpone"
      aria-label={text('agenda_until_label', { name: moving.line.name })}
      onSubmit={(event) => {
        event.preventDefault();
        void acts.postpone();
      }}
    >
      <div class="agenda-choices">
        {moving.choices.map(({ days, date }) => (
          <Button key={date} small onClick={() => choose(date)}>
            {text(choiceTexts[days], { day: text.day(date) })}
          </Button>
        ))}
      </div>
      <DateField
        label={text('agenda_until')}
        value={moving.until ?? undefined}
        min={min}
        max={max}
        error={moving.fault ? faults[moving.fault] : undefined}
        onChange={acts.pick}
      />
      <div class="agenda-choices">
        <Button submit kind="primary" disabled={!moving.until || moving.fault !== null}>
          {text('agenda_until_apply')}
        </Button>
        <Button kind="quiet" onClick={acts.cancel}>
          {text('agenda_cancel')}
        </Button>
      </div>
    </form>
  );
}
