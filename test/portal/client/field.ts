import type { FieldSpec } from '../caption-types';
import type { Client } from './client';
import { metrics } from './metrics';
import { place, show } from './place';

/** A field of an item form: caption and control are positioned siblings (web-client.md §0.4, §3.1). */
export interface Field {
  readonly spec: FieldSpec;
  readonly parts: HTMLElement[];
  /** `null`: the field belongs to an inactive tab and has no size. */
  layout(box: { left: number; top: number; width: number } | null): void;
  setValue(text: string): void;
  value(): string;
  readonly control: HTMLElement;
}

const labelWidth = 160;
export const fieldHeight = (spec: FieldSpec) => (spec.control === 'lines' ? 76 : 28);

/** A field of form N with its value; `edited` is called when the user changes it. */
export function createField(client: Client, n: number, spec: FieldSpec, value: string, edited: () => void): Field {
  const { make } = client.stage;
  const id = `form${n}_${spec.name}`;
  const view = client.manners.mode === 'view';
  const label = make(
    'label',
    { id: `${id}#title_div`, class: 'fieldTitle' },
    make('span', {
      id: `${id}#title_text`,
      text: client.say(spec.control === 'flag' ? spec.caption : `${spec.caption}:`),
    }),
  );
  const drawn = view
    ? drawStatic(client, id, value)
    : ({ flag: drawFlag, radio: drawRadio }[spec.control as 'flag' | 'radio']?.(client, id, value) ??
      drawInput(client, id, spec, value, edited));
  const outer = make('div', { id: `${id}_div`, class: 'fieldOuter' }, drawn.element);
  return {
    spec,
    parts: [label, outer],
    control: drawn.element,
    layout(box) {
      show(label, box !== null);
      show(outer, box !== null);
      const { left, top, width } = box ?? { left: 0, top: 0, width: 0 };
      const height = box ? fieldHeight(spec) : 0;
      place(label, left, top, box ? labelWidth : 0, height);
      place(outer, left + (box ? labelWidth : 0), top, Math.max(0, width - labelWidth), height);
      drawn.layout(Math.max(0, width - labelWidth), height);
    },
    setValue: drawn.setValue,
    value: drawn.value,
  };
}

interface Drawn {
  element: HTMLElement;
  layout(width: number, height: number): void;
  setValue(text: string): void;
  value(): string;
}

/** View mode: static text with the field's name (web-client.md §3.1, last line). */
function drawStatic(client: Client, id: string, value: string): Drawn {
  const element = client.stage.make('div', { id, class: 'staticText', text: client.tell(value) });
  return {
    element,
    layout: (width, height) => place(element, 0, 0, width, height),
    setValue: (text) => {
      element.textContent = client.tell(text);
    },
    value: () => element.textContent ?? '',
  };
}

function drawFlag(client: Client, id: string, value: string): Drawn {
  const element = client.stage.make('div', { id, class: value === 'true' ? 'checkbox select' : 'checkbox' });
  return {
    element,
    layout: (width) => place(element, 0, 5, width > 0 ? 18 : 0, width > 0 ? 18 : 0),
    setValue: (text) => element.classList.toggle('select', text === 'true'),
    value: () => String(element.classList.contains('select')),
  };
}

/** The first option has the field's own id, the next ones `#{k}#radio` (web-client.md §3.2). */
function drawRadio(client: Client, id: string, value: string): Drawn {
  const { make } = client.stage;
  const options = Object.values(client.captions.subscriptionKinds);
  const dots = options.map((_, index) =>
    make('div', { id: index === 0 ? id : `${id}#${index}#radio`, class: 'radio' }),
  );
  const texts = options.map((option, index) =>
    make('div', { id: `${id}#${index}#radio_text`, class: 'radioText', text: client.say(option) }),
  );
  const choose = (text: string) => {
    for (const [index, dot] of dots.entries()) dot.classList.toggle('select', options[index] === text);
  };
  choose(value);
  return {
    element: make('div', { class: 'radioGroup' }, ...dots, ...texts),
    layout(width) {
      const each = Math.floor(width / options.length);
      for (const [index, dot] of dots.entries()) {
        place(dot, index * each, 6, width > 0 ? 16 : 0, width > 0 ? 16 : 0);
        place(texts[index] as HTMLElement, index * each + 21, 4, Math.max(0, each - 24), width > 0 ? 20 : 0);
      }
    },
    setValue: choose,
    value: () => options[dots.findIndex((dot) => dot.classList.contains('select'))] ?? '',
  };
}

const buttonsOf: Partial<Record<FieldSpec['control'], readonly [suffix: string, css: string][]>> = {
  reference: [
    ['DLB', 'iDLB'],
    ['CB', 'iCB'],
    ['OB', 'iOB'],
  ],
  date: [['CB', 'iCalendB']],
  number: [['CB', 'iCalcB']],
};

function drawInput(client: Client, id: string, spec: FieldSpec, value: string, edited: () => void): Drawn {
  const { make, on } = client.stage;
  const many = spec.control === 'lines';
  const input = make(many ? 'textarea' : 'input', {
    id: `${id}_i0`,
    class: many ? 'editArea' : 'editInput',
    set: { autocomplete: 'off' },
  }) as HTMLInputElement | HTMLTextAreaElement;
  const buttons = (buttonsOf[spec.control] ?? []).map(([suffix, css]) =>
    make('span', {
      id: `${id}_${suffix}`,
      class: `btn ${css}`,
      ...(suffix === 'DLB' ? { title: client.say(client.captions.texts.choose) } : {}),
    }),
  );
  const box = make('div', { class: 'inputsBox dots' }, make('div', { class: 'inputs' }, input), ...buttons);
  const element = make('label', { id, class: 'field', title: client.say(spec.caption) }, box);
  let model = client.tell(value);
  const mark = () => {
    if (spec.required) box.classList.toggle('markIncomplete', model === '');
  };
  input.value = model;
  mark();
  client.attach(() => {
    on<InputEvent>(input, 'input', (event) => {
      if (!event.isTrusted && client.manners.B23 === 'model') return;
      model = input.value;
      mark();
      edited();
    });
    on(input, 'blur', () => {
      if (input.value !== model) input.value = model;
    });
  });
  return {
    element,
    layout(width, height) {
      place(element, 0, 0, width, height);
      place(box, 0, 0, width, height);
      const side = width > 0 ? metrics.pager : 0;
      place(input, 0, 0, Math.max(0, width - buttons.length * side), height);
      for (const [index, button] of buttons.entries())
        place(button, width - (buttons.length - index) * side, 4, side, width > 0 ? 20 : 0);
    },
    setValue(text) {
      model = client.tell(text);
      input.value = model;
      mark();
    },
    value: () => model,
  };
}
