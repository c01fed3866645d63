import type { Layer } from './layer';

/**
 * Says once that the extension went away under this page, in place of everything else of ours. The page is never
 * reloaded by us: its user may be in the middle of his work (design.md §5).
 * @param sentence what to say; @param understood the button that puts it away
 */
export function sayOrphaned({ host, list, dialogs }: Layer, sentence: string, understood: string): void {
  list.remove();
  const note = host.ownerDocument.createElement('div');
  note.className = 'fc-orphan';
  note.setAttribute('role', 'status');
  const button = host.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'fc-button fc-button-small';
  button.textContent = understood;
  button.addEventListener('click', () => note.remove());
  note.append(sentence, button);
  dialogs.append(note);
}
