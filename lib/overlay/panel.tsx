import { effect } from '@preact/signals';
import { Panel } from '@/components/overlay/Panel';
import type { Feature } from './features';
import { mount } from './mount';

/** Where the panel begins in a window of this width, CSS pixels. The style sheet says the same. */
export function panelLeft(width: number): number {
  return width - 8 - Math.min(420, width - 16);
}

/** The timeline panel: opened by a badge, closed by Esc; the focus comes in and goes back to where it was. */
export const panel: Feature = {
  id: 'panel',
  init({ layer, timeline, board, keys, items, page, text, resend, repeat, client }, signal) {
    let opened: string | null = null;
    let back: HTMLElement | null = null;
    let fromBoard = false;

    const again = () => ({
      said: resend.about.value?.key === timeline.key.value ? resend.said.value : '',
      busy: resend.phase.value === 'pressing',
      start: (number: string) => repeat(timeline.key.peek() ?? '', number),
    });
    const help = () => void client.ask('open-page', { page: 'help' }, signal);
    const box = mount(
      layer.dialogs,
      () => <Panel model={timeline} text={text} repeat={again()} onHelp={help} />,
      signal,
    );
    const enter = () => {
      const inside = layer.root.activeElement;
      fromBoard = inside !== null && layer.list.contains(inside);
      const outside = layer.host.ownerDocument.activeElement;
      if (!box.contains(inside)) back = (inside ?? outside) as HTMLElement | null;
      // The panel is drawn in a microtask of its own.
      setTimeout(() => box.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true }));
    };
    const leave = (key: string) => {
      if (fromBoard && board.focus(key)) return;
      if (back?.isConnected) back.focus({ preventScroll: true });
    };
    const follow = () => {
      const key = timeline.key.value;
      const before = opened;
      opened = key;
      if (key !== null && key !== before) enter();
      if (key === null && before !== null) leave(before);
      layer.dialogs.classList.toggle('fc-beside', key !== null);
      if ((key === null) !== (before === null)) page.again();
    };
    const stop = effect(follow);
    /** What an action changed is shown in the row at once, without another question. */
    const learn = effect(() => {
      const view = timeline.view.value;
      if (!view) return;
      const key = timeline.key.peek() ?? view.key;
      if (items.put({ ...items.get(key), key, badge: view.badge, ribbon: view.ribbon })) page.again();
    });
    keys.inside((event) => {
      if (event.key !== 'Escape' || !box.contains(layer.root.activeElement)) return false;
      timeline.close();
      return true;
    }, signal);
    signal.addEventListener('abort', () => {
      stop();
      learn();
    });
  },
};
