import type { CardsModel } from '@/lib/models/cards';
import type { Text } from '@/lib/platform/text';
import type { TimelineKey } from '@/lib/trial/keys';
import { cardMarks } from '../card/marks';
import { Button } from '../ui/Button';
import { toneClass } from '../ui/marks';
import { Skeleton } from '../ui/Skeleton';
import { StateMark } from '../ui/StateMark';
import { TroubleNotice } from '../ui/TroubleNotice';

interface Props {
  cards: CardsModel;
  text: Text;
  /** Opens a client's timeline, where the letter to the owner is. */
  open: (key: TimelineKey) => void;
}

/** Clients whose known card is incomplete or stale, with the time of reading. */
export function Cards({ cards, text, open }: Props) {
  const view = cards.view.value;
  const trouble = cards.trouble.value;
  return (
    <>
      <header class="agenda-head">
        <h1>{text('cards_title')}</h1>
        <p class="agenda-count">{view && text.count('cards_count', view.lines.length)}</p>
        <p class="agenda-date">{view && view.unopened > 0 && text.count('cards_unopened', view.unopened)}</p>
        <input
          type="search"
          class="agenda-search"
          disabled={!view || view.lines.length === 0}
          placeholder={text('agenda_search')}
          aria-label={text('agenda_search')}
          autocomplete="off"
          spellcheck={false}
          value={cards.query.value}
          onInput={(event) => cards.search(event.currentTarget.value)}
        />
      </header>
      <main class="agenda-body" aria-busy={!view && !trouble}>
        {trouble && <TroubleNotice trouble={trouble} retry={text('agenda_retry')} />}
        {!view && !trouble && <Skeleton lines={8} />}
        {view && cards.found.value === 0 && (
          <p class="agenda-empty">
            {view.lines.length === 0 ? text('cards_none') : text('agenda_nothing_found', { query: cards.query.value })}
          </p>
        )}
        <ul class="agenda-list" aria-label={text('cards_title')}>
          {cards.shown.value.map(({ key, name, identity, mark, text: words, read }, index) => (
            <li key={key} class={`agenda-line ${toneClass(cardMarks[mark])}`}>
              <StateMark state={cardMarks[mark]} />
              <button
                type="button"
                class="agenda-name"
                data-line
                onClick={() => {
                  cards.stand(index);
                  open(key);
                }}
              >
                {name} <span class="agenda-identity">{identity}</span>
              </button>
              <p class="agenda-words">
                <strong>{words}</strong>
                <span>{read}</span>
              </p>
            </li>
          ))}
        </ul>
        {cards.hidden.value > 0 && (
          <Button class="agenda-more" onClick={cards.more}>
            {text('agenda_more', { count: cards.hidden.value })}
          </Button>
        )}
      </main>
    </>
  );
}
