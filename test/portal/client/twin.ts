import { show } from './place';

/**
 * A stale hidden copy of a page with the same ids and other clients' texts (B2, web-client.md §0.3): who reads it instead
 * of the page says something wrong.
 */
export function twinOf(page: HTMLElement): HTMLElement {
  const twin = page.cloneNode(true) as HTMLElement;
  show(twin, false);
  const cells = [...twin.querySelectorAll('.gridBody .gridBoxText')];
  const texts = cells.map((cell) => cell.textContent ?? '');
  const columns = twin.querySelector('.gridBody .gridLine')?.childElementCount ?? 1;
  for (const [index, cell] of cells.entries()) cell.textContent = texts[(index + columns) % texts.length] ?? '';
  for (const input of twin.querySelectorAll('input')) input.value = 'устаревшее значение';
  for (const frame of twin.querySelectorAll('iframe')) frame.remove();
  return twin;
}
