import { Button } from '../ui/Button';

interface Props<T extends string> {
  marks: Readonly<Record<string, T>>;
  words: (mark: T) => string;
  /** How a key reads: a date with its dots, a name as it is. */
  show: (key: string) => string;
  /** Words of the button that takes a line away. */
  remove: string;
  onChange: (marks: Record<string, T>) => void;
}

/** The user's own marks, line by line; each can be taken away. */
export function Marked<T extends string>({ marks, words, show, remove, onChange }: Props<T>) {
  const lines = Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1));
  if (lines.length === 0) return null;
  const without = (key: string) => Object.fromEntries(lines.filter(([other]) => other !== key)) as Record<string, T>;
  return (
    <ul class="options-list">
      {lines.map(([key, mark]) => (
        <li key={key}>
          <span>
            {show(key)}: {words(mark)}
          </span>
          <Button small kind="quiet" aria-label={`${remove}: ${show(key)}`} onClick={() => onChange(without(key))}>
            {remove}
          </Button>
        </li>
      ))}
    </ul>
  );
}
