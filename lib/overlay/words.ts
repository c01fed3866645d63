import type { Greeting } from '@/lib/messages/protocol';
import { createText, type Text } from '@/lib/platform/text';

/** The interface's words, which arrive from the background. */
export interface Words {
  /** Until the greeting every text shows as its key; nothing of ours is shown before it. */
  readonly text: Text;
  greet(greeting: Greeting): void;
  /** Sentence of a failure that the background could not word itself. */
  sentence(code: 'orphaned' | 'no-answer'): string;
}

export function createWords(): Words {
  let text = createText('ru', {});
  return {
    get text() {
      return text;
    },
    greet: ({ language, texts }) => {
      text = createText(language, texts);
    },
    sentence: (code) => text(code === 'orphaned' ? 'error_orphaned' : 'error_no_answer'),
  };
}
