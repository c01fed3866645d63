import { addQuestion, changeGroup, linesOf } from '@/lib/calls/edit-plan';
import { type CallPlan, type QuestionGroup, questionsOf } from '@/lib/calls/plan';
import type { SettingsModel } from '@/lib/models/settings';
import { Button } from '../ui/Button';
import { editPlan } from './edits';
import { newId } from './new-id';
import { QuestionEditor } from './QuestionEditor';
import { WordsField } from './WordsField';

interface Props {
  plan: CallPlan;
  model: SettingsModel;
}

/** One plan with everything that can be changed of it; each change is kept by itself. */
export function PlanEditor({ plan, model }: Props) {
  const text = model.text.value;
  const edit = (make: (plan: CallPlan) => CallPlan) => editPlan(model, plan.id, make);
  const addGroup = () => {
    const group: QuestionGroup = { id: newId(plan.groups, 'own'), title: text('options_group_new'), questions: [] };
    edit((now) => ({ ...now, groups: [...now.groups, group] }));
  };
  return (
    <div class="options-editor">
      <WordsField
        label={text('options_plan_title')}
        value={plan.title}
        longest={120}
        onChange={(title) => edit((now) => ({ ...now, title }))}
      />
      <WordsField
        rows={Math.max(2, plan.steps.length)}
        optional
        label={text('options_plan_steps')}
        value={plan.steps.join('\n')}
        longest={15_000}
        onChange={(words) => edit((now) => ({ ...now, steps: linesOf(words) }))}
      />
      {plan.groups.map((group) => (
        <GroupEditor key={group.id} group={group} plan={plan} model={model} />
      ))}
      <div class="options-line">
        <Button small onClick={addGroup}>
          {text('options_group_add')}
        </Button>
      </div>
    </div>
  );
}

function GroupEditor({ group, plan, model }: Props & { group: QuestionGroup }) {
  const text = model.text.value;
  const { id, title, questions } = group;
  const edit = (make: (plan: CallPlan) => CallPlan) => editPlan(model, plan.id, make);
  const add = () => {
    const words = text('options_question_new');
    // The same id in two plans would be one question when a call has both.
    const question = {
      id: newId(questionsOf(plan), `own-${plan.id}`),
      ask: words,
      label: words,
      answer: { kind: 'text' as const },
    };
    edit((now) => addQuestion(now, id, question));
  };
  return (
    <section class="options-example" aria-label={title}>
      <WordsField
        label={text('options_group_title')}
        value={title}
        longest={120}
        onChange={(words) => edit((now) => changeGroup(now, id, (one) => ({ ...one, title: words })))}
      />
      {questions.map((question) => (
        <QuestionEditor key={question.id} question={question} plan={plan} model={model} />
      ))}
      <div class="options-line">
        <Button small onClick={add}>
          {text('options_question_add')}
        </Button>
        <Button
          small
          kind="quiet"
          aria-label={`${text('options_remove')}: ${title}`}
          onClick={() => edit((now) => ({ ...now, groups: now.groups.filter((one) => one.id !== id) }))}
        >
          {text('options_group_remove')}
        </Button>
      </div>
    </section>
  );
}
