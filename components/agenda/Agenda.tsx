import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { AgendaLine } from '@/lib/messages/views';
import type { AgendaModel } from '@/lib/models/agenda';
import type { CallActs } from '@/lib/models/call-acts';
import type { CardsModel } from '@/lib/models/cards';
import type { NotificationCheckModel } from '@/lib/models/notification-check';
import type { RemindersModel } from '@/lib/models/reminders';
import type { TimelineModel } from '@/lib/models/timeline';
import { NotificationCheck } from '../reminders/NotificationCheck';
import { SnoozeForm } from '../reminders/SnoozeForm';
import { ChoiceChip } from '../ui/Chip';
import { AgendaBody } from './AgendaBody';
import { AgendaHead } from './AgendaHead';
import { agendaKeys, focusLine } from './agenda-keys';
import { Cards } from './Cards';
import { ClientView } from './ClientView';
import { NamesCurtain } from './NamesCurtain';
import { SaidBar } from './SaidBar';

interface Props {
  agenda: AgendaModel;
  acts: CallActs;
  reminders: RemindersModel;
  check: NotificationCheckModel;
  /** While it is open, the client's timeline stands in place of the list. */
  timeline: TimelineModel;
  /** Cards that want something, in place of the calls while they are shown. */
  cards: CardsModel;
}

const isCall = ({ checkpoints }: AgendaLine) => checkpoints.length > 0;

/** The plan of the day with its keyboard: a whole page's content. */
export function Agenda({ agenda, acts, reminders, check, timeline, cards }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const text = agenda.text.value;
  const opened = timeline.key.value;
  const said = acts.said.value;
  const isCards = cards.isOpen.value;

  // The keys speak of calls: while cards are shown they would act on a call nobody sees.
  useEffect(() => {
    if (isCards && opened === null) return;
    const pressed = agendaKeys({ agenda, acts, timeline, place: () => place.current, search: () => search.current });
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [agenda, acts, timeline, isCards, opened]);

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
    if (wasOpened.current !== null && opened === null) {
      focusLine(place.current, (cards.isOpen.peek() ? cards : agenda).current.peek());
    }
    wasOpened.current = opened;
  }, [opened]);

  // The form that put reminders off went away with the focus.
  const snoozing = reminders.chosen.value.length > 0;
  const wasSnoozing = useRef(snoozing);
  useLayoutEffect(() => {
    if (wasSnoozing.current && !snoozing) focusLine(place.current, agenda.current.peek());
    wasSnoozing.current = snoozing;
  }, [snoozing]);

  return (
    <div class="agenda" ref={place}>
      {opened === null ? (
        <>
          <nav class="agenda-filter" aria-label={text('cards_filter')}>
            <div class="agenda-choices">
              <ChoiceChip pressed={!isCards} onPress={() => cards.show(false)}>
                {text('cards_calls')}
              </ChoiceChip>
              <ChoiceChip pressed={isCards} onPress={() => cards.show(true)}>
                {text('cards_title')}
              </ChoiceChip>
            </div>
            <NamesCurtain agenda={agenda} />
          </nav>
          {isCards ? (
            <Cards cards={cards} text={text} open={timeline.open} />
          ) : (
            <>
              <AgendaHead agenda={agenda} search={search} />
              <AgendaBody agenda={agenda} acts={acts} reminders={reminders} open={timeline.open} />
              <p class="agenda-unseen" role="status">
                {agenda.query.value !== '' && text.count('agenda_found', agenda.found.value)}
              </p>
              <SaidBar acts={acts} text={text} />
              <SnoozeForm reminders={reminders} text={text} everybody={agenda.shown.value.filter(isCall)} />
              {agenda.view.value && (
                <footer class="agenda-keys">
                  {agenda.shown.value.length > 0 && <p>{text('agenda_keys')}</p>}
                  <NotificationCheck check={check} text={text} />
                  <a href="/digest.html" target="_blank" rel="noreferrer">
                    {text('digest_page')}
                  </a>
                  <a href="/options.html" target="_blank" rel="noreferrer">
                    {text('options_title')}
                  </a>
                  <a href="/help.html" target="_blank" rel="noreferrer">
                    {text('agenda_help')}
                  </a>
                </footer>
              )}
            </>
          )}
        </>
      ) : (
        <ClientView agenda={agenda} timeline={timeline} />
      )}
    </div>
  );
}
