import { findSend } from './command';
import { formPart } from './forms';
import type { PageReader } from './page-reader';
import type { FieldName, PressRefusal, Rect } from './types';

/** Says where something of the page is, for a frame of ours around it. Nothing is focused, nothing is set. */
export interface Pointer {
  /**
   * Where a field of an open form is, after it was scrolled into view as the client itself would; `null` when it is not
   * on view, as on another tab.
   */
  field(form: string, field: FieldName): Rect | null;
  /** Where «Отправить и закрыть» of an open invitation is, or why it cannot be pointed at. */
  send(invitation: string): Rect | PressRefusal;
}

/** Makes the pointer of a page under watch. */
export function createPointer(reader: PageReader): Pointer {
  const { geometry } = reader.tools;
  return {
    field(form, field) {
      const item = [...reader.items.values()].find(({ reading }) => reading?.id === form);
      if (!item || !('assignment' in item.state)) return null;
      const name = item.state.assignment.fields.get(field)?.name;
      const number = formPart(item.root.id)?.form;
      if (name === undefined) return null;
      const shown = [...item.root.querySelectorAll(`[id="${CSS.escape(`form${number}_${name}`)}"]`)].find((one) =>
        geometry.visible(one),
      );
      shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return shown ? geometry.rect(shown) : null;
    },
    send(invitation) {
      const found = findSend(reader, invitation);
      return typeof found === 'string' ? found : geometry.rect(found.button.closest('.framePress') ?? found.button);
    },
  };
}
