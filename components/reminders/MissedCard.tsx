import type { RemindersModel } from '@/lib/models/reminders';
import type { Text } from '@/lib/platform/text';
import type { TimelineKey } from '@/lib/trial/keys';
import { Button } from '../ui/Button';

interface Props {
  reminders: RemindersModel;
  text: Text;
  /** Opens a client's timeline. */
  open: (key: TimelineKey) => void;
}

/** «Пока вас не было: 4 звонка». Stays until every call is made, put off or said to be dealt with. */
export function MissedCard({ reminders, text, open }: Props) {
  const missed = reminders.missed.value;
  if (!missed) return null;
  const busy = reminders.busy.value;
  return (
    <section class="missed" aria-label={missed.title}>
      <h2>{missed.title}</h2>
      {missed.asks && <p class="missed-asks">{missed.asks}</p>}
      <ul>
        {missed.lines.map((line) => (
          <li key={`${line.key} ${line.text}`}>
            <button type="button" class="missed-name" onClick={() => open(line.key)}>
              {line.name}
            </button>{' '}
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
      <div class="missed-acts">
        <Button small busy={busy} onClick={() => void reminders.handled()}>
          {text('missed_handled')}
        </Button>
        <Button small kind="quiet" busy={busy} onClick={() => reminders.choose(missed.lines)}>
          {text('missed_later')}
        </Button>
      </div>
    </section>
  );
}
