import { fillLetter } from '@/lib/calls/letter';
import { isMaterials } from '@/lib/calls/materials';
import { mailLink } from '@/lib/card/mailto';
import type { MaterialsView } from '@/lib/messages/views';
import { parseTimelineKey } from '@/lib/trial/keys';
import type { TimelineState } from '@/lib/trial/state';
import type { TaskState } from '@/lib/trial/tasks';
import type { Desk } from './desk';
import { clientName } from './row-item';
import { dayWords } from './words/when';

/** The letters with useful materials, filled in for a client in its trial; `null` where there is nobody to write to. */
export function materialsView(state: TimelineState, tasks: readonly TaskState[], desk: Desk): MaterialsView | null {
  const { present, settings, templates, text } = desk;
  if (!tasks.some(({ id }) => id === 'materials')) return null;
  const { client, trial, invitation, materialsSent } = state;
  const shown = (value: string | null | undefined) => (value && !settings.hideNames ? value : undefined);
  const contact = shown(client.contact?.value);
  const values = {
    client: clientName(state, desk),
    ...(contact && { contact }),
    ...(trial.endsOn && { end: dayWords(trial.endsOn.value, present, text) }),
    service: `https://${parseTimelineKey(state.key)?.host ?? '1cfresh.com'}`,
    phone: settings.managerPhone,
    manager: settings.manager,
    organisation: settings.organisation,
  };
  const address = client.email?.value ?? invitation?.address;
  const letters = templates.letters.filter(isMaterials).map(({ id, title, ...template }) => {
    const letter = fillLetter(template, values, text.language);
    const mail = mailLink(address, letter);
    return {
      id,
      title,
      text: `${letter.subject}\n\n${letter.body}`,
      ...(mail && { mail: mail.href }),
      remarks: [
        letter.unfilled.length > 0 && text('materials_unfilled', { places: letter.unfilled.join(', ') }),
        !mail && text('materials_no_address'),
        mail && !mail.whole && text('materials_long'),
      ].filter((remark) => remark !== false && remark !== null),
    };
  });
  if (letters.length === 0) return null;
  return {
    letters,
    sent: materialsSent ? text('materials_sent', { day: dayWords(materialsSent.on, present, text) }) : '',
  };
}
