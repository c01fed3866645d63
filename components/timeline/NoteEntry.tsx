import { Button } from '@/components/ui/Button';
import type { TimelineProps } from './Timeline';

/** A note, alone or as the note of a call that just took place. */
export function NoteEntry({ model, text }: TimelineProps) {
  const { note } = model.draft.value;
  const busy = model.busy.value;
  const about = model.callAbout.value?.short;
  const outcome = (words: string) => (about ? text('panel_act_on', { action: words, what: about }) : words);
  return (
    <section class="fc-form">
      <h3>{text('panel_call')}</h3>
      <textarea
        class="fc-note"
        rows={3}
        maxLength={20_000}
        aria-label={text('panel_note')}
        value={note}
        onInput={({ currentTarget }) => model.edit({ note: currentTarget.value })}
      />
      <div class="fc-actions">
        <Button small busy={busy} onClick={() => void model.saveNote('talked')}>
          {outcome(text('panel_talked'))}
        </Button>
        <Button small busy={busy} onClick={() => void model.saveNote('no-answer')}>
          {outcome(text('panel_no_answer'))}
        </Button>
        <Button small kind="quiet" busy={busy || note.trim() === ''} onClick={() => void model.saveNote()}>
          {text('panel_note_save')}
        </Button>
      </div>
    </section>
  );
}
