import type { Rect } from '@/lib/portal/types';

/** How long a frame stays, milliseconds. */
const stay = 4000;

/** A frame of ours around something of the page: it points, and takes no pointer itself. */
export interface Frame {
  show(rect: Rect): void;
  hide(): void;
}

export function createFrame(layer: HTMLElement, signal: AbortSignal): Frame {
  const node = layer.ownerDocument.createElement('div');
  node.className = 'fc-frame';
  node.hidden = true;
  layer.append(node);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    node.hidden = true;
  };
  signal.addEventListener('abort', () => {
    hide();
    node.remove();
  });
  return {
    hide,
    show({ left, top, width, height }) {
      Object.assign(node.style, {
        left: `${left - 4}px`,
        top: `${top - 4}px`,
        width: `${width + 8}px`,
        height: `${height + 8}px`,
      });
      node.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(hide, stay);
    },
  };
}
