import { type ListKind, listKinds } from '../caption-types';
import type { Client } from './client';
import { layers, metrics } from './metrics';
import { place, show } from './place';

export interface Sections {
  readonly element: HTMLElement;
  /** The panel of the chosen section's commands. */
  readonly commands: HTMLElement;
  layout(width: number, height: number): void;
}

const rowHeight = 58;

/** Sections panel and the commands of a section (web-client.md §2.1). A plain click is enough for both. */
export function createSections(client: Client, openList: (kind: ListKind) => void): Sections {
  const { stage, captions } = client;
  const { make, on } = stage;
  const named = !client.manners.B21.includes('icons');
  const commands = make('div', { id: 'funcPanel_container' });
  commands.style.zIndex = String(layers.tabWindow - 4);
  show(commands, false);
  let left = 0;

  const boxes = captions.sections.map((caption, index) => {
    const picture = make('div', { class: `themeBoxIcon themeBoxIcon${index}` });
    const box = make('div', { id: `themesCell_theme_${index}`, class: 'themeBox' }, picture);
    if (named) box.append(make('div', { class: 'themeBoxName', text: client.say(caption) }));
    on(box, 'click', () => choose(index));
    return box;
  });
  const element = make('div', { id: 'themesCell' }, ...boxes);

  const choose = (index: number) => {
    for (const [other, box] of boxes.entries()) box.classList.toggle('select', other === index);
    const offered = listKinds.filter((kind) => captions.lists[kind].section === index);
    const items = offered.map((kind, order) => {
      const text = make('div', {
        id: `cmd_0_${order}_txt`,
        class: 'functionItem funcCmdTxt',
        text: client.say(captions.lists[kind].caption),
      });
      const item = make('div', { class: 'functionItemBox' }, text);
      place(item, 16, 44 + order * 34, 248, 30);
      on(item, 'click', () => {
        show(commands, false);
        openList(kind);
      });
      return item;
    });
    const head = make('div', { class: 'eAccentColor', text: client.say(captions.sections[index] ?? '') });
    place(head, 16, 10, 248, 26);
    commands.replaceChildren(head, ...items);
    place(commands, left, 0, 280, 60 + offered.length * 34);
    show(commands, offered.length > 0);
  };
  on(stage.document, 'mousedown', (event) => {
    const target = event.target as Node;
    if (!commands.contains(target) && !element.contains(target)) show(commands, false);
  });

  return {
    element,
    commands,
    layout(width, height) {
      left = width;
      place(element, 0, 0, width, height);
      for (const [index, box] of boxes.entries()) {
        place(box, 0, 6 + index * rowHeight, width, rowHeight);
        place(box.firstElementChild as HTMLElement, width / 2 - 11, 8, 22, 20);
        const name = box.children[1] as HTMLElement | undefined;
        if (name) place(name, 0, 32, width, metrics.pager);
      }
    },
  };
}
