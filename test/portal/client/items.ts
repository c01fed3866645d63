import type { CommandSpec, ItemKind } from '../caption-types';
import type { Client } from './client';
import { createItemForm, type ItemForm } from './item-form';
import { type Item, itemFor } from './item-records';
import { openMenu } from './menu';
import { showBalloon, showMessages } from './messages';
import type { OpenForm, Pages } from './pages';
import { questionAbout, send } from './sending';
import type { Windows } from './windows';

export interface Items {
  /**
   * Opens an item's form or brings it to the front; an empty key opens a new one.
   * @throws RangeError when the portal has no such record.
   */
  open(kind: ItemKind, key: string): void;
  of(form: OpenForm | null): ItemForm | null;
}

interface ItemParts {
  client: Client;
  pages: Pages;
  windows: Windows;
  openSubscriptions: () => void;
}

export function createItems({ client, pages, windows, openSubscriptions }: ItemParts): Items {
  const { captions } = client;
  const drawn = new Map<OpenForm, ItemForm>();
  let created = 0;

  const run = (item: Item, action: CommandSpec['action'], form: OpenForm, field: HTMLElement) => {
    const settle = () => drawn.get(form)?.setModified(false);
    if (action === 'send') {
      send({ client, pages, windows, form, invitation: item.invitation, field, settle });
      return;
    }
    if (form.page.querySelector('.markIncomplete')) {
      showBalloon(client, form, field, captions.texts.balloon);
      return;
    }
    settle();
    if (action === 'writeAndClose') pages.close(form);
  };

  return {
    of: (form) => (form && drawn.get(form)) ?? null,
    open(kind, key) {
      const spec = captions.items[kind];
      const isNew = key === '';
      if (isNew) created += 1;
      const item = isNew ? { key, texts: {}, presentation: '' } : itemFor(kind, key, client.data, captions);
      if (!item) throw new RangeError(`no ${kind} ${key}`);
      const title = isNew
        ? `${spec.noun} (${captions.texts.newItem})`
        : spec.title.replace('{presentation}', item.presentation).replace('{noun}', spec.noun);
      const opened = pages.open(isNew ? `${kind}:new${created}` : `${kind}:${key}`, title, (form) => {
        const content = createItemForm(client, form, kind, item, {
          run: (action, at, field) => run(item, action, at, field),
          more: (at, point) => openMenu(client, at.n, content.commands, point),
          openSubscriptions,
          askToSave: (at) => {
            const leave = () => {
              content.setModified(false);
              pages.close(at);
            };
            windows.open(questionAbout(client, leave, leave), at);
          },
        });
        drawn.set(form, content);
        return content;
      });
      if (client.manners.B10 === 'covers' && kind === 'invitation') {
        showMessages(client, opened, [captions.texts.balloon]);
      }
    },
  };
}
