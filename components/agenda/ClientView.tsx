import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AgendaModel } from '@/lib/models/agenda';
import type { TimelineModel } from '@/lib/models/timeline';
import { CardPart } from '../card/CardPart';
import { Timeline } from '../timeline/Timeline';
import { Button } from '../ui/Button';

/** One client's timeline in place of the plan, with the way back. */
export function ClientView({ agenda, timeline }: { agenda: AgendaModel; timeline: TimelineModel }) {
  const text = agenda.text.value;
  const name = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    name.current?.focus();
  }, []);
  const line = agenda.view.value?.lines.find(({ key }) => key === timeline.key.value);
  const view = timeline.view.value ?? line;
  const card = timeline.view.value?.card;
  return (
    <>
      <header class="agenda-head agenda-client">
        <Button small kind="quiet" class="agenda-back" onClick={timeline.close}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="m7.5 2-4 4 4 4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
          {text('agenda_back')}
        </Button>
        <h1 class="agenda-unseen">{text('agenda_history')}</h1>
        <h2 ref={name} tabIndex={-1}>
          {view?.name}
        </h2>
        <p class="agenda-date">{view?.identity}</p>
      </header>
      <main class="agenda-body agenda-timeline">
        <Timeline model={timeline} text={text} links>
          {card && <CardPart key={timeline.key.value} card={card} model={timeline} text={text} />}
        </Timeline>
      </main>
    </>
  );
}
