import type { Answer } from './answers';
import { tidyLines } from './lines';
import type { NoteWords } from './note-words';
import type { Question } from './plan';

/** An answer in words: «да, бухгалтер из дома». Empty when nothing was answered. */
export function answerText(question: Question, answer: Answer, words: NoteWords): string {
  if (answer.kind === 'text') return tidyLines(answer.text);
  const parts = [...chosenTexts(question, answer, words), tidyLines(answer.comment ?? '')];
  return parts.filter((part) => part !== '').join(', ');
}

function chosenTexts(question: Question, answer: Exclude<Answer, { kind: 'text' }>, words: NoteWords): string[] {
  if (answer.kind === 'number') return answer.number === null ? [] : [String(answer.number)];
  if (answer.kind === 'yes-no') return [{ yes: words.yes, no: words.no, unknown: words.notKnown }[answer.say]];
  return answer.chosen.map((id) => optionText(question, id));
}

/** A chip that the template has lost since is told by its id: nothing that was answered disappears. */
function optionText({ answer }: Question, id: string): string {
  const option = answer.kind === 'choice' ? answer.options.find((one) => one.id === id) : undefined;
  return option?.text ?? id;
}
