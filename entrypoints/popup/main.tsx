import { render } from 'preact';
import { Agenda } from '@/components/agenda/Agenda';
import { onBell } from '@/lib/messages/bell';
import { pageClient } from '@/lib/messages/page-client';
import { AgendaModel } from '@/lib/models/agenda';
import { CallActs } from '@/lib/models/call-acts';
import { CardsModel } from '@/lib/models/cards';
import { NotificationCheckModel } from '@/lib/models/notification-check';
import { RemindersModel } from '@/lib/models/reminders';
import { TimelineModel } from '@/lib/models/timeline';
import { systemClock, today } from '@/lib/platform/clock';
import { nativeText } from '@/lib/platform/native-text';
import { keptInSession, keptPlan } from '@/lib/platform/session';
import { parseTimelineKey } from '@/lib/trial/keys';

const place = document.querySelector('#popup') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
const day = () => today(systemClock);
const agenda = new AgendaModel({ client, onBell, kept: keptInSession(keptPlan), text, today: day });
const acts = new CallActs({
  client,
  changed: agenda.refresh,
  cannotPostpone: () => agenda.text.peek()('agenda_cannot_postpone'),
});
const timeline = new TimelineModel({ client, onBell });
const reminders = new RemindersModel({ client, onBell });
const check = new NotificationCheckModel({ client });
const cards = new CardsModel({ client, onBell });
// A notification leads to its client.
const wanted = new URLSearchParams(location.hash.slice(1)).get('client');
if (wanted !== null && parseTimelineKey(wanted)) timeline.open(wanted);
render(
  <Agenda agenda={agenda} acts={acts} reminders={reminders} check={check} timeline={timeline} cards={cards} />,
  place,
);
