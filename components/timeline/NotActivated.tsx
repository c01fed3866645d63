import { Button } from '@/components/ui/Button';
import type { NotActivatedView } from '@/lib/messages/views';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';

/** How the page the timeline stands on sends an invitation again; our own pages cannot. */
export interface Repeat {
  /** What became of it, or why it cannot begin, in a sentence. */
  said: string;
  busy: boolean;
  start(number: string): void;
}

interface Props {
  view: NotActivatedView;
  model: TimelineModel;
  text: Text;
  repeat?: Repeat | undefined;
}

/** Why an invitation was not activated, by one click, with the next step; and the way to send it again. */
export function NotActivated({ view: { reasons, reason, next, resend }, model, text, repeat }: Props) {
  const own = model.draft.value.whyNot;
  const say = (words: string) => void model.sayNotActivated(words);
  return (
    <section>
      <h3>{text('not_activated_title')}</h3>
      <div class="fc-actions">
        {reasons.map((one) => (
          <Button key={one} small busy={model.busy.value} aria-pressed={one === reason} onClick={() => say(one)}>
            {one}
          </Button>
        ))}
      </div>
      <form
        class="fc-actions"
        onSubmit={(event) => {
          event.preventDefault();
          if (own.trim() !== '') say(own.trim());
        }}
      >
        <input
          class="fc-input"
          aria-label={text('not_activated_own')}
          placeholder={text('not_activated_own')}
          maxLength={300}
          value={own}
          onInput={({ currentTarget }) => model.edit({ whyNot: currentTarget.value })}
        />
        <Button small submit busy={model.busy.value} disabled={own.trim() === ''}>
          {text('not_activated_save')}
        </Button>
      </form>
      {next && (
        <p class="fc-next">
          <b>{text('not_activated_next')}</b> {next}
        </p>
      )}
      {!resend && <p class="fc-hint fc-next">{text('not_activated_unseen')}</p>}
      {resend && (
        <>
          {resend.possible && repeat && (
            <div class="fc-actions fc-next">
              <Button small kind="primary" busy={repeat.busy} onClick={() => repeat.start(resend.number)}>
                {text('resend')}
              </Button>
            </div>
          )}
          <p class="fc-hint fc-next" role="status">
            {repeat?.said || resend.words || (repeat ? '' : text('resend_in_portal'))}
          </p>
        </>
      )}
    </section>
  );
}
