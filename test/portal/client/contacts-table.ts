import type { Client } from './client';
import { metrics } from './metrics';
import { place, show } from './place';

/** A table on an item form: all rows are there, with a scrollbar instead of page buttons (web-client.md §5.1). */
export interface ContactsTable {
  readonly parts: HTMLElement[];
  layout(box: { left: number; top: number; width: number; height: number } | null): void;
}

const captions = ['Контактное лицо', 'Должность', 'Телефон'];

/** Three people of a client; a click into the selected row edits a cell in an input that lies over the table. */
export function createContactsTable(client: Client, n: number, rows: readonly (readonly string[])[]): ContactsTable {
  const { stage } = client;
  const { make, on } = stage;
  const name = client.captions.names.contactsTable;
  const cell = (text: string, index: number, title?: string) =>
    make(
      'div',
      {
        class: 'gridBox',
        ...(title === undefined ? {} : { title: client.say(title) }),
        set: { colindex: String(index) },
      },
      make('div', { class: 'gridBoxText', text: client.tell(text) }),
    );
  const headLine = make(
    'div',
    { class: 'gridLine' },
    ...captions.map((caption, index) => cell(caption, index, caption)),
  );
  const head = make('div', { class: 'gridHead' }, headLine);
  const lines = rows.map((texts, index) =>
    make('div', { class: 'gridLine', set: { rowindex: String(index) } }, ...texts.map((text, at) => cell(text, at))),
  );
  const body = make('div', { class: 'gridBody flex-1-1-100', set: { tabindex: '0' } }, ...lines);
  const inner = make('div', { id: `grid_form${n}_${name}`, class: 'gridContent' }, head, body);
  const grid = make('div', { id: `form${n}_${name}`, class: 'grid' }, inner);
  const back = make('div', { set: { 'data-track-back': '' } });
  const next = make('div', { set: { 'data-track-next': '' } });
  const scroll = make('div', { id: `vertScroll_form${n}_${name}`, class: 'scrollV' }, back, next);
  const bar = make('div', {
    id: `form${n}_${name}${client.captions.names.commandBar.replace(/^(Форма|Form)/u, '')}`,
    class: 'frameCommand',
  });
  const title = make('div', {
    id: `${name}#title_div`,
    class: 'tableTitle',
    text: client.say(client.captions.texts.contacts),
  });
  const editor = make('input', { class: 'editInput rowEditor', set: { autocomplete: 'off' } }) as HTMLInputElement;
  let edited: HTMLElement | null = null;
  const stop = (keep: boolean) => {
    const text = edited?.querySelector('.gridBoxText');
    if (keep && text && text.textContent !== editor.value) text.textContent = editor.value;
    edited = null;
    editor.remove();
  };
  client.attach(() => {
    on(body, 'click', (event) => {
      const target = (event.target as Element).closest<HTMLElement>('.gridBox');
      const line = target?.parentElement;
      if (!target || !line) return;
      const again = line.classList.contains('select');
      for (const other of lines) other.classList.toggle('select', other === line);
      if (!again) return;
      edited = target;
      editor.value = target.textContent ?? '';
      inner.append(editor);
      const top = metrics.gridHead + lines.indexOf(line) * metrics.gridRow;
      place(editor, target.offsetLeft, top, target.offsetWidth, metrics.gridRow);
      editor.focus();
    });
    on(editor, 'blur', () => stop(true));
    on(stage.window, 'resize', () => {
      if (edited && client.manners.B17 === 'cancels') stop(false);
    });
  });
  return {
    parts: [title, bar, grid, scroll],
    layout(box) {
      const shown = box !== null;
      for (const part of [title, bar, grid, scroll]) show(part, shown);
      const { left, top, width, height } = box ?? { left: 0, top: 0, width: 0, height: 0 };
      const line = shown ? metrics.gridRow : 0;
      const tall = Math.max(0, height - line);
      place(title, left, top, width, line);
      place(bar, left, top, 0, 0);
      place(grid, left, top + line, Math.max(0, width - metrics.pager), tall);
      place(inner, 0, 0, Math.max(0, width - metrics.pager), tall);
      place(scroll, left + width - metrics.pager, top + line, shown ? metrics.pager : 0, tall);
      place(back, 0, 0, metrics.pager, 0);
      place(next, 0, tall, metrics.pager, 0);
      place(head, 0, 0, width, metrics.gridHead);
      place(body, 0, metrics.gridHead, width, Math.max(0, tall - metrics.gridHead));
      const each = Math.floor((width - metrics.pager) / captions.length);
      for (const [index, one] of [headLine, ...lines].entries()) {
        place(
          one,
          0,
          Math.max(0, index - 1) * metrics.gridRow,
          width,
          index === 0 ? metrics.gridHead : metrics.gridRow,
        );
        for (const [at, boxed] of ([...one.children] as HTMLElement[]).entries())
          place(boxed, at * each, 0, each, metrics.gridRow);
      }
    },
  };
}
