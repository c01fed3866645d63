import { Button } from './Button';
import { Notice } from './Notice';

interface TroubleNoticeProps {
  /** A failure in a sentence, with what to do again where that may help. */
  trouble: { message: string; again: (() => void) | null };
  /** The word on the button that does it again. */
  retry: string;
}

/** A failure with its next step. */
export function TroubleNotice({ trouble, retry }: TroubleNoticeProps) {
  const again = trouble.again && (
    <Button small onClick={trouble.again}>
      {retry}
    </Button>
  );
  return (
    <Notice tone="error" actions={again}>
      {trouble.message}
    </Notice>
  );
}
