import { describe, expect, it } from 'vitest';
import { reminderNotice } from '@/lib/background/words/reminders';
import { textIn } from '@/lib/platform/catalogue';
import { defaultSettings } from '@/lib/store/settings-fields';
import { fillNotice, type NoticeTexts } from '@/lib/trial/notice-texts';

const values = { client: 'ООО «Ромашка»', checkpoint: 'КТ2', due: '16.11' };
const reminder = {
  key: '1cfresh.com/s:1010',
  checkpoint: 'mid-trial',
  due: '2026-11-16',
  level: 'overdue',
  name: 'ООО «Ромашка»',
  moment: 0,
} as const;
const noticeOf = (noticeTexts: Partial<NoticeTexts>, count = 1) =>
  reminderNotice(
    Array.from({ length: count }, (_, index) => ({ ...reminder, key: `${reminder.key}${index}` })),
    { missed: false, doubtful: false },
    {
      present: { today: '2026-11-17', zone: 'Europe/Moscow' },
      text: textIn('ru'),
      settings: { ...defaultSettings, noticeTexts: { ...defaultSettings.noticeTexts, ...noticeTexts } },
    },
  );

describe('a notification in the user’s own words', () => {
  it.each([
    ['Звоним: {клиент}', 'Звоним: ООО «Ромашка»'],
    ['{ Точка } до {срок}, {checkpoint}', 'КТ2 до 16.11, КТ2'],
    ['{клиентка} и {', '{клиентка} и {'],
    ['без мест', 'без мест'],
  ])('«%s» reads «%s»', (words, said) => {
    expect(fillNotice(words, values)).toBe(said);
  });

  it('does not take a client’s name for a place', () => {
    expect(fillNotice('{клиент}', { ...values, client: '{срок}' })).toBe('{срок}');
  });

  it('is said of a single call at its level; where there are no own words, and of several, as usual', () => {
    const usual = noticeOf({});
    expect(noticeOf({ overdue: 'Опоздали: {клиент}' })).toMatchObject({
      ...usual,
      nameless: {},
      title: 'Опоздали: ООО «Ромашка»',
    });
    expect(noticeOf({ today: 'Сегодня' })).toEqual(usual);
    expect(noticeOf({ message: '{точка}!' }).message).toBe('КТ2!');
    expect(noticeOf({ overdue: 'Опоздали', message: 'Да' }, 3)).toEqual(noticeOf({}, 3));
  });
});
