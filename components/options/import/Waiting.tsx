import { Button } from '../../ui/Button';

interface Props {
  words: string;
  /** 0…1; without it, how long it takes is not known. */
  share?: number | undefined;
  cancel: string;
  onCancel: () => void;
}

/** A piece of work that takes its time: how far it is, and the way out of it. */
export function Waiting({ words, share, cancel, onCancel }: Props) {
  return (
    <div class="options-line" role="status">
      <span>{words}</span>
      <progress aria-label={words} value={share} />
      <Button small onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
