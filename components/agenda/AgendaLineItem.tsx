import { useComputed } from '@preact/signals';
import type { AgendaLine } from '@/lib/messages/views';
import { type AgendaModel, lineId } from '@/lib/models/agenda';
import type { CallActs } from '@/lib/models/call-acts';
import type { RemindersModel } from '@/lib/models/reminders';
import type { TimelineKey } from '@/lib/trial/keys';
import { Button } from '../ui/Button';
import { toneClass } from '../ui/marks';
import { StateMark } from '../ui/StateMark';
import { PostponeForm } from './PostponeForm';
import { TaskAnswers } from './TaskAnswers';

interface Props {
  line: AgendaLine;
  index: number;
  agenda: AgendaModel;
  acts: CallActs;
  reminders: RemindersModel;
  open: (key: TimelineKey) => void;
}

/** One call: who, what is due, why it stands here, and what can be done with it. Only the current line is a tab stop. */
export function AgendaLineItem({ line, index, agenda, acts, reminders, open }: Props) {
  const text = agenda.text.value;
  const { name, calls } = line;
  const several = line.checkpoints.length > 1;
  const id = lineId(line);
  // A boolean of its own, so that moving the keyboard redraws two lines and not all of them.
  const current = useComputed(() => agenda.current.value === index).value;
  const snoozing = useComputed(() => reminders.chosen.value.some(({ key }) => key === line.key)).value;
  const tab = { tabIndex: current ? 0 : -1 };
  const moving = acts.postponing.value;
  const show = () => {
    agenda.stand(index);
    open(line.key);
  };
  return (
    <li
      class={`agenda-line ${toneClass(line.state)}`}
      aria-busy={acts.busy.value === id}
      onFocusIn={() => agenda.stand(index)}
    >
      <StateMark state={line.state} />
      <button {...tab} type="button" class="agenda-name" data-line onClick={show}>
        {name} <span class="agenda-identity">{line.identity}</span>
      </button>
      <p class="agenda-words">
        <strong>{line.text}</strong>
        <span>{line.reason}</span>
      </p>
      <div class="agenda-acts">
        {line.checkpoints.length > 0 && (
          <>
            <Button
              {...tab}
              small
              busy={acts.busy.value !== null}
              aria-label={
                several ? text('agenda_done_calls_label', { name, calls }) : text('agenda_done_label', { name })
              }
              aria-keyshortcuts="D"
              onClick={() => void acts.done(line)}
            >
              {several ? text('agenda_done_calls', { calls }) : text('agenda_done')}
            </Button>
            <Button
              {...tab}
              small
              kind="quiet"
              aria-label={text('agenda_postpone_label', { name })}
              aria-keyshortcuts="P"
              onClick={() => void acts.askUntil(line)}
            >
              {text('agenda_postpone')}
            </Button>
            <Button
              {...tab}
              small
              kind="quiet"
              aria-pressed={snoozing}
              aria-label={text('snooze_open_label', { name })}
              onClick={() => reminders.toggle(line)}
            >
              {text('snooze_open')}
            </Button>
          </>
        )}
        <TaskAnswers line={line} acts={acts} text={text} {...tab} />
        <a
          {...tab}
          class="fc-button fc-button-quiet fc-button-small agenda-call"
          href={`plan.html?in=popup#${encodeURIComponent(line.key)}`}
          aria-label={text('call_open_label', { name })}
        >
          {text('call_open')}
        </a>
        <Button {...tab} small kind="quiet" aria-label={text('agenda_history_label', { name })} onClick={show}>
          {text('agenda_history')}
        </Button>
        {line.phone && (
          <a
            {...tab}
            class="agenda-phone"
            href={`tel:${line.phone.replaceAll(/[^\d+]/gu, '')}`}
            aria-label={text('agenda_phone_label', { phone: line.phone, name })}
          >
            {line.phone}
          </a>
        )}
      </div>
      {moving && lineId(moving.line) === id && <PostponeForm moving={moving} acts={acts} text={text} />}
    </li>
  );
}
