import type { PressResult } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';

/** What became of a press, with the next step. */
export function pressWords({ outcome, text: portal, why }: PressResult, text: Text): string {
  switch (outcome) {
    case 'sent':
      return text('press_sent');
    case 'refused':
      return text('press_refused', { words: portal ?? '' });
    case 'asked':
      return text('press_asked', { words: portal ?? '' });
    case 'no-effect':
      return text('press_no_effect');
    case 'unknown':
      return text('press_unknown');
    case 'not-pressed':
      return text(`press_not_${(why ?? 'not-found').replaceAll('-', '_') as 'busy'}`);
  }
}
