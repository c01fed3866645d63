import type { PressRecord } from '../control';
import type { Client } from './client';

interface Press {
  action: PressRecord['action'];
  /** What the command belongs to, for the log. */
  form: string;
  run: () => void;
}

/** Keeps the page's only thread for so long, as a synchronous server call does (B8). */
function block(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** Makes a button act on mouse events in the manner of B5–B8 and log every click. */
export function bindPress(client: Client, button: HTMLElement, press: Press): void {
  const { stage } = client;
  let down = false;
  let up = false;
  const finish = (event: Event, acted: boolean) => {
    const disabled = button.classList.contains('pressDisabled');
    client.presses.push({ ...without(press), acted: acted && !disabled, trusted: event.isTrusted, at: Date.now() });
    if (!acted || disabled) return;
    block(client.manners.B8);
    press.run();
  };
  client.attach(() => {
    stage.on<MouseEvent>(button, 'mousedown', (event) => {
      down = event.button === 0;
      up = false;
    });
    stage.on<MouseEvent>(button, 'mouseup', (event) => {
      up = down;
      if (client.manners.B5 === 'up' && down) finish(event, true);
      down = false;
    });
    stage.on<MouseEvent>(button, 'click', (event) => {
      const whole = up;
      up = false;
      const { B5 } = client.manners;
      if (B5 === 'up' && whole) return;
      finish(event, B5 === 'lone' || (B5 === 'full' && whole) || (B5 === 'trusted' && whole && event.isTrusted));
    });
  });
}

/** A command run by its keys: no button is touched. */
export function runByKeys(client: Client, button: HTMLElement, press: Press): void {
  const disabled = button.classList.contains('pressDisabled');
  client.presses.push({ ...without(press), acted: !disabled, trusted: true, at: Date.now() });
  if (disabled) return;
  block(client.manners.B8);
  press.run();
}

const without = ({ action, form }: Press) => ({ action, form });
