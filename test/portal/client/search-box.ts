import type { Client } from './client';
import { metrics } from './metrics';
import { place } from './place';

export interface SearchBox {
  element: HTMLElement;
  layout(left: number, top: number, width: number): void;
  /** Shows a text as typed, without searching. */
  setText(text: string): void;
  focus(): void;
}

/**
 * The search field of a list. What the client searches for is its model's text: a value set by script does not get there
 * (B23, web-client.md §3.6).
 */
export function createSearchBox(client: Client, n: number, table: string, search: (text: string) => void): SearchBox {
  const { make, on } = client.stage;
  const id = `form${n}_${table}${client.captions.names.searchBox}`;
  const input = make('input', {
    id: `${id}_i0`,
    class: 'editInput',
    set: { placeholder: client.say(client.captions.texts.search), autocomplete: 'off', type: 'text' },
  }) as HTMLInputElement;
  const clear = make('span', { id: `${id}_CLR`, class: 'btn iCLR' });
  const box = make('div', { class: 'inputsBox' }, make('div', { class: 'inputs' }, input), clear);
  const element = make('label', { id, class: 'field searchField' }, box);
  let model = '';
  client.attach(() => {
    on<InputEvent>(input, 'input', (event) => {
      if (event.isTrusted || client.manners.B23 === 'loose') model = input.value;
    });
    on(input, 'blur', () => {
      if (input.value !== model) input.value = model;
    });
    on<KeyboardEvent>(input, 'keydown', (event) => {
      if (event.key === 'Enter') search(model);
    });
    on(clear, 'click', () => search(''));
  });
  return {
    element,
    layout(left, top, width) {
      place(element, left, top, width, 28);
      place(box, 0, 0, width, 28);
      place(input, 0, 0, width - metrics.pager, 28);
      place(clear, width - metrics.pager, 4, metrics.pager, 20);
    },
    setText(text) {
      model = text;
      input.value = text;
    },
    focus: () => input.focus(),
  };
}
