import type { Situation, Subscriber } from '../portal/data/records';

/** What the badge of a client in each situation says once all three lists were seen (design.md §6); empty: no badge. */
const needs: Record<Situation, RegExp> = {
  'trial-starts-soon': /^КТ1 с /u,
  // on a day off the first call is still ahead
  'trial-just-activated': /^КТ1 (?:с|до) /u,
  // over long holidays it is not late yet
  'trial-first-call-late': /^КТ1 (?:с|до) |^КТ.+ просрочен/u,
  'trial-middle': /^КТ/u,
  'trial-before-end': /^КТ/u,
  'trial-last-days': /^КТ/u,
  'trial-short': /^КТ/u,
  'trial-two-weeks': /^КТ/u,
  'not-activated': /^не активирован \d+ дн\.$|^приглашён сегодня$/u,
  'invitation-expired': /^приглашение истекло$/u,
  'invitation-blocked': /^$/u,
  'trial-ended': /^тест закончился \d+ дн\. назад$|^тест закончился сегодня$|^$/u,
  'trial-without-dates': /^срок не указан$/u,
  paid: /^$/u,
  'paid-renewal': /^продлить до /u,
  'paid-ended': /^$/u,
  partner: /^$/u,
};

/** What the badge of a client says to whom КТ1 is to be made now. On every day the list of subscribers has one. */
export const firstCallNow = /^КТ1 (?:до |просрочена)/u;

/** Situations that each list tells by itself. */
export const toldBy = {
  subscribers: [
    'trial-just-activated',
    'trial-first-call-late',
    'trial-middle',
    'not-activated',
    'trial-without-dates',
  ],
  invitations: ['invitation-expired', 'invitation-blocked'],
  subscriptions: Object.keys(needs) as Situation[],
} satisfies Record<string, Situation[]>;

/** Clients whose badge says something else than they need, with what it says. */
export function wrongNeeds(
  subscribers: readonly Subscriber[],
  badges: Readonly<Record<string, string>>,
  list: keyof typeof toldBy,
): string[] {
  const told: readonly Situation[] = toldBy[list];
  return subscribers
    .filter(({ situation, code }) => told.includes(situation) && !needs[situation].test(badges[code] ?? ''))
    .map(({ situation, code }) => `${code}, ${situation}: «${badges[code] ?? ''}»`);
}
