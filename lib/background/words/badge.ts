import type { BadgeView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';
import type { Badge } from '@/lib/trial/badge';
import type { CheckpointId } from '@/lib/trial/events';
import { checkpointShort } from './history';
import { dayWords, type Present } from './when';

/** The badge in words (design.md §6). Its accessible name starts with them and ends with the client's name. */
export function badgeView(badge: Badge, name: string, present: Present, text: Text): BadgeView {
  const words = badgeWords(badge, present, text);
  const on = 'date' in badge ? badge.date : undefined;
  return { state: badge.state, text: words, label: text('badge_label', { words, name }), ...(on && { on }) };
}

/** «КТ2 до 16.11» */
function badgeWords(badge: Badge, present: Present, text: Text): string {
  const day = (date: string | undefined) => (date ? dayWords(date, present, text) : '');
  switch (badge.state) {
    case 'upcoming':
      return text('badge_upcoming', { calls: callWords(badge.checkpoints, text), day: day(badge.date) });
    case 'due':
      return text('badge_due', { calls: callWords(badge.checkpoints, text), day: day(badge.date) });
    case 'overdue':
      return text(badge.checkpoints.length > 1 ? 'badge_overdue_both' : 'badge_overdue', {
        calls: callWords(badge.checkpoints, text),
        days: badge.days ?? 0,
      });
    case 'postponed':
      return text(badge.checkpoints.length > 1 ? 'badge_postponed_both' : 'badge_postponed', {
        calls: callWords(badge.checkpoints, text),
        day: day(badge.date),
      });
    case 'not-activated':
    case 'not-activated-overdue':
      if (badge.days === undefined) return text('badge_not_activated');
      return badge.days === 0 ? text('badge_invited_today') : text('badge_not_activated_days', { days: badge.days });
    case 'invitation-expired':
      return text('badge_invitation_expired');
    case 'trial-ended':
      return text('badge_trial_ended', { days: badge.days });
    case 'dates-unknown':
      return text('badge_dates_unknown');
    case 'renew':
      return text('badge_renew', { day: day(badge.date) });
    case 'passed':
      return text('badge_passed');
  }
}

/** «КТ2», «КТ2 и КТ3», «КТ1, КТ2 и КТ3» */
export function callWords(checkpoints: readonly CheckpointId[], text: Text): string {
  const names = checkpoints.map((id) => checkpointShort(id, text));
  const second = names.pop() ?? '';
  return names.length === 0 ? second : text('checkpoint_both', { first: names.join(', '), second });
}
