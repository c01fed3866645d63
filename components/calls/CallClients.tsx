import { useEffect, useRef } from 'preact/hooks';
import type { CallClient } from '@/lib/messages/views';
import type { CallClients as Clients } from '@/lib/models/call-clients';
import type { Text } from '@/lib/platform/text';
import type { TimelineKey } from '@/lib/trial/keys';
import { Button } from '../ui/Button';
import { isTyping, pressedKey } from '../ui/keys';
import type { MarkState } from '../ui/marks';
import { Skeleton } from '../ui/Skeleton';
import { StateMark } from '../ui/StateMark';
import { TroubleNotice } from '../ui/TroubleNotice';

const marks: Record<CallClient['state'], MarkState> = {
  draft: 'postponed',
  overdue: 'overdue',
  due: 'due',
  known: 'upcoming',
};

interface Props {
  clients: Clients;
  open: (key: TimelineKey) => void;
  /** Back to the plan of the day, where the page came from there. */
  plan?: (() => void) | undefined;
  text: Text;
}

/** Whom to call: a search over everybody, and without words what is unfinished and what is due. */
export function CallClients({ clients, open, plan, text }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    search.current?.focus();
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const key = pressedKey(event);
      if (key === '/' && !isTyping(event.target)) search.current?.focus();
      else if (key === 'ArrowDown') step(list.current, 1);
      else if (key === 'ArrowUp') step(list.current, -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  const found = clients.clients.value;
  const trouble = clients.trouble.value;
  return (
    <>
      <header class="call-head">
        <h1>{text('call_title')}</h1>
        {plan && (
          <Button small kind="quiet" onClick={plan}>
            {text('call_back_to_day')}
          </Button>
        )}
        <input
          ref={search}
          type="search"
          class="call-search"
          placeholder={text('call_search')}
          aria-label={text('call_search')}
          autocomplete="off"
          spellcheck={false}
          value={clients.words.value}
          onInput={(event) => clients.search(event.currentTarget.value)}
        />
      </header>
      <main class="call-clients" aria-busy={found === null && !trouble}>
        {trouble && <TroubleNotice trouble={trouble} retry={text('call_retry')} />}
        {found === null && !trouble && <Skeleton lines={6} />}
        {found && found.length === 0 && (
          <p class="call-empty">{text(clients.words.value.trim() === '' ? 'call_nobody' : 'call_nobody_found')}</p>
        )}
        {found && found.length > 0 && (
          <ul ref={list} class="call-list" aria-label={text('call_whom')}>
            {found.map((one) => (
              <li key={one.key}>
                <button type="button" class="call-client" onClick={() => open(one.key)}>
                  <StateMark state={marks[one.state]} />
                  <span class="call-client-name">{one.name}</span>
                  <span class="call-soft">{one.identity}</span>
                  <span class="call-client-words">
                    {[
                      one.inPortal ? text('call_in_portal') : '',
                      one.state === 'draft' ? text('call_unfinished') : '',
                      one.text,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <p class="call-soft">
          <a href="/help.html" target="_blank" rel="noreferrer">
            {text('agenda_help')}
          </a>
        </p>
      </main>
    </>
  );
}

/** Moves the focus along the list; from outside of it, to its first client. */
function step(list: HTMLElement | null, by: number): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[at < 0 ? 0 : Math.max(0, Math.min(at + by, buttons.length - 1))]?.focus();
}
