import type { RefObject } from 'preact';
import type { AgendaModel } from '@/lib/models/agenda';

/** Which day it is, how many calls it holds, and the search over them. */
export function AgendaHead({ agenda, search }: { agenda: AgendaModel; search: RefObject<HTMLInputElement | null> }) {
  const text = agenda.text.value;
  const view = agenda.view.value;
  return (
    <header class="agenda-head">
      <h1>{text('agenda_title')}</h1>
      <p class="agenda-count">{view && view.lines.length > 0 && text.count('agenda_calls', view.calls)}</p>
      <p class="agenda-date">{view?.title}</p>
      <input
        ref={search}
        type="search"
        class="agenda-search"
        disabled={!view || view.lines.length === 0}
        placeholder={text('agenda_search')}
        aria-label={text('agenda_search')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        value={agenda.query.value}
        onInput={(event) => agenda.search(event.currentTarget.value)}
      />
    </header>
  );
}
