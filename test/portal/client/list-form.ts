import type { CommandSpec, ItemKind, ListKind, ListSpec } from '../caption-types';
import { itemOf } from './cells';
import type { Client } from './client';
import { commandBar, type Point } from './command-bar';
import { createListPane, type ListPane } from './list-pane';
import { metrics } from './metrics';
import type { FormContent, OpenForm } from './pages';

/** A list form: its panes are what tests ask about. */
export interface ListForm extends FormContent {
  readonly panes: readonly ListPane[];
}

interface ListFormEvents {
  open(kind: ItemKind, key: string): void;
  /** «Еще» was pressed: these commands are offered. */
  more(form: OpenForm, at: Point, commands: readonly { spec: CommandSpec; disabled: boolean; run: () => void }[]): void;
}

/** Which list shares a form with the first under B29. */
const second: Record<ListKind, ListKind> = {
  subscribers: 'invitations',
  invitations: 'subscriptions',
  subscriptions: 'invitations',
};

/** Fills a page with the list of this kind (web-client.md §10.2). */
export function createListForm(client: Client, form: OpenForm, kind: ListKind, events: ListFormEvents): ListForm {
  const { lists } = client.captions;
  const specs: ListSpec[] = [lists[kind]];
  if (client.manners.B29.includes('two-lists')) {
    const other = lists[second[kind]];
    specs.push({ ...other, table: `${other.table}2` });
  }
  const panes = specs.map((spec) => createListPane(client, form.n, spec, events.open));
  const [main] = panes as [ListPane];
  const commands = lists[kind].commands.map((spec) => ({
    spec,
    disabled: false,
    run: spec.action === 'refresh' ? () => main.refresh() : () => events.open(itemOf[kind], ''),
  }));
  const bar = commandBar(client, form.n, kind, commands, (at) => events.more(form, at, commands));
  form.group.append(bar.element);
  for (const pane of panes) form.group.append(pane.searchBox.element, ...pane.parts);

  return {
    panes,
    layout(width, height) {
      const inner = width - 2 * metrics.margin;
      const search = Math.min(280, Math.floor(inner * 0.3));
      bar.layout(metrics.margin, 0, inner - search - metrics.margin);
      const share = Math.floor((height - metrics.margin) / panes.length);
      for (const [index, pane] of panes.entries()) {
        const top = index * share;
        pane.searchBox.layout(width - metrics.margin - search, top + 4, search);
        pane.layout(metrics.margin, top + metrics.commandBar, inner, share - metrics.commandBar);
      }
    },
    onKey(event) {
      if (event.key === 'F5') {
        main.refresh();
        return true;
      }
      return main.onKey(event);
    },
  };
}
