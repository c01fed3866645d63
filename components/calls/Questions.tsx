import { useComputed } from '@preact/signals';
import { answerState } from '@/lib/calls/answers';
import { type CallPlan, questionsOf } from '@/lib/calls/plan';
import type { CallView } from '@/lib/messages/views';
import type { CallModel } from '@/lib/models/call';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { QuestionItem } from './QuestionItem';
import { WordsField } from './WordsField';

interface Props {
  call: CallModel;
  plan: CallPlan;
  view: CallView;
  text: Text;
}

/** The plan beside the call: what to keep in mind, and the questions in their groups. */
export function Questions({ call, plan, view, text }: Props) {
  const asked = questionsOf(plan);
  const done = useComputed(() => {
    const answers = call.draft.value?.answers ?? {};
    return asked.filter(({ id }) => answerState(answers[id]) === 'answered').length;
  }).value;
  const others = view.plans.filter(({ id }) => id !== plan.id && id !== 'blank');
  return (
    <div class="call-questions">
      <details class="call-card call-steps" open={isWide()}>
        <summary>{plan.title}</summary>
        <ol>
          {plan.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      <WordsField
        label={text('call_who')}
        value={call.draft.value?.who ?? ''}
        longest={1000}
        onWords={(words) => call.write('who', words)}
      />
      {asked.length > 0 && <p class="call-soft call-progress">{text('call_answered', { done, all: asked.length })}</p>}
      {plan.groups.map((group) => (
        <section key={group.id} class="call-group" aria-label={group.title}>
          <h2>{group.title}</h2>
          {group.questions.map((question) => (
            <QuestionItem key={question.id} question={question} call={call} text={text} />
          ))}
        </section>
      ))}
      <WordsField
        long
        label={text('call_remarks')}
        value={call.draft.value?.remarks ?? ''}
        longest={20_000}
        onWords={(words) => call.write('remarks', words)}
      />
      <details class="call-more">
        <summary>{text('call_add_plan')}</summary>
        <div class="call-row">
          {others.map((other) => (
            <Button key={other.id} small onClick={() => call.addPlan(other)}>
              {other.title}
            </Button>
          ))}
        </div>
      </details>
    </div>
  );
}

/** Where there is room the steps stand open; in a panel they wait until they are wanted. */
function isWide(): boolean {
  return window.innerWidth >= 860;
}
