import { findSend } from './command';
import { formPart } from './forms';
import type { PageReader } from './page-reader';
import type { CaptionedField, FieldName, PressRefusal, Rect } from './types';

/** Says where something of the page is, for a frame of ours around it. Nothing is focused, nothing is set. */
export interface Pointer {
  /**
   * Where a field of an open form is; `null` when it is not on view, as on another tab.
   * @param reveal scrolls it into view first, as the client itself would
   */
  field(form: string, field: FieldName | CaptionedField, reveal: boolean): Rect | null;
  /** Where «Отправить и закрыть» of an open invitation is, or why it cannot be pointed at. */
  send(invitation: string): Rect | PressRefusal;
}

/** Makes the pointer of a page under watch. */
export function createPointer(reader: PageReader): Pointer {
  const { geometry } = reader.tools;
  return {
    field(form, field, reveal) {
      const item = [...reader.items.values()].find(({ reading }) => reading?.id === form);
      const name = item?.names.get(field);
      const number = item && formPart(item.root.id)?.form;
      if (!item || name === undefined) return null;
      const shown = [...item.root.querySelectorAll(`[id="${CSS.escape(`form${number}_${name}`)}"]`)].find((one) =>
        geometry.visible(one),
      );
      if (reveal) shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return shown ? geometry.rect(shown) : null;
    },
    send(invitation) {
      const found = findSend(reader, invitation);
      return typeof found === 'string' ? found : geometry.rect(found.button.closest('.framePress') ?? found.button);
    },
  };
}
