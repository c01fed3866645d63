import type { AgendaLine } from '@/lib/messages/views';
import type { CallActs } from '@/lib/models/call-acts';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';

interface Props {
  line: AgendaLine;
  acts: CallActs;
  text: Text;
  tabIndex: number;
}

/** What settles the tasks of a line, a button each. */
export function TaskAnswers({ line, acts, text, tabIndex }: Props) {
  return (
    <>
      {line.answers.map(({ label, action }) => (
        <Button
          key={label}
          tabIndex={tabIndex}
          small
          busy={acts.busy.value !== null}
          aria-label={text('task_answer_label', { answer: label, name: line.name })}
          onClick={() => void acts.settle(line, action)}
        >
          {label}
        </Button>
      ))}
    </>
  );
}
