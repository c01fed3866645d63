import type { NotActivatedView } from '@/lib/messages/views';
import type { CalendarDate, Instant } from '@/lib/trial/events';
import { invitationOn } from '@/lib/trial/invitation';
import { standingOf } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';
import { addWorkingDays } from '@/lib/trial/workdays';
import type { Desk } from './desk';
import { resendView } from './forms/invitation-sheet';
import { dayWords } from './words/when';

/** What the panel offers for an invitation that is known to be not activated; `null` for every other client. */
export function notActivatedView(
  state: TimelineState,
  { now, pressFails }: { now: Instant; pressFails: boolean },
  desk: Desk,
): NotActivatedView | null {
  const { invitation } = state;
  if (!invitation?.notActivated || standingOf(state) !== 'trial') return null;
  if (invitationOn(invitation, desk.present.today) === 'activated') return null;
  const { reasons } = desk.templates;
  const { reason } = invitation.notActivated;
  const said = reasons.find(({ text: words }) => words === reason);
  const saidOn = state.reasons.at(-1)?.on;
  const next = said && [said.next, callWords(said.callInDays, saidOn, desk)].filter(Boolean).join(' ');
  const { number, address } = invitation;
  const resend = number === undefined ? null : resendView({ number, invitation, now, pressFails }, address, desk);
  return {
    reasons: reasons.filter(({ id }) => id !== 'own').map(({ text }) => text),
    ...(reason !== undefined && { reason }),
    ...(next !== undefined && { next }),
    ...(resend && {
      resend: { number: resend.number, possible: resend.guard !== 'never', words: resend.words },
    }),
  };
}

/** «Следующий звонок: 26.11» */
function callWords(inDays: number | null, from: CalendarDate | undefined, { calendar, present, text }: Desk): string {
  if (inDays === null || from === undefined) return '';
  return text('not_activated_call', { day: dayWords(addWorkingDays(from, inDays, calendar), present, text) });
}
