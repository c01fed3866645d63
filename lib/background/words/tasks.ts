import type { TaskAnswer } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';
import type { TaskId } from '@/lib/trial/tasks';

/** What settles a task, in words; nothing for one that only a call or a payment settles. */
export function taskAnswers(id: TaskId, text: Text): TaskAnswer[] {
  switch (id) {
    case 'materials':
      return [{ label: text('task_answer_materials'), action: { do: 'materials-sent' } }];
    case 'usage-check':
      return [
        { label: text('task_answer_works'), action: { do: 'usage', answer: 'works' } },
        { label: text('task_answer_idle'), action: { do: 'usage', answer: 'idle' } },
      ];
    case 'handover':
      return [{ label: text('task_answer_handover'), action: { do: 'handed-over' } }];
    case 'card-again':
    case 'after-end':
    case 'renewal':
      return [];
  }
}
