import { signal as cell } from '@preact/signals';
import { ResendTold } from '@/components/overlay/ResendTold';
import type { Feature } from './features';
import { formInFront } from './in-front';
import { mount } from './mount';

/** Tells what became of «Отправить повторно» where neither the form nor the panel is there to tell it. */
export const told: Feature = {
  id: 'told',
  init({ layer, page, resend, timeline, text }, signal) {
    const open = cell<string | undefined>(undefined);
    page.listen(
      {
        read(reading) {
          open.value = formInFront(reading)?.record.identity.invitationNumber;
        },
      },
      signal,
    );
    const isElsewhere = () => {
      const about = resend.about.value;
      return about !== null && (about.number === open.value || about.key === timeline.key.value);
    };
    const view = () => <ResendTold resend={resend} text={text} saidElsewhere={isElsewhere()} />;
    mount(layer.dialogs, view, signal);
  },
};
