import { describe, expect, it } from 'vitest';
import { layDesk } from '@/lib/background/desk';
import { remindersOf } from '@/lib/background/reminders/owed';
import { reminderNotice } from '@/lib/background/words/reminders';
import type { Reminder } from '@/lib/reminders/reminder';
import { defaultSettings, type Settings } from '@/lib/store/settings-fields';
import { agendaBrief } from '@/lib/trial/brief';
import { keyOf, morning, openOffice, subscriber } from './office';

const onTime = { missed: false, doubtful: false };
const clock = { now: () => morning, zone: () => 'Europe/Moscow' };

/** What is owed to clients whose first call is late, by the settings. */
async function owed(codes: string[], change: Partial<Settings> = {}): Promise<Reminder[]> {
  const { observe, store } = openOffice(change);
  for (const code of codes) {
    await observe('subscribers', subscriber(code, { activatedOn: '2026-11-20', endsOn: '2026-12-19' }));
  }
  const desk = layDesk({ ...defaultSettings, ...change }, clock);
  const found = await store.timelines(codes.map(keyOf));
  return [...found.values()].flatMap((client) => remindersOf(agendaBrief(client, desk.calendar), desk, morning));
}
async function notice(codes: string[], change: Partial<Settings> = {}, late = onTime) {
  return reminderNotice(await owed(codes, change), late, layDesk({ ...defaultSettings, ...change }, clock));
}

describe('a notification', () => {
  it('for one call names the client, the call and its term', async () => {
    expect(await notice(['1010'])).toEqual({
      id: `${keyOf('1010')}|first-call|2026-11-23|overdue`,
      title: 'Звонок просрочен: ООО «Клиент 1010»',
      message: 'КТ1, срок 23.11',
      nameless: { title: 'Звонок просрочен: код 1010', message: 'КТ1, срок 23.11' },
    });
  });

  it('for several tells how many clients, and the first names', async () => {
    const { title, message } = await notice(['1010', '1020', '1030', '1040', '1050', '1060']);
    expect(title).toBe('Пора позвонить: 6 клиентов');
    expect(message).toBe('ООО «Клиент 1010», ООО «Клиент 1020», ООО «Клиент 1030», ООО «Клиент 1040» и ещё 2');
  });

  it.each([
    [['1010'], 'Звонок просрочен: код 1010'],
    [['1010', '1020', '1030'], 'Пора позвонить: 3 клиента'],
  ])('says no name to a screen that others see: %s', async (codes, expected) => {
    const { id, title, message } = await notice(codes, { hideNames: true });
    expect(title).toBe(expected);
    expect(id + title + message).not.toContain('Клиент');
  });

  it('says the same without names for the hour in which the screen is shown, in the user’s own words too', async () => {
    const noticeTexts = { ...defaultSettings.noticeTexts, overdue: 'Набрать: {client}' };
    expect((await notice(['1010'], { noticeTexts })).nameless?.title).toBe('Набрать: код 1010');
    expect((await notice(['1010', '1020', '1030'])).nameless?.message).toBe('код 1010, код 1020, код 1030');
    expect(await notice(['1010'], { hideNames: true })).not.toHaveProperty('nameless');
  });

  it('for what was missed says so, and asks about a clock that is in doubt', async () => {
    const missed = await notice(['1010', '1020'], {}, { missed: true, doubtful: false });
    expect(missed.title).toBe('Пока вас не было: 2 звонка');
    const { message } = await notice(['1010', '1020'], {}, { missed: true, doubtful: true });
    expect(message).toBe(
      'Сегодня 24.11.2026? Если нет, исправьте часы компьютера. ООО «Клиент 1010», ООО «Клиент 1020»',
    );
  });

  it('speaks English to whom the interface does', async () => {
    expect((await notice(['1010', '1020', '1030'], { language: 'en' })).title).toMatch(/3 clients/u);
  });
});
