import { type ItemKind, itemKinds, type ListKind, listKinds } from '../caption-types';
import { killSession } from './accidents';
import type { Client } from './client';
import { itemFor, refOf } from './item-records';
import { createItems } from './items';
import { listenForKeys } from './keys';
import { createListForm, type ListForm } from './list-form';
import { openMenu } from './menu';
import { metrics } from './metrics';
import { createPages, type OpenForm, type Pages } from './pages';
import { place, show } from './place';
import { createShell, type Shell } from './shell';
import { createWindows, type Windows } from './windows';

/** The drawn application: what is open and how to open more. */
export interface Portal {
  readonly pages: Pages;
  readonly windows: Windows;
  openList(kind: ListKind): void;
  openItem(kind: ItemKind, key: string): void;
  /** The visible list form. */
  listForm(): ListForm | null;
  /** Follows an internal link such as `#e1cib/list/Справочник.Абоненты`; unknown ones are ignored. */
  follow(hash: string): void;
  /** The session dies (B24). */
  die(): void;
  layout(): void;
}

/** Builds shell and home page into the document's body. */
export function createPortal(client: Client, banner: HTMLElement): Portal {
  const { stage, captions } = client;
  const lists = new Map<OpenForm, ListForm>();
  let shell: Shell | null = null;
  const pages = createPages(client, () => shell?.update(pages.forms, pages.active()));

  const windows = createWindows(client);
  const items = createItems({ client, pages, windows, openSubscriptions: () => portal.openList('subscriptions') });

  const portal: Portal = {
    pages,
    windows,
    openList(kind) {
      pages.open(kind, captions.lists[kind].caption, (form) => {
        const content = createListForm(client, form, kind, {
          open: portal.openItem,
          more: (at, point, commands) => openMenu(client, at.n, commands, point),
        });
        lists.set(form, content);
        return content;
      });
    },
    openItem: items.open,
    listForm: () => {
      const active = pages.active();
      return (active && lists.get(active)) ?? null;
    },
    follow(hash) {
      const link = decodeURIComponent(hash.replace(/^#/u, ''));
      const kind = listKinds.find((one) => link === `e1cib/list/${captions.lists[one].link}`);
      if (kind) portal.openList(kind);
      const item = /^e1cib\/data\/(.+)\?ref=([0-9a-f]{32})$/u.exec(link);
      const itemKind = item && itemKinds.find((one) => captions.items[one].link === item[1]);
      const key = itemKind && keysOf(client, itemKind).find((one) => refOf(itemKind, one) === item[2]);
      if (itemKind && key && itemFor(itemKind, key, client.data, captions)) portal.openItem(itemKind, key);
    },
    die: () => killSession(client, banner),
    layout() {
      shell?.layout();
      windows.layout();
    },
  };
  shell = createShell(client, { pages, openList: portal.openList });
  const { body } = stage.document;
  body.append(shell.element);
  if (client.manners.B2 === 'twins') {
    for (let twin = 0; twin < 2; twin += 1) {
      const stale = stage.make('div', { id: 'modalSurface', class: 'surfaceBlack' });
      show(stale, false);
      body.append(stale);
    }
  }
  const dropDown = stage.make('div', { id: 'editDropDown' });
  show(dropDown, false);
  const notifications = stage.make('div', { id: 'notificationArea' });
  place(notifications, 0, 0, 0, 0);
  body.append(windows.curtain, dropDown, notifications);
  listenForKeys({ client, pages, items, windows });
  pages.open('home', captions.texts.home, (form) => {
    const note = stage.make('div', {
      id: `form${form.n}_${captions.names.note}`,
      class: 'staticText',
      text: client.phrase(captions.texts.homeNote),
    });
    form.group.append(note);
    return { layout: (width) => place(note, metrics.margin, 8, Math.min(520, width - 2 * metrics.margin), 60) };
  });
  return portal;
}

function keysOf({ data }: Client, kind: ItemKind): string[] {
  if (kind === 'subscriber') return data.subscribers.map(({ code }) => code);
  return (kind === 'invitation' ? data.invitations : data.subscriptions).map(({ number }) => number);
}
