import type { Client } from './client';
import { layers, metrics } from './metrics';
import type { OpenForm } from './pages';
import { place, show, textWidth } from './place';
import { bindPress, runByKeys } from './press';

export interface WindowButton {
  caption: string;
  isDefault?: boolean;
  run: () => void;
}

export interface WindowSpec {
  title: string;
  text: string;
  /** Buttons with ids `form{M}_Button{k}`; the presses themselves have none. */
  buttons: WindowButton[];
  /** Link under the text, with this name part. */
  link?: { name: string; caption: string };
  /** Draw the contents once more after a second, as error windows do (web-client.md §2.6). */
  redraws?: boolean;
}

/** Windows over the pages (web-client.md §10.4). */
export interface Windows {
  readonly curtain: HTMLElement;
  open(spec: WindowSpec, owner: OpenForm | null): void;
  /** Closes the top window; `false` when there is none. */
  closeTop(): boolean;
  /** Presses the top window's default button by its keys; `false` when there is no window. */
  pressDefault(): boolean;
  layout(): void;
}

interface OpenWindow {
  element: HTMLElement;
  buttons: { press: HTMLElement; spec: WindowButton }[];
  place(): void;
  style: 'curtain' | 'bare' | 'tab';
}

export function createWindows(client: Client): Windows {
  const { stage } = client;
  const { make, on } = stage;
  const curtain = make('div', { id: 'modalSurface', class: 'surfaceBlack' });
  curtain.style.zIndex = String(layers.curtain);
  show(curtain, false);
  const open: OpenWindow[] = [];
  let count = 0;

  const update = () => {
    const { width, height } = client.viewport();
    place(curtain, 0, 0, width, height);
    show(
      curtain,
      open.some(({ style }) => style === 'curtain'),
    );
    for (const window of open) window.place();
  };
  const close = (window: OpenWindow) => {
    const at = open.indexOf(window);
    if (at < 0) return;
    open.splice(at, 1);
    if (client.manners.B1 === 'remove') window.element.remove();
    else show(window.element, false);
    update();
  };

  return {
    curtain,
    open(spec, owner) {
      const k = count;
      count += 1;
      const m = client.nextForm();
      const style = client.manners.modal === 'tab' && !owner ? 'bare' : client.manners.modal;
      const prefix = style === 'tab' ? `VW_page${owner?.p}ps${k}` : `ps${k}`;
      const title = make('div', {
        id: `${prefix}headerTopLine_title`,
        class: 'toplineBoxTitle',
        title: client.say(spec.title),
      });
      const box = make('div', { class: 'toplineBox', set: { 'data-title': client.say(spec.title) } }, title);
      const cross = make('span', { id: `${prefix}headerTopLine_cmd_CloseButton`, class: 'windowClose' });
      const group = make('div', { id: `form${m}_mainGroup`, class: 'mainGroup' });
      const container = make('div', { id: `form${m}_container` }, group);
      const element = make(
        'div',
        { id: `${prefix}win`, class: 'cloud panelsShadow' },
        make('div', { class: 'topline' }, box, cross),
        container,
      );
      element.style.zIndex = String(style === 'tab' ? layers.tabWindow : layers.modal + 2 * k);
      const window: OpenWindow = { element, buttons: [], style, place: () => {} };
      const fill = () => {
        const drawn = drawContents(client, m, spec, () => close(window));
        group.replaceChildren(...drawn.parts);
        window.buttons = drawn.buttons;
        window.place = () => {
          const area =
            style === 'tab'
              ? { width: Number.parseFloat(owner?.page.style.width ?? '0'), height: 500 }
              : client.viewport();
          const width = Math.min(480, area.width - 20);
          const height = 56 + drawn.layout(width - 2 * metrics.margin);
          place(element, Math.floor((area.width - width) / 2), Math.floor((area.height - height) / 2.4), width, height);
          place(box, metrics.margin, 0, width - 60, metrics.pageHeader);
          place(cross, width - 34, 9, 24, 22);
          place(container, metrics.margin, metrics.pageHeader, width - 2 * metrics.margin, height - metrics.pageHeader);
          place(group, 0, 0, width - 2 * metrics.margin, height - metrics.pageHeader);
        };
        window.place();
      };
      open.push(window);
      (style === 'tab' ? (owner as OpenForm).page : stage.document.body).append(element);
      fill();
      client.attach(() => on(cross, 'click', () => close(window)));
      if (spec.redraws) {
        stage.later(1000, () => {
          if (open.includes(window)) fill();
        });
      }
      update();
    },
    closeTop() {
      const top = open.at(-1);
      if (top) close(top);
      return top !== undefined;
    },
    pressDefault() {
      const top = open.at(-1);
      const chosen = top?.buttons.find(({ spec }) => spec.isDefault);
      if (top && chosen) {
        runByKeys(client, chosen.press, {
          action: 'answer',
          form: chosen.spec.caption,
          run: () => answer(chosen.spec, () => close(top)),
        });
      }
      return top !== undefined;
    },
    layout: update,
  };
}

function answer(button: WindowButton, close: () => void): void {
  close();
  button.run();
}

function drawContents(client: Client, m: number, spec: WindowSpec, close: () => void) {
  const { make } = client.stage;
  const text = make('div', { id: `form${m}_Message`, class: 'staticText', text: client.phrase(spec.text) });
  const link = spec.link
    ? make(
        'div',
        { id: `form${m}_${spec.link.name}#text`, class: 'staticText staticTextHyper' },
        make('span', { class: 'ellipsis', text: client.say(spec.link.caption) }),
      )
    : null;
  const buttons = spec.buttons.map((button, index) => {
    const press = make(
      'a',
      { class: `press pressButton${button.isDefault ? ' pressDefault' : ''}` },
      make('span', { class: 'pressBox' }),
      client.say(button.caption),
    );
    bindPress(client, press, { action: 'answer', form: button.caption, run: () => answer(button, close) });
    const frame = make('span', { class: 'framePress', title: client.say(button.caption) }, press);
    return { spec: button, press, frame, element: make('div', { id: `form${m}_Button${index}` }, frame) };
  });
  return {
    parts: [text, ...(link ? [link] : []), ...buttons.map(({ element }) => element)],
    buttons,
    /** Height of the contents for this width. */
    layout(width: number): number {
      const rows = Math.ceil(textWidth(spec.text) / (width - 8));
      place(text, 0, 6, width, rows * 20);
      let top = rows * 20 + 14;
      if (link) {
        place(link, 0, top, width, 20);
        top += 28;
      }
      let right = width;
      for (const { spec: button, press, frame, element } of [...buttons].reverse()) {
        const own = Math.max(76, textWidth(button.caption) + 28);
        right -= own;
        place(element, right, top, own, 28);
        place(frame, 0, 0, own, 28);
        place(press, 0, 0, own, 28);
        right -= 6;
      }
      return top + 36;
    },
  };
}
