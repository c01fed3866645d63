import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { RemindersModel, Snoozed } from '@/lib/models/reminders';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

interface Props {
  reminders: RemindersModel;
  text: Text;
  /** Everybody who can be taken in at once. */
  everybody: readonly Snoozed[];
}

/** To which moment the reminders of the chosen clients are put off; nothing while nobody is chosen. */
export function SnoozeForm({ reminders, text, everybody }: Props) {
  const choosing = reminders.chosen.value.length > 0;
  return (
    <>
      <div class="snooze">{choosing && <Choice reminders={reminders} text={text} everybody={everybody} />}</div>
      <p class="snooze" role="status">
        {!choosing && reminders.said.value}
      </p>
    </>
  );
}

function Choice({ reminders, text, everybody }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const ownId = useId();
  const chosen = reminders.chosen.value;
  const trouble = reminders.trouble.value;
  const busy = reminders.busy.value;
  const own = reminders.own.value;
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const title = text.count('snooze_title', chosen.length, { name: chosen[0]?.name ?? '' });
  return (
    <form
      ref={form}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        reminders.close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (own !== '') void reminders.snooze(own);
      }}
    >
      <p>
        <strong>{title}</strong>
      </p>
      <p class="snooze-hint">{text('snooze_hint')}</p>
      {trouble && <Notice tone="error">{trouble.message}</Notice>}
      <div class="snooze-choices">
        {reminders.presets.value.map(({ preset, label }) => (
          <Button key={preset} small busy={busy} onClick={() => void reminders.snooze(preset)}>
            {label}
          </Button>
        ))}
      </div>
      <div class="snooze-own fc-field">
        <label for={ownId}>{text('snooze_own')}</label>
        <input
          id={ownId}
          type="datetime-local"
          value={own}
          onInput={(event) => reminders.type(event.currentTarget.value)}
        />
        <Button submit small kind="primary" busy={busy} disabled={own === ''}>
          {text('snooze_apply')}
        </Button>
      </div>
      <div class="snooze-choices">
        {everybody.length > chosen.length && (
          <Button small kind="quiet" onClick={() => reminders.choose(everybody)}>
            {text('snooze_all')}
          </Button>
        )}
        <Button small kind="quiet" onClick={reminders.close}>
          {text('snooze_cancel')}
        </Button>
      </div>
    </form>
  );
}
