import { signal } from '@preact/signals';
import type { Greeting } from '@/lib/messages/protocol';
import { createText, type Text } from '@/lib/platform/text';

/** The interface's words, which arrive from the background. */
export interface Words {
  /** Speaks as the last greeting said, and what was drawn with it is drawn again at the next one. Before the first every text shows as its key; nothing of ours is shown then. */
  readonly text: Text;
  greet(greeting: Greeting): void;
  /** Sentence of a failure that the background could not word itself. */
  sentence(code: 'orphaned' | 'no-answer'): string;
}

export function createWords(): Words {
  const words = signal(createText('ru', {}));
  const text = new Proxy(words.peek(), {
    apply: (_, __, [key, values]) => words.value(key, values),
    get: (_, name: keyof Text) => words.value[name],
  });
  return {
    text,
    greet: ({ language, texts }) => {
      words.value = createText(language, texts);
    },
    sentence: (code) => text(code === 'orphaned' ? 'error_orphaned' : 'error_no_answer'),
  };
}
