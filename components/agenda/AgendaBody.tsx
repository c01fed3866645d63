import { type AgendaModel, lineId } from '@/lib/models/agenda';
import type { CallActs } from '@/lib/models/call-acts';
import type { RemindersModel } from '@/lib/models/reminders';
import type { Trouble } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';
import type { TimelineKey } from '@/lib/trial/keys';
import { MissedCard } from '../reminders/MissedCard';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { AgendaLineItem } from './AgendaLineItem';

interface Props {
  agenda: AgendaModel;
  acts: CallActs;
  reminders: RemindersModel;
  /** Opens a client's timeline. */
  open: (key: TimelineKey) => void;
}

/** What stands under the head: the lines, or why there are none. */
export function AgendaBody({ agenda, acts, reminders, open }: Props) {
  const text = agenda.text.value;
  const trouble = agenda.trouble.value ?? acts.trouble.value;
  const fresh = agenda.fresh.value;
  const lines = agenda.view.value?.lines.length ?? 0;
  // An empty plan that was not read again says nothing about today.
  const plan = agenda.status.value === 'ready' && (fresh || lines > 0);
  return (
    <main class="agenda-body" aria-busy={!fresh && !trouble}>
      {trouble && <TroubleNotice trouble={trouble} text={text} stale={plan && !fresh} />}
      {!plan && !trouble && <AgendaSkeleton />}
      <MissedCard reminders={reminders} text={text} open={open} />
      {plan && <Plan agenda={agenda} acts={acts} reminders={reminders} open={open} />}
      {plan && !fresh && !trouble && <p class="agenda-refreshing">{text('agenda_refreshing')}</p>}
    </main>
  );
}

/** The same bars as the page's own markup has before the first script runs. */
function AgendaSkeleton() {
  return (
    <div class="agenda-waiting">
      <Skeleton lines={8} />
    </div>
  );
}

function TroubleNotice({ trouble, text, stale }: { trouble: Trouble; text: Text; stale: boolean }) {
  const again = trouble.again && (
    <Button small onClick={trouble.again}>
      {text('agenda_retry')}
    </Button>
  );
  return (
    <Notice tone="error" actions={again}>
      {trouble.message} {stale && text('agenda_stale')}
    </Notice>
  );
}

/** The plan holds the calls of today: whoever is not among them is looked for among everybody, by the same words. */
function AmongEverybody({ agenda }: Pick<Props, 'agenda'>) {
  const words = agenda.query.value.trim();
  if (words === '') return null;
  return (
    <a class="agenda-everybody" href={`plan.html?in=popup&find=${encodeURIComponent(words)}`}>
      {agenda.text.value('agenda_among_everybody')}
    </a>
  );
}

/** With more lines than these whoever is looked for is likely among them. */
const fewFound = 3;

function Plan({ agenda, acts, reminders, open }: Props) {
  const text = agenda.text.value;
  const view = agenda.view.value;
  if (!view) return null;
  if (view.lines.length === 0) {
    const store = view.clients === 0 ? 'store' : 'day';
    return (
      <div class="agenda-empty">
        <h2>{text(`agenda_empty_${store}`)}</h2>
        <p>{text(`agenda_empty_${store}_hint`)}</p>
        {store === 'store' && (
          <a href="/training.html" target="_blank" rel="noreferrer">
            {text('welcome_to_training')}
          </a>
        )}
        {store === 'day' && <AmongEverybody agenda={agenda} />}
      </div>
    );
  }
  if (agenda.found.value === 0) {
    return (
      <div class="agenda-empty">
        <p>{text('agenda_nothing_found', { query: agenda.query.value })}</p>
        <AmongEverybody agenda={agenda} />
        <Button onClick={() => agenda.search('')}>{text('agenda_clear_search')}</Button>
      </div>
    );
  }
  return (
    <>
      <ul class="agenda-list" aria-label={text('agenda_list_label')}>
        {agenda.shown.value.map((line, index) => (
          <AgendaLineItem
            key={lineId(line)}
            line={line}
            index={index}
            agenda={agenda}
            acts={acts}
            reminders={reminders}
            open={open}
          />
        ))}
      </ul>
      {agenda.found.value <= fewFound && <AmongEverybody agenda={agenda} />}
      {agenda.hidden.value > 0 && (
        <Button class="agenda-more" onClick={agenda.more}>
          {text('agenda_more', { count: agenda.hidden.value })}
        </Button>
      )}
      {view.later.map((words) => (
        <p class="agenda-later" key={words}>
          {words}
        </p>
      ))}
    </>
  );
}
