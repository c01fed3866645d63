import type { Rect } from '@/lib/portal/types';

/** How long a frame stays, milliseconds. */
const stay = 4000;

/** A frame of ours around something of the page: it points, and takes no pointer itself. */
export interface Frame {
  show(rect: Rect): void;
  hide(): void;
  /** What was pointed at stands there now, or is not on view; nothing once the frame has had its time. */
  follow(rect: Rect | null): void;
}

export function createFrame(layer: HTMLElement, signal: AbortSignal): Frame {
  const node = layer.ownerDocument.createElement('div');
  node.className = 'fc-frame';
  node.hidden = true;
  layer.append(node);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const hide = () => {
    node.hidden = true;
  };
  const end = () => {
    clearTimeout(timer);
    isDue = false;
    hide();
  };
  const put = ({ left, top, width, height }: Rect) => {
    const style = { left: left - 4, top: top - 4, width: width + 8, height: height + 8 };
    for (const [name, pixels] of Object.entries(style)) node.style.setProperty(name, `${pixels}px`);
    node.hidden = false;
  };
  signal.addEventListener('abort', () => {
    end();
    node.remove();
  });
  return {
    hide,
    follow(rect) {
      if (isDue && rect) put(rect);
      else hide();
    },
    show(rect) {
      clearTimeout(timer);
      isDue = true;
      put(rect);
      timer = setTimeout(end, stay);
    },
  };
}
