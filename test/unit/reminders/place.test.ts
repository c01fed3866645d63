import { expect, it } from 'vitest';
import { digestId } from '@/lib/reminders/digest';
import { placeOfNotice } from '@/lib/reminders/place';
import { backupId, groupId, reminderId } from '@/lib/reminders/reminder';

const key = '1cfresh.com/s:10 & 10';
const id = reminderId({ key, checkpoint: 'mid-trial', due: '2026-11-24', level: 'overdue' });

it('a notification about one client leads to that client', () => {
  const place = placeOfNotice(id) ?? '';
  expect(place.startsWith('popup.html#')).toBe(true);
  expect(new URLSearchParams(place.split('#')[1]).get('client')).toBe(key);
});

it.each([
  ['a group leads to the plan', groupId('2026-11-24', 'today'), 'popup.html'],
  ['a digest leads to its page', digestId('2026-11-23'), 'digest.html'],
  ['an old backup leads to where one is made', backupId('2026-11-23'), 'options.html#data'],
  ['a foreign id leads nowhere', 'update-available', null],
  ['a level that does not exist leads nowhere', id.replace('overdue', 'never'), null],
])('%s', (_name, notice, expected) => {
  expect(placeOfNotice(notice)).toBe(expected);
});
