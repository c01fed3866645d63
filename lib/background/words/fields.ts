import type { Text, TextKey } from '@/lib/platform/text';
import { isCalendarDate } from '@/lib/trial/events';
import type { FactSource } from '@/lib/trial/state';
import { dayWords, type Present } from './when';

const fieldTexts: Record<string, TextKey> = {
  code: 'field_code',
  name: 'field_name',
  inn: 'field_inn',
  kpp: 'field_kpp',
  ogrn: 'field_ogrn',
  phone: 'field_phone',
  email: 'field_email',
  city: 'field_city',
  contact: 'field_contact',
  site: 'field_site',
  invitationNumber: 'field_invitation_number',
  address: 'field_address',
  invitedOn: 'field_invited_on',
  activatedOn: 'field_activated_on',
  blockedOn: 'field_blocked_on',
  expiresOn: 'field_expires_on',
  state: 'field_state',
  subscriptionNumber: 'field_subscription_number',
  tariff: 'field_tariff',
  kind: 'field_kind',
  startsOn: 'field_starts_on',
  endsOn: 'field_ends_on',
  subscribedOn: 'field_subscribed_on',
  subscribedTill: 'field_subscribed_till',
  remark: 'field_remark',
};

const screenTexts: Record<FactSource, TextKey> = {
  import: 'screen_import',
  subscribers: 'screen_subscribers',
  subscriber: 'screen_subscriber',
  invitations: 'screen_invitations',
  invitation: 'screen_invitation',
  subscriptions: 'screen_subscriptions',
  subscription: 'screen_subscription',
};

/** The portal's form in words: «список абонентов». */
export function screenWords(screen: FactSource, text: Text): string {
  return text(screenTexts[screen]);
}

/** A field's name in words; one without a word of ours keeps its name. */
export function fieldLabel(field: string, text: Text): string {
  const key = fieldTexts[field];
  return key ? text(key) : field.replace(/^custom:/u, '');
}

/** Fields in words: «активирован 02.11, тариф «ПРОФ», телефон — пусто». */
export function fieldWords(fields: Record<string, string | null>, present: Present, text: Text): string {
  return Object.entries(fields)
    .map(([field, value]) => {
      const label = fieldLabel(field, text);
      if (value === null) return text('field_is_empty', { label });
      return text('field_is', { label, value: isCalendarDate(value) ? dayWords(value, present, text) : value });
    })
    .join(', ');
}
