/**
 * The key a person means: a Latin letter in lower case, or the browser's name of the key (`ArrowDown`, `/`).
 * A Latin layout goes by its letters; any other by the place of the key, so that В of ЙЦУКЕН is `d`.
 */
export function pressedKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-zA-Z]$/u.test(key)) return key.toLowerCase();
  const place = key.length === 1 ? /^Key([A-Z])$/u.exec(code)?.[1] : undefined;
  if (place) return place.toLowerCase();
  // The slash of ЙЦУКЕН is a full stop; on other layouts this place may hold a sign of its own.
  return code === 'Slash' && key === '.' ? '/' : key;
}

/** True for a key that goes into a text and is not a command. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
