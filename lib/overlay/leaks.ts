/** Events of our boxes that the portal must not hear of: it acts on them at the document (web-client.md §7.3). */
export const leakingEvents = [
  ...['keydown', 'keypress', 'keyup'],
  ...['pointerdown', 'pointermove', 'pointerup', 'pointerover', 'pointerout', 'pointercancel'],
  ...['mousedown', 'mousemove', 'mouseup', 'mouseover', 'mouseout', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel'],
  ...['focusin', 'focusout', 'beforeinput', 'input', 'change', 'copy', 'cut', 'paste', 'selectstart', 'dragstart'],
];

/**
 * True where a press must not take the focus from the portal: it would end the editing of a row there
 * (web-client.md §7.3). Fields need the focus, and the panel's words may be selected.
 */
export function keepsPageFocus(pressed: Element): boolean {
  if (pressed.closest('input, textarea, select')) return false;
  return pressed.closest('button, summary') !== null || pressed.closest('[role="dialog"]') === null;
}
