import type { CommandSpec } from '../caption-types';
import type { Client } from './client';
import { geometryOf } from './geometry';
import { metrics } from './metrics';
import { place, show, textWidth } from './place';
import { bindPress, runByKeys } from './press';

interface BarCommand {
  spec: CommandSpec;
  run: () => void;
  disabled?: boolean;
}

/** A point of the viewport, CSS pixels. */
export interface Point {
  left: number;
  top: number;
}

export interface CommandBar {
  element: HTMLElement;
  /** Lays the commands out in this width; those that do not fit go to «Еще» (B16). */
  layout(left: number, top: number, width: number): void;
  /** Presses the default command by its keys; `false` when there is none. */
  pressDefault(): boolean;
  setDisabled(action: CommandSpec['action'], disabled: boolean): void;
}

const gap = 4;

/** A button with its caption as a bare text node beside a sibling (web-client.md §4.1). */
function button(
  client: Client,
  id: string,
  spec: CommandSpec,
  inner: Node | string,
): [frame: HTMLElement, press: HTMLElement] {
  const { make } = client.stage;
  const box = make('span', { class: 'pressBox' });
  const press = make('a', { id, class: `press pressCommand${spec.isDefault ? ' pressDefault' : ''}` }, box, inner);
  const title = client.say(spec.keys ? `${spec.caption} (${spec.keys})` : spec.caption);
  return [make('span', { class: 'framePress', title }, press), press];
}

/** The command bar of form N. */
export function commandBar(
  client: Client,
  n: number,
  form: string,
  commands: readonly BarCommand[],
  more: (at: Point) => void,
): CommandBar {
  const { stage, captions } = client;
  const barName = captions.names.commandBar;
  const element = stage.make('div', { id: `form${n}_${barName}`, class: 'frameCommand', set: { tabindex: '0' } });
  const drawn = commands.map((command) => {
    const { spec } = command;
    const [frame, press] = button(client, `form${n}_${spec.name}`, spec, client.say(spec.caption));
    if (command.disabled) press.classList.add('pressDisabled');
    bindPress(client, press, { action: spec.action, form, run: command.run });
    element.append(frame);
    return { ...command, frame, press, width: textWidth(spec.caption) + 26 };
  });
  const moreSpec: CommandSpec = { action: 'more', name: `allActions${barName}`, caption: captions.texts.more };
  const moreText = stage.make('span', { class: 'submenuText', text: client.say(captions.texts.more) });
  const [moreFrame, morePress] = button(client, `form${n}_${moreSpec.name}`, moreSpec, moreText);
  bindPress(client, morePress, {
    action: 'more',
    form,
    run: () => {
      const { left, top, height } = geometryOf(stage.document).rect(moreFrame);
      more({ left, top: top + height + 2 });
    },
  });
  element.append(moreFrame);
  const moreWidth = textWidth(captions.texts.more) + 34;

  return {
    element,
    layout(left, top, width) {
      place(element, left, top, width, metrics.commandBar);
      let x = 0;
      for (const { spec, frame, press, width: own } of drawn) {
        const fits = x + own + gap + moreWidth <= width && !(client.manners.B16 === 'moved' && spec.isDefault);
        place(frame, fits ? x : 0, 4, fits ? own : 0, fits ? 28 : 0);
        place(press, 0, 0, fits ? own : 0, fits ? 28 : 0);
        show(frame, fits);
        if (fits) x += own + gap;
      }
      place(moreFrame, x, 4, moreWidth, 28);
      place(morePress, 0, 0, moreWidth, 28);
    },
    pressDefault() {
      const command = drawn.find(({ spec }) => spec.isDefault);
      if (command) runByKeys(client, command.press, { action: command.spec.action, form, run: command.run });
      return command !== undefined;
    },
    setDisabled(action, disabled) {
      for (const { spec, press } of drawn)
        if (spec.action === action) press.classList.toggle('pressDisabled', disabled);
    },
  };
}
