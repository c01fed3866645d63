import type { OfferLetterView } from '@/lib/messages/views';
import { parseTimelineKey } from '@/lib/trial/keys';
import { trialEnd } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';
import { clientName } from '../row-item';

/** The template of the commercial offer. */
const offerId = 'offer';

/** The letter with the offer for a client, with all that is known but the tariff; `null` without its template. */
export function offerLetter(state: TimelineState, desk: Desk): OfferLetterView | null {
  const { settings, templates, text } = desk;
  const template = templates.letters.find(({ id }) => id === offerId);
  if (!template) return null;
  const { contact, email } = state.client;
  const end = trialEnd(state);
  const host = parseTimelineKey(state.key)?.host;
  const hidden = settings.hideNames;
  return {
    subject: template.subject,
    body: template.body,
    values: {
      client: clientName(state, desk),
      contact: hidden ? '' : (contact?.value ?? ''),
      end: end === undefined ? '' : text.day(end, true),
      service: host === undefined ? '' : `https://${host}`,
      phone: settings.managerPhone,
      manager: settings.manager,
      organisation: settings.organisation,
    },
    to: hidden ? null : (email?.value ?? state.invitation?.address ?? null),
  };
}
