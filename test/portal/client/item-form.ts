import type { CommandSpec, ItemKind } from '../caption-types';
import type { Client } from './client';
import { commandBar, type Point } from './command-bar';
import { createContactsTable } from './contacts-table';
import { createField, fieldHeight } from './field';
import type { Item } from './item-records';
import { createLetter } from './letter';
import { metrics } from './metrics';
import type { FormContent, OpenForm } from './pages';
import { place } from './place';
import { createTabs } from './tabs';

export interface ItemFormEvents {
  /** A command of the bar, with the field a refusal would point at. */
  run(action: CommandSpec['action'], form: OpenForm, field: HTMLElement): void;
  more(form: OpenForm, at: Point): void;
  openSubscriptions(): void;
  askToSave(form: OpenForm): void;
}

export interface ItemForm extends FormContent {
  pressDefault(): boolean;
  setModified(modified: boolean): void;
  readonly commands: { spec: CommandSpec; disabled: boolean; run: () => void }[];
}

const columnGap = 36;

/** Fills a page with an item's form (web-client.md §10.3). `item.key` is empty for a new one. */
export function createItemForm(
  client: Client,
  form: OpenForm,
  kind: ItemKind,
  item: Item,
  events: ItemFormEvents,
): ItemForm {
  const spec = client.captions.items[kind];
  const title = form.title;
  let modified = false;
  const setModified = (now: boolean) => {
    modified = now;
    form.setTitle(now ? `${title} *` : title);
  };
  const relayout = () => layout(size.width, size.height);
  const tabs = createTabs(client, form.n, spec.tabs, relayout);
  const fields = spec.fields.map((one) =>
    createField(client, form.n, one, item.texts[one.fact] ?? '', () => {
      if (!modified) setModified(true);
    }),
  );
  const pointed = fields.find(({ spec: one }) => one.required)?.control ?? form.group;
  const closed =
    item.invitation !== undefined && item.invitation.state !== 'sent' && item.invitation.state !== 'expired';
  const commands = spec.commands.map((command) => ({
    spec: command,
    disabled: command.action === 'send' && (closed || client.manners.B6 === 'disabled'),
    run: () => events.run(command.action, form, pointed),
  }));
  const bar = commandBar(client, form.n, form.name, commands, (at) => events.more(form, at));
  const contacts =
    kind === 'subscriber'
      ? createContactsTable(client, form.n, [
          [item.texts.contact ?? '', 'Директор', item.texts.phone ?? ''],
          ['Приёмная', '', item.texts.phone ?? ''],
        ])
      : null;
  const letter = kind === 'invitation' ? createLetter(client, form.n, item.texts.address ?? '') : null;
  const link =
    kind === 'subscriber'
      ? client.stage.make(
          'div',
          { id: `form${form.n}_${client.captions.names.subscriptionsLink}#text`, class: 'staticText staticTextHyper' },
          client.stage.make('span', {
            class: 'ellipsis',
            text: client.say(client.captions.lists.subscriptions.caption),
          }),
        )
      : null;
  if (link) client.attach(() => client.stage.on(link, 'click', events.openSubscriptions));
  form.group.append(bar.element, ...tabs.parts);
  const fixed = [...(contacts?.parts ?? []), ...(letter?.parts ?? []), ...(link ? [link] : [])];
  form.group.append(...fixed);

  let size = { width: 0, height: 0 };
  const layout = (width: number, height: number) => {
    size = { width, height };
    const inner = width - 2 * metrics.margin;
    bar.layout(metrics.margin, 0, inner - (link ? 170 : 0));
    if (link) place(link, width - metrics.margin - 160, 8, 160, 20);
    let top = metrics.commandBar + 8;
    top += tabs.layout(metrics.margin, top, inner);
    const columns = inner > 940 ? 2 : 1;
    const each = Math.min(520, Math.floor((inner - (columns - 1) * columnGap) / columns));
    const shown = fields.filter(({ spec: one }) => spec.tabs.length === 0 || one.tab === tabs.active());
    const perColumn = Math.ceil(shown.length / columns);
    let bottom = top;
    let at = top;
    for (const [index, field] of shown.entries()) {
      if (index % perColumn === 0) at = top;
      const left = metrics.margin + Math.floor(index / perColumn) * (each + columnGap);
      if (!field.parts[0]?.isConnected) form.group.append(...field.parts);
      field.layout({ left, top: at, width: each });
      at += fieldHeight(field.spec) + 6;
      bottom = Math.max(bottom, at);
    }
    for (const field of fields) {
      if (shown.includes(field)) continue;
      if (client.manners.tabs === 'absent') for (const part of field.parts) part.remove();
      else {
        if (!field.parts[0]?.isConnected) form.group.append(...field.parts);
        field.layout(null);
      }
    }
    const rest = { left: metrics.margin, top: bottom + 8, width: Math.min(inner, 2 * each + columnGap) };
    contacts?.layout(tabs.active() === 1 ? { ...rest, height: 150 } : null);
    letter?.layout({ ...rest, height: 120 });
    place(form.group, 0, 0, width, Math.max(height, bottom + (contacts || letter ? 170 : 20)));
  };

  return {
    layout,
    commands,
    setModified,
    pressDefault: () => bar.pressDefault(),
    mayClose() {
      if (modified) events.askToSave(form);
      return !modified;
    },
  };
}
