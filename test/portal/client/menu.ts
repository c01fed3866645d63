import type { CommandSpec } from '../caption-types';
import type { Client } from './client';
import type { Point } from './command-bar';
import { layers } from './metrics';
import { place, show, textWidth } from './place';

interface MenuItem {
  spec: CommandSpec;
  disabled: boolean;
  run: () => void;
}

/**
 * The menu under «Еще» (web-client.md §4.2). Every item has a hidden twin of the same id with its keys glued to the text
 * (B16), so that a search by text finds two.
 */
export function openMenu(client: Client, n: number, items: readonly MenuItem[], at: Point): void {
  const { stage } = client;
  const { make, on } = stage;
  const width = Math.max(...items.map(({ spec }) => textWidth(spec.caption) + textWidth(spec.keys ?? '') + 50));
  const rows = items.flatMap(({ spec, disabled, run }, index) => {
    const id = `form${n}_popup_${spec.name}`;
    const css = disabled ? 'submenuBlock submenuBlockDisabled' : 'submenuBlock';
    const twinText = make('span', { class: 'submenuText', text: client.say(`${spec.caption}${spec.keys ?? ''}`) });
    const twin = make('div', { id, class: css }, twinText);
    place(twin, 0, 0, 0, 0);
    show(twin, false);
    const item = make(
      'div',
      { id, class: css },
      make('span', { class: 'submenuText', text: client.say(spec.caption) }),
    );
    place(item, 0, 6 + index * 28, width, 28);
    on(item, 'mouseup', () => {
      menu.remove();
      if (!disabled) run();
    });
    return [twin, item];
  });
  const menu = make('div', { class: 'cloud submenu' }, ...rows);
  menu.style.zIndex = String(layers.menu);
  const edge = client.viewport().width - width - 8;
  place(menu, Math.min(at.left, edge), at.top, width, 12 + items.length * 28);
  stage.document.body.append(menu);
  on(stage.document, 'mousedown', (event) => {
    if (!menu.contains(event.target as Node)) menu.remove();
  });
}
