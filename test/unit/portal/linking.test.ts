import { describe, expect, it } from 'vitest';
import { type KnownSubscriber, type Link, linkFor } from '@/lib/portal/linking';
import type { ObservedRecord } from '@/lib/portal/types';

const known: KnownSubscriber[] = [
  { key: 'h/s:1010', code: '1010', inn: '7707083893', email: 'Info@Romashka.ru', name: 'ООО «Ромашка»' },
  { key: 'h/s:1020', code: '1020', inn: '500100732259', email: 'ip@vasilek.ru', name: 'ИП Василёк' },
  { key: 'h/s:1030', code: '1030', inn: '500100732259', email: 'office@lyutik.ru', name: 'ООО «Ромашка»' },
];
const record = (fields: ObservedRecord['fields'], code?: string): ObservedRecord => ({
  identity: { invitationNumber: '000000001', ...(code && { subscriberCode: code }) },
  fields,
});

describe('an invitation belongs to a subscriber', () => {
  it.each<[string, ObservedRecord, Link | null]>([
    ['by code', record({}, '1010'), { to: 'h/s:1010', by: 'code' }],
    ['by code before everything else', record({ inn: '7707083893' }, '1020'), { to: 'h/s:1020', by: 'code' }],
    ['to nobody when its code is new', record({ inn: '7707083893', address: 'info@romashka.ru' }, '9999'), null],
    ['by ИНН', record({ inn: '7707083893' }), { to: 'h/s:1010', by: 'inn' }],
    ['not by a wrong ИНН', record({ inn: '7707083894' }), null],
    ['to neither of two with one ИНН', record({ inn: '500100732259' }), { offer: ['h/s:1020', 'h/s:1030'] }],
    [
      'by the exact address, whatever its case',
      record({ address: ' info@romashka.RU ' }),
      { to: 'h/s:1010', by: 'address' },
    ],
    ['not by a part of an address', record({ address: 'info@romashka.ru.com' }), null],
    ['not by two addresses in one field', record({ address: 'info@romashka.ru, ip@vasilek.ru' }), null],
    ['never by name alone, which is offered', record({ name: 'ИП Василек' }), { offer: ['h/s:1020'] }],
    ['by name to all who bear it', record({ name: 'ООО\u00a0«Ромашка»' }), { offer: ['h/s:1010', 'h/s:1030'] }],
    ['to nobody when it says nothing', record({ name: null, inn: null, address: null }), null],
  ])('%s', (_, one, link) => expect(linkFor(one, known)).toEqual(link));
});
