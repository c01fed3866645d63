import { expect, it } from 'vitest';
import { becauseWords } from '@/lib/background/words/because';
import { textIn } from '@/lib/platform/catalogue';

const words = (from: string, what: 'opens' | 'due') =>
  becauseWords(
    { code: 'shifted', from, what },
    { id: 'mid-trial', activated: true },
    {
      present: { today: '2026-11-24', zone: 'Europe/Moscow' },
      text: textIn('ru'),
      calendar: { isWorkingDay: (date) => date !== '2026-11-29' },
    },
  );

it('a date that moved is told with the one reason that is true', () => {
  expect(words('2026-11-29', 'opens')).toBe('Начало перенесено с 29.11: это выходной.');
  expect(words('2026-11-29', 'due')).toBe('Срок перенесён с 29.11: это выходной.');
  expect(words('2026-12-02', 'due')).toBe('Срок перенесён с 02.12: этот день вне теста.');
});
