import type { FactView } from '@/lib/messages/views';
import type { Text, TextKey } from '@/lib/platform/text';
import { invitationOn } from '@/lib/trial/invitation';
import type { TrialDateField } from '@/lib/trial/plan';
import type { ClientField, DateSource, InvitationStatus, KnownDate, TimelineState } from '@/lib/trial/state';
import { screenWords } from './fields';
import { dayWords, momentWords, type Present } from './when';

const clientTexts: [ClientField, TextKey][] = [
  ['contact', 'fact_contact'],
  ['phone', 'fact_phone'],
  ['email', 'fact_email'],
  ['inn', 'fact_inn'],
  ['city', 'fact_city'],
];
const dateTexts: [TrialDateField, TextKey][] = [
  ['invitedOn', 'panel_date_invitedOn'],
  ['activatedOn', 'panel_date_activatedOn'],
  ['endsOn', 'panel_date_endsOn'],
];
const sourceTexts: Record<DateSource, TextKey> = {
  manager: 'source_manager',
  'trial-subscription': 'source_trial_subscription',
  subscriber: 'source_subscriber',
  invitation: 'source_invitation',
  import: 'source_import',
};
const statusTexts: Record<InvitationStatus, TextKey> = {
  sent: 'invitation_sent',
  activated: 'invitation_activated',
  blocked: 'invitation_blocked',
  expired: 'invitation_expired',
  unknown: 'invitation_unknown',
};

/** What is known of a client, each value with its source and the time it was read. Empty cells are said to be empty. */
export function factViews(state: TimelineState, present: Present, text: Text): FactView[] {
  return [
    ...dateFacts(state, present, text),
    ...invitationFacts(state, present, text),
    ...subscriptionFacts(state, present, text),
    ...clientTexts.flatMap(([field, label]): FactView[] => {
      const fact = state.client[field];
      if (!fact) return [];
      const source = text('fact_source', {
        source: screenWords(fact.screen, text),
        when: momentWords(fact.at, present, text),
      });
      return [{ label: text(label), value: fact.value ?? text('fact_empty'), source }];
    }),
  ];
}

/** «ваше слово, 24.11 в 9:05» */
export function sourceWords({ source, at }: KnownDate, present: Present, text: Text): string {
  return text('fact_source', { source: text(sourceTexts[source]), when: momentWords(at, present, text) });
}

/** The name of a trial's date. */
export function dateLabel(field: TrialDateField, text: Text): string {
  const [, key] = dateTexts.find(([name]) => name === field) ?? dateTexts[0] ?? [];
  return key ? text(key) : field;
}

function dateFacts({ trial }: TimelineState, present: Present, text: Text): FactView[] {
  return dateTexts.flatMap(([field, label]): FactView[] => {
    const known = trial[field];
    if (!known) return [];
    return [
      { label: text(label), value: dayWords(known.value, present, text), source: sourceWords(known, present, text) },
    ];
  });
}

function invitationFacts({ invitation }: TimelineState, present: Present, text: Text): FactView[] {
  if (!invitation) return [];
  const { number, address, timesSent } = invitation;
  const parts = [text(statusTexts[invitationOn(invitation, present.today)]), address];
  if (timesSent > 1) parts.push(text.count('invitation_times', timesSent));
  const value = parts.filter(Boolean).join(', ');
  return [{ label: text('fact_invitation'), value, source: number ? text('fact_number', { number }) : '' }];
}

function subscriptionFacts({ subscriptions }: TimelineState, present: Present, text: Text): FactView[] {
  return subscriptions.map(({ tariff, startsOn, endsOn, number, sort, imported }) => {
    const day = (date: string | undefined) => (date ? dayWords(date, present, text) : '…');
    const period = startsOn || endsOn ? `${day(startsOn)}–${day(endsOn)}` : '';
    const value = [tariff, period].filter(Boolean).join(', ') || text('fact_empty');
    return {
      label: text(sort === 'trial' ? 'fact_trial_subscription' : 'fact_subscription'),
      value,
      source: number ? text('fact_number', { number }) : text(imported ? 'source_import' : 'source_manager'),
    };
  });
}
