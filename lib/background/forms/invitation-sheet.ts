import { checkEmail } from '@/lib/card/email';
import { permissionText } from '@/lib/card/role-words';
import { permissionOf } from '@/lib/card/roles';
import { reasonText } from '@/lib/card/words';
import type { FormSheet, ResendView, SheetLine } from '@/lib/messages/form-views';
import { resendGuard } from '@/lib/trial/resend';
import type { InvitationState } from '@/lib/trial/state';
import { hiddenValue } from '../curtain';
import type { Desk } from '../desk';
import { dayWords, momentWords } from '../words/when';

/** What is known of one open invitation. */
export interface OpenInvitation {
  number: string;
  /** What the journal says of it; `null` while that is nothing. */
  invitation: InvitationState | null;
  /** Address on the form right now; `undefined` when it is not on view. */
  address: string | null | undefined;
  /** A press did nothing on this build of the portal. */
  pressFails: boolean;
  now: number;
}

/** The strip on an invitation's form: where and how often it was sent, and «Отправить повторно». */
export function invitationSheet(open: OpenInvitation, desk: Desk): FormSheet {
  const { text } = desk;
  const { invitation } = open;
  const address = open.address === undefined ? invitation?.address : open.address;
  const warning = addressWarning(address, desk);
  const resend = resendView(open, address, desk);
  const lines: SheetLine[] = [
    {
      text: address ? text('invite_address', { address: shownAddress(address, desk) }) : text('invite_no_address'),
      tone: address ? 'plain' : 'warning',
    },
    ...(warning === '' ? [] : [{ text: warning, tone: 'warning' as const }]),
    { text: sentWords(invitation, desk), tone: 'plain' },
  ];
  return {
    title: text('invite_title', { number: open.number }),
    mark: warning !== '' || !address ? 'faulty' : isSettled(invitation) ? 'good' : 'waiting',
    lines,
    resend,
  };
}

/** A tick is for what was done: the client has come, or a repeat went out. */
const isSettled = (invitation: InvitationState | null) =>
  invitation?.status === 'activated' || invitation?.lastResent?.outcome === 'sent';

/** The form itself shows it; our strip does not while names are hidden. */
const shownAddress = (address: string, { settings }: Desk) => (settings.hideNames ? hiddenValue : address);

function addressWarning(address: string | null | undefined, { text }: Desk): string {
  const finding = checkEmail(address);
  return finding.status === 'wrong' ? text('invite_address_doubt', { reason: reasonText(finding.reason, text) }) : '';
}

/** «Отправлено 12.11, повторно — 1 раз, последний раз вчера в 10:15: не знаем, ушло ли» */
function sentWords(invitation: InvitationState | null, desk: Desk): string {
  const { text, present } = desk;
  if (!invitation) return text('invite_sent_unknown');
  const { invitedOn, timesSent, lastResent } = invitation;
  const day = invitedOn ? dayWords(invitedOn, present, text) : null;
  return [
    day === null ? text('invite_sent_unknown') : text('invite_sent', { day }),
    timesSent > 1 && text.count('invite_times', timesSent - 1),
    lastResent && text(`invite_last_${lastResent.outcome}`, { when: momentWords(lastResent.at, present, text) }),
  ]
    .filter(Boolean)
    .join('; ');
}

/** What «Отправить повторно» can do, by role, time and address. */
export function resendView(
  { number, invitation, now, pressFails }: Omit<OpenInvitation, 'address'>,
  address: string | null | undefined,
  desk: Desk,
): ResendView {
  const { text, present, settings } = desk;
  const guard = resendGuard(invitation, now, present.today);
  const permission = permissionOf(settings.role, 'resend-invitation');
  if (guard.verdict === 'activated' || guard.verdict === 'blocked') {
    return { number, guard: 'never', words: text(`invite_is_${guard.verdict}`) };
  }
  if (permission.allowed === false) return { number, guard: 'never', words: permissionText(permission, text) };
  if (address === null || address === '') return { number, guard: 'never', words: text('invite_needs_address') };
  const finding = checkEmail(address);
  if (finding.status === 'wrong' && finding.reason.code !== 'email-typo') {
    return { number, guard: 'never', words: text('invite_bad_address') };
  }
  if (pressFails) return { number, guard: 'point', words: text('invite_press_fails') };
  if (guard.verdict === 'cool-down') {
    const when = guard.at === null ? text('invite_today') : momentWords(guard.at, present, text);
    return { number, guard: 'again', told: guard.at ?? 0, words: text('invite_cool_down', { when }) };
  }
  return { number, guard: 'ready', words: permissionText(permission, text) };
}
