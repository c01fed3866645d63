import type { ComponentChildren } from 'preact';
import { type MarkState, toneClass } from './marks';
import { StateMark } from './StateMark';

/** What a notice is about; an error is read out at once, the others when the reader is free. */
export type NoticeTone = 'info' | 'warning' | 'error' | 'success';

const looks: Record<NoticeTone, MarkState> = {
  info: 'upcoming',
  warning: 'due',
  error: 'overdue',
  success: 'done',
};

interface Props {
  tone: NoticeTone;
  children: ComponentChildren;
  /** Buttons with the next step. */
  actions?: ComponentChildren;
}

/** A sentence the user should see, with its next step. */
export function Notice({ tone, children, actions }: Props) {
  const look = looks[tone];
  return (
    <div class={`fc-notice ${toneClass(look)}`} role={tone === 'error' ? 'alert' : 'status'}>
      <StateMark state={look} />
      <div class="fc-notice-body">
        <p>{children}</p>
        {actions}
      </div>
    </div>
  );
}
