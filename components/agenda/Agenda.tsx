import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { AgendaModel } from '@/lib/models/agenda';
import type { CallActs } from '@/lib/models/call-acts';
import type { TimelineModel } from '@/lib/models/timeline';
import { AgendaBody } from './AgendaBody';
import { AgendaHead } from './AgendaHead';
import { agendaKeys, focusLine } from './agenda-keys';
import { ClientView } from './ClientView';
import { SaidBar } from './SaidBar';

interface Props {
  agenda: AgendaModel;
  acts: CallActs;
  /** While it is open, the client's timeline stands in place of the list. */
  timeline: TimelineModel;
}

/** The plan of the day with its keyboard: a whole page's content. */
export function Agenda({ agenda, acts, timeline }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const text = agenda.text.value;
  const opened = timeline.key.value;
  const said = acts.said.value;

  useEffect(() => {
    const pressed = agendaKeys({ agenda, acts, timeline, place: () => place.current, search: () => search.current });
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [agenda, acts, timeline]);

  useEffect(() => {
    document.title = text('agenda_title');
    document.documentElement.lang = text.language;
  }, [text]);

  // A line that was dealt with goes away and takes the focus with it: hand it to the line that took its place.
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (said && lost) focusLine(place.current, agenda.current.peek());
  }, [said, agenda.shown.value]);

  // Back from a timeline to the line it was opened from.
  const wasOpened = useRef(opened);
  useLayoutEffect(() => {
    if (wasOpened.current !== null && opened === null) focusLine(place.current, agenda.current.peek());
    wasOpened.current = opened;
  }, [opened]);

  return (
    <div class="agenda" ref={place}>
      {opened === null ? (
        <>
          <AgendaHead agenda={agenda} search={search} />
          <AgendaBody agenda={agenda} acts={acts} open={timeline.open} />
          <p class="agenda-unseen" role="status">
            {agenda.query.value !== '' && text.count('agenda_found', agenda.found.value)}
          </p>
          <SaidBar acts={acts} text={text} />
          {agenda.shown.value.length > 0 && <footer class="agenda-keys">{text('agenda_keys')}</footer>}
        </>
      ) : (
        <ClientView agenda={agenda} timeline={timeline} />
      )}
    </div>
  );
}
