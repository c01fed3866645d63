import type { Repeat } from '@/components/timeline/NotActivated';
import { Timeline, type TimelineProps } from '@/components/timeline/Timeline';
import { Button } from '@/components/ui/Button';

/** A client's timeline at the right side of the portal's page: beside the work, never in its way. */
export function Panel({ model, text, repeat, onHelp }: TimelineProps & { repeat?: Repeat; onHelp(): void }) {
  if (model.phase.value === 'closed') return null;
  const view = model.view.value;
  return (
    <section class="fc-panel" role="dialog" aria-labelledby="fc-panel-name" tabIndex={-1}>
      <header class="fc-panel-head">
        <div>
          <h2 id="fc-panel-name">{view?.name ?? text('panel_history')}</h2>
          <p class="fc-hint">{view?.identity}</p>
        </div>
        <Button kind="quiet" class="fc-icon-button" aria-label={text('panel_close')} onClick={model.close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m4 4 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </Button>
      </header>
      <div class="fc-panel-body">
        <Timeline model={model} text={text} repeat={repeat} />
        <Button small kind="quiet" onClick={onHelp}>
          {text('corner_help')}
        </Button>
      </div>
    </section>
  );
}
