import type { ItemKind, ListKind } from '../caption-types';
import type { Client } from './client';
import { createListForm, type ListForm } from './list-form';
import { metrics } from './metrics';
import { createPages, type OpenForm, type Pages } from './pages';
import { place } from './place';
import { createShell, type Shell } from './shell';

/** The drawn application: what is open and how to open more. */
export interface Portal {
  readonly pages: Pages;
  readonly shell: Shell;
  openList(kind: ListKind): void;
  openItem(kind: ItemKind, key: string): void;
  /** The visible list form. */
  listForm(): ListForm | null;
  /** Follows an internal link such as `#e1cib/list/Справочник.Абоненты`; unknown ones are ignored. */
  follow(hash: string): void;
  layout(): void;
}

/** Builds shell and home page into the document's body. */
export function createPortal(client: Client): Portal {
  const { stage, captions } = client;
  const lists = new Map<OpenForm, ListForm>();
  let shell: Shell | null = null;
  const pages = createPages(client, () => shell?.update(pages.forms, pages.active()));

  const portal: Portal = {
    pages,
    get shell() {
      return shell as Shell;
    },
    openList(kind) {
      pages.open(kind, captions.lists[kind].caption, (form) => {
        const content = createListForm(client, form, kind, { open: portal.openItem, more: () => {} });
        lists.set(form, content);
        return content;
      });
    },
    openItem() {},
    listForm: () => {
      const active = pages.active();
      return (active && lists.get(active)) ?? null;
    },
    follow(hash) {
      const link = decodeURIComponent(hash.replace(/^#/u, ''));
      const kind = (Object.keys(captions.lists) as ListKind[]).find(
        (one) => link === `e1cib/list/${captions.lists[one].link}`,
      );
      if (kind) portal.openList(kind);
    },
    layout: () => shell?.layout(),
  };
  shell = createShell(client, { pages, openList: portal.openList });
  stage.document.body.append(shell.element);
  pages.open('home', captions.texts.home, (form) => {
    const note = stage.make('div', {
      id: `form${form.n}_Пояснение`,
      class: 'staticText',
      text: client.say(captions.texts.homeNote),
    });
    form.group.append(note);
    return { layout: (width) => place(note, metrics.margin, 8, Math.min(520, width - 2 * metrics.margin), 60) };
  });
  return portal;
}
