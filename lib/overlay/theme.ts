/** From this share of full light on a ground counts as light. */
const middle = 0.5;

/**
 * Whether the portal's page is light or dark. The badges lie on it, so they follow it and not the system's choice,
 * which the portal does not follow.
 */
export function pageTheme(document: Document): 'light' | 'dark' {
  const ground = getComputedStyle(document.body ?? document.documentElement).backgroundColor;
  const [red, green, blue, alpha = 1] = (ground.match(/[\d.]+/gu) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return 'light';
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 < middle ? 'dark' : 'light';
}
