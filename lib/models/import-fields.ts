import type { TextKey } from '@/lib/platform/text';
import type { ImportField } from '@/lib/trial/events';

const texts: Record<ImportField, TextKey> = {
  code: 'import_field_code',
  name: 'field_name',
  inn: 'field_inn',
  kpp: 'field_kpp',
  phone: 'field_phone',
  email: 'field_email',
  city: 'field_city',
  contact: 'field_contact',
  site: 'field_site',
  invitedOn: 'import_field_invited_on',
  activatedOn: 'import_field_activated_on',
  endsOn: 'import_field_ends_on',
  tariff: 'field_tariff',
  subscribedOn: 'field_subscribed_on',
  subscribedTill: 'field_subscribed_till',
  remark: 'field_remark',
};

/** The text that names a field of a list. */
export const importFieldText = (field: ImportField): TextKey => texts[field];
