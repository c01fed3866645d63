import { useId, useState } from 'preact/hooks';
import type { ChoiceOption, Question } from '@/lib/calls/plan';
import type { Text } from '@/lib/platform/text';

interface Props {
  question: Question;
  options: readonly ChoiceOption[];
  chosen: readonly string[];
  comment: string | undefined;
  text: Text;
  onPress: (option: string) => void;
  onComment: (words: string) => void;
}

/** Ready answers, pressed by hand or by their digit; one stop of the keyboard, arrows go along them. */
export function Chips({ question: { ask, hint }, options, chosen, comment, text, onPress, onComment }: Props) {
  const id = useId();
  const [stop, setStop] = useState<string | null>(null);
  const first = stop ?? chosen[0] ?? options[0]?.id;
  return (
    <fieldset class="call-field" aria-describedby={hint ? `${id}-hint` : undefined} data-question>
      <legend class="call-ask">{ask}</legend>
      {hint && (
        <span id={`${id}-hint`} class="call-hint">
          {hint}
        </span>
      )}
      <div class="call-chips">
        {options.map((option, index) => (
          <button
            key={option.id}
            type="button"
            class="fc-chip"
            tabIndex={option.id === first ? 0 : -1}
            data-stop={option.id === first ? true : undefined}
            data-chip
            aria-pressed={chosen.includes(option.id)}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            onFocus={() => setStop(option.id)}
            onClick={() => onPress(option.id)}
          >
            {index < 9 && (
              <span class="call-digit" aria-hidden="true">
                {index + 1}
              </span>
            )}
            {option.text}
          </button>
        ))}
      </div>
      {(chosen.length > 0 || comment) && (
        <input
          class="call-comment"
          aria-label={text('call_comment', { question: ask })}
          placeholder={text('call_comment_hint')}
          maxLength={20_000}
          autocomplete="off"
          value={comment ?? ''}
          onInput={(event) => onComment(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
