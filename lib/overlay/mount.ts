import { effect } from '@preact/signals';
import { type ComponentChild, render } from 'preact';

/**
 * Draws a view into the layer now and whenever a signal it read changes; takes it away with the signal's abort.
 * @param before called ahead of each drawing
 */
export function mount(layer: HTMLElement, view: () => ComponentChild, signal: AbortSignal): HTMLElement {
  const box = layer.ownerDocument.createElement('div');
  layer.append(box);
  const stop = effect(() => render(view(), box));
  signal.addEventListener('abort', () => {
    stop();
    render(null, box);
    box.remove();
  });
  return box;
}
