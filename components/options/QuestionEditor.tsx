import {
  type AnswerForm,
  answerForms,
  changeQuestion,
  formOf,
  isBound,
  moveQuestion,
  removeQuestion,
  withForm,
} from '@/lib/calls/edit-plan';
import type { CallPlan, Question } from '@/lib/calls/plan';
import type { SettingsModel } from '@/lib/models/settings';
import { Button } from '../ui/Button';
import { editPlan } from './edits';
import { ChoiceRow, CountField } from './fields';
import { OptionsEditor } from './OptionsEditor';
import { WordsField } from './WordsField';

interface Props {
  question: Question;
  plan: CallPlan;
  model: SettingsModel;
}

const largest = 1_000_000;

/** One question, folded to its words until it is wanted. */
export function QuestionEditor({ question, plan, model }: Props) {
  const text = model.text.value;
  const { id, ask, label, hint, answer } = question;
  const edit = (make: (plan: CallPlan) => CallPlan) => editPlan(model, plan.id, make);
  const change = (part: Partial<Question>) => edit((now) => changeQuestion(now, id, part));
  const bound = isBound(question);
  const defaults = () => ({
    options: (['yes', 'no', 'unknown'] as const).map((say) => ({ id: say, text: text(`call_say_${say}`) })),
  });
  return (
    <details class="options-question">
      <summary>{ask}</summary>
      <div class="options-editor">
        <WordsField
          label={text('options_question_ask')}
          value={ask}
          longest={500}
          onChange={(words) => change({ ask: words })}
        />
        <WordsField
          label={text('options_question_label')}
          value={label}
          longest={120}
          onChange={(words) => change({ label: words })}
        />
        <WordsField
          rows={2}
          optional
          label={text('options_question_hint')}
          value={hint ?? ''}
          longest={1000}
          onChange={(words) => change({ hint: words === '' ? undefined : words })}
        />
        {bound.form ? (
          <p class="options-hint">{text('options_question_bound', { form: text(`options_form_${formOf(answer)}`) })}</p>
        ) : (
          <ChoiceRow<AnswerForm>
            label={text('options_question_form')}
            hint=""
            value={formOf(answer)}
            options={answerForms.map((form) => [form, text(`options_form_${form}`)])}
            onChange={(form) => change({ answer: withForm(answer, form, defaults()) })}
          />
        )}
        {answer.kind === 'choice' && (
          <OptionsEditor
            options={answer.options}
            fixed={bound.chips}
            text={text}
            onChange={(options) => change({ answer: { ...answer, options } })}
          />
        )}
        {answer.kind === 'number' && (
          <div class="options-line">
            <CountField
              text={text}
              label={text('options_number_min')}
              value={answer.min}
              min={0}
              max={answer.max}
              onChange={(min) => change({ answer: { ...answer, min } })}
            />
            <CountField
              text={text}
              label={text('options_number_max')}
              value={answer.max}
              min={answer.min}
              max={largest}
              onChange={(max) => change({ answer: { ...answer, max } })}
            />
          </div>
        )}
        <div class="options-line">
          <Button
            small
            aria-label={text('options_up_label', { what: ask })}
            onClick={() => edit((now) => moveQuestion(now, id, -1))}
          >
            {text('options_up')}
          </Button>
          <Button
            small
            aria-label={text('options_down_label', { what: ask })}
            onClick={() => edit((now) => moveQuestion(now, id, 1))}
          >
            {text('options_down')}
          </Button>
          <Button
            small
            kind="quiet"
            aria-label={`${text('options_remove')}: ${ask}`}
            onClick={() => edit((now) => removeQuestion(now, id))}
          >
            {text('options_question_remove')}
          </Button>
        </div>
      </div>
    </details>
  );
}
