import type { Client } from './client';
import type { OpenForm, Pages } from './pages';
import { place, textWidth } from './place';

/** Bar of open windows (web-client.md §2.2). */
export interface OpenedBar {
  readonly element: HTMLElement;
  layout(left: number, top: number, width: number, height: number): void;
  update(forms: readonly OpenForm[], active: OpenForm | null): void;
}

interface Tab {
  item: HTMLElement;
  title: HTMLElement;
  cross: HTMLElement | null;
}

export function createOpenedBar(client: Client, pages: Pages): OpenedBar {
  const { make, on } = client.stage;
  const element = make('div', { id: 'openedCell' });
  const tabs = new Map<OpenForm, Tab>();
  let area = { width: 0, height: 0 };

  const draw = (form: OpenForm): Tab => {
    const home = form.name === 'home';
    const id = `openedCell_cmd_${home ? 'HOME' : form.guid}`;
    const title = make('div', { class: 'openedItemTitle' });
    const cross = home ? null : make('span', { id: `${id}_cmd_close`, class: 'openedClose' });
    const item = make('div', { id, class: 'openedItem' }, title, ...(cross ? [cross] : []));
    on(item, 'click', () => pages.activate(form));
    if (cross) {
      on(cross, 'click', (event) => {
        event.stopPropagation();
        pages.close(form);
      });
    }
    element.append(item);
    return { item, title, cross };
  };
  const arrange = () => {
    const wanted = [...tabs.keys()].map((form) => Math.min(230, textWidth(form.title) + 46));
    const sum = wanted.reduce((total, width) => total + width, 0);
    const scale = sum > area.width ? area.width / sum : 1;
    let left = 0;
    for (const [index, { item, title, cross }] of [...tabs.values()].entries()) {
      const width = Math.floor((wanted[index] ?? 0) * scale);
      place(item, left, 0, width, area.height);
      place(title, 10, 0, Math.max(0, width - 34), area.height);
      if (cross) place(cross, width - 22, area.height / 2 - 8, 16, 16);
      left += width;
    }
  };

  return {
    element,
    layout(left, top, width, height) {
      place(element, left, top, width, height);
      area = { width, height };
      arrange();
    },
    update(forms, active) {
      for (const [form, { item }] of tabs) {
        if (forms.includes(form)) continue;
        item.remove();
        tabs.delete(form);
      }
      for (const form of forms) {
        const tab = tabs.get(form) ?? draw(form);
        tabs.set(form, tab);
        const caption = client.say(form.title);
        tab.item.title = caption;
        if (tab.title.textContent !== caption) tab.title.textContent = caption;
        tab.item.classList.toggle('select', form === active);
      }
      arrange();
    },
  };
}
