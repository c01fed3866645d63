import { useState } from 'preact/hooks';
import type { CallDraft } from '@/lib/calls/draft';
import { composeNote } from '@/lib/calls/note';
import type { CallView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';
import { CopyNote } from './CopyNote';

/** The note as it will be kept: folded on a narrow page until it is wanted. */
export function NotePreview({ view, draft, text }: { view: CallView; draft: CallDraft; text: Text }) {
  const [open, setOpen] = useState(false);
  const { plan, answers, who, remarks } = draft;
  const note = composeNote(plan, answers, { on: view.today, outcome: 'talked', who, remarks });
  return (
    <details
      class="call-card call-note call-unprinted"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{text('call_note')}</summary>
      <pre class="call-paper">{note}</pre>
      <CopyNote note={note} text={text} />
    </details>
  );
}
