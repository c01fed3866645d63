import { StateMark } from '@/components/ui/StateMark';
import type { SheetLine } from '@/lib/messages/views';

/** What the partner uses of its own tariff. */
export function Meters({ lines }: { lines: readonly SheetLine[] }) {
  return (
    <ul class="fc-lines">
      {lines.map(({ text, tone }) => (
        <li key={text}>
          {tone === 'warning' && <StateMark state="overdue" />} {text}
        </li>
      ))}
    </ul>
  );
}
