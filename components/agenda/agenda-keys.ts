import type { AgendaModel } from '@/lib/models/agenda';
import type { CallActs } from '@/lib/models/call-acts';
import type { TimelineModel } from '@/lib/models/timeline';
import { isTyping, pressedKey } from '../ui/keys';

interface Deps {
  agenda: AgendaModel;
  acts: CallActs;
  timeline: TimelineModel;
  place: () => HTMLElement | null;
  search: () => HTMLInputElement | null;
}

/** Puts the focus on the line of that index, where there is one. */
export function focusLine(place: HTMLElement | null, index: number): void {
  place?.querySelectorAll<HTMLElement>('[data-line]')[index]?.focus();
}

/**
 * The keyboard of the plan: arrows, Home and End choose a line, D done, P postpone, U (or Ctrl+Z) undo, / search,
 * Escape one step back. Letters go by their place in ЙЦУКЕН and mean themselves while a text is being typed.
 */
export function agendaKeys({ agenda, acts, timeline, place, search }: Deps): (event: KeyboardEvent) => void {
  const last = () => agenda.shown.peek().length - 1;
  const go = (index: number) => {
    const within = Math.max(0, Math.min(index, last()));
    agenda.stand(within);
    focusLine(place(), within);
    return last() >= 0;
  };
  /** From outside of the list the first step goes to the current line. */
  const step = (by: number) => go(agenda.current.peek() + (document.activeElement?.closest('.agenda-list') ? by : 0));
  const onCurrent = (act: (line: NonNullable<ReturnType<typeof currentLine>>) => unknown) => {
    const line = currentLine();
    if (!line || line.checkpoints.length === 0) return false;
    act(line);
    return true;
  };
  const currentLine = () => agenda.shown.peek()[agenda.current.peek()];
  const back = () => {
    if (timeline.key.peek() !== null) timeline.close();
    else if (acts.postponing.peek()) {
      acts.cancel();
      focusLine(place(), agenda.current.peek());
    } else if (agenda.query.peek() !== '') agenda.search('');
    else return false;
    return true;
  };
  const commands: Record<string, () => boolean> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => go(0),
    End: () => go(last()),
    d: () => onCurrent(acts.done),
    p: () => onCurrent(acts.askUntil),
    u: () => {
      void acts.undo();
      return acts.said.peek() !== null;
    },
    '/': () => {
      search()?.focus();
      return true;
    },
  };
  return (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = pressedKey(event);
    if (key === 'Escape') return void (back() && event.preventDefault());
    if (timeline.key.peek() !== null || event.altKey || event.metaKey) return;
    const typing = isTyping(event.target);
    const fromSearch = event.target === search() && key === 'ArrowDown';
    if (typing && !fromSearch) return;
    const command = event.ctrlKey ? (key === 'z' ? commands.u : undefined) : commands[key];
    if (command?.()) event.preventDefault();
  };
}
