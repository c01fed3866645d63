import { useComputed } from '@preact/signals';
import { type Answer, pressChip } from '@/lib/calls/answers';
import type { Question } from '@/lib/calls/plan';
import type { CallModel } from '@/lib/models/call';
import type { Text } from '@/lib/platform/text';
import { Chips } from './Chips';
import { WordsField } from './WordsField';

const longest = 20_000;

interface Props {
  question: Question;
  call: CallModel;
  text: Text;
}

/** One question with the field that suits its kind. Draws itself anew only when its own answer changes. */
export function QuestionItem({ question, call, text }: Props) {
  const { id, ask, hint, answer: kind } = question;
  const answer = useComputed(() => call.draft.value?.answers[id]).value;
  const give = (next: Answer | null) => call.answer(id, next);
  const field = { label: ask, hint, longest };
  switch (kind.kind) {
    case 'text': {
      const words = answer?.kind === 'text' ? answer.text : '';
      const write = (next: string) => give(next === '' ? null : { kind: 'text', text: next });
      return <WordsField {...field} long={kind.long ?? false} value={words} onWords={write} />;
    }
    case 'number': {
      const words = answer?.kind === 'number' ? String(answer.number ?? answer.comment ?? '') : '';
      return <WordsField {...field} numeric value={words} onWords={(next) => give(numberOf(next))} />;
    }
    case 'yes-no': {
      const say = answer?.kind === 'yes-no' ? answer.say : null;
      const comment = answer?.kind === 'yes-no' ? answer.comment : undefined;
      const options = (['yes', 'no', 'unknown'] as const).map((one) => ({ id: one, text: text(`call_say_${one}`) }));
      const press = (next: string) => {
        const again = next === say && !comment;
        give(again ? null : { kind: 'yes-no', say: next as 'yes', ...(comment && { comment }) });
      };
      return (
        <Chips
          question={question}
          options={options}
          chosen={say ? [say] : []}
          comment={comment}
          text={text}
          onPress={press}
          onComment={(words) => say && give({ kind: 'yes-no', say, ...(words && { comment: words }) })}
        />
      );
    }
    case 'choice': {
      const { chosen = [], comment } = answer?.kind === 'choice' ? answer : {};
      return (
        <Chips
          question={question}
          options={kind.options}
          chosen={chosen}
          comment={comment}
          text={text}
          onPress={(option) => give(tidy(pressChip(question, answer, option)))}
          onComment={(words) => give(tidy({ kind: 'choice', chosen, ...(words && { comment: words }) }))}
        />
      );
    }
  }
}

/** What was typed where a number is asked for: words that are no number stay as words. */
function numberOf(words: string): Answer | null {
  if (words.trim() === '') return null;
  if (/^\d{1,9}$/u.test(words.trim())) return { kind: 'number', number: Number(words.trim()) };
  return { kind: 'number', number: null, comment: words };
}

/** Nothing chosen and nothing said is no answer. */
function tidy(answer: Answer): Answer | null {
  return answer.kind === 'choice' && answer.chosen.length === 0 && !answer.comment ? null : answer;
}
