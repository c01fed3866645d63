/** Answers a key pressed inside our UI; true when it did something. */
export type KeyHandler = (event: KeyboardEvent) => boolean;

/** Keys of our own UI, and the one command key that works everywhere in the page. */
export interface KeyDesk {
  /** The handler added last is asked first. */
  inside(handler: KeyHandler, signal: AbortSignal): void;
  command(run: () => void, signal: AbortSignal): void;
}

/**
 * True for Alt+Shift+K by the key's place, so that it is the same in the Russian layout. The portal uses none of its
 * kind (web-client.md §4.4).
 */
function isCommandKey(event: KeyboardEvent): boolean {
  return event.code === 'KeyK' && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
}

/**
 * Takes the keys meant for our host before the portal sees them: its own handlers may stand at the document, in the
 * capturing phase (web-client.md §11, G10). To be first at the window it is made before anything else of ours.
 * Typing into our fields goes on, for that is no listener's work.
 * @param hostName our element's name: what is pressed inside its closed root seems to be pressed on it
 */
export function createKeyDesk(window: Window, hostName: string, ended: AbortSignal): KeyDesk {
  const handlers: KeyHandler[] = [];
  const commands: (() => void)[] = [];
  const own = <T>(list: T[], item: T, signal: AbortSignal) => {
    list.unshift(item);
    signal.addEventListener('abort', () => list.splice(list.indexOf(item), 1));
  };
  /** The key that did something here is ours until it is let go, wherever the focus went meanwhile. */
  let held = '';
  const take = (event: KeyboardEvent) => {
    const { type, code, repeat } = event;
    const ours = (event.target as Partial<Element> | null)?.localName === hostName;
    const down = type === 'keydown';
    const late = held !== '' && code === held && (!down || (repeat && !ours));
    const command = commands.length > 0 && isCommandKey(event);
    if (!late && !command && !ours) return;
    event.stopImmediatePropagation();
    if (type === 'keyup' && late) held = '';
    if (!down || late) return;
    const did = command || handlers.some((handler) => handler(event));
    if (command) for (const run of commands) run();
    if (!did) return;
    event.preventDefault();
    held = code;
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, take, { capture: true, signal: ended });
  }
  return {
    inside: (handler, signal) => own(handlers, handler, signal),
    command: (run, signal) => own(commands, run, signal),
  };
}
