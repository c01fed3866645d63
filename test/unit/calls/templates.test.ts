import { describe, expect, it } from 'vitest';
import { letterPlaces } from '@/lib/calls/letter';
import { planIds, type Question, questionsOf } from '@/lib/calls/plan';
import { planSchema } from '@/lib/calls/plan-schema';
import { shippedTemplates } from '@/lib/calls/templates/templates';

const ru = shippedTemplates('ru');
const en = shippedTemplates('en');
const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];

/** A question without its words. */
const bones = ({ id, answer, fact, once, hint }: Question) => ({
  id,
  fact,
  once,
  hint: hint !== undefined,
  answer: answer.kind === 'choice' ? { ...answer, options: answer.options.map((option) => option.id) } : answer,
});

describe.each(planIds)('the plan %s', (id) => {
  it('is a plan by its schema, in both languages', () => {
    for (const { plans } of [ru, en]) expect(planSchema.safeParse(plans[id])).toMatchObject({ success: true });
  });

  it('asks the same in both languages', () => {
    expect(questionsOf(en.plans[id]).map(bones)).toEqual(questionsOf(ru.plans[id]).map(bones));
    expect(en.plans[id].groups.map((group) => group.id)).toEqual(ru.plans[id].groups.map((group) => group.id));
    expect(en.plans[id].steps).toHaveLength(ru.plans[id].steps.length);
  });

  it('closes with what was agreed', () => {
    expect(questionsOf(ru.plans[id]).at(-1)?.id).toBe('next');
  });

  it('asks aloud in questions and names answers without a full stop', () => {
    for (const { ask, label } of questionsOf(ru.plans[id])) {
      expect(ask).toMatch(/\?$/u);
      expect(label).toMatch(/^\p{Lu}[^.?]*$/u);
    }
  });
});

it('a question has one meaning in every plan that asks it', () => {
  const all = planIds.flatMap((id) => questionsOf(ru.plans[id]));
  for (const one of all)
    expect(all.filter(({ id }) => id === one.id)).toEqual(all.flatMap((other) => (other.id === one.id ? [one] : [])));
});

it('the first call asks for every group of needs and for all facts of the verdict', () => {
  const facts = questionsOf(ru.plans['first-call']).map(({ fact }) => fact);
  const wanted = ['internet', 'configuration', 'exchange', 'users', 'bases', 'programs', 'remote'];
  expect(wanted.filter((fact) => !facts.includes(fact as (typeof facts)[number]))).toEqual([]);
});

it('Russian words are Russian, English ones English', () => {
  const marked = (words: string) => words.replace(/«[^»]*»|\{[^}]*\}/gu, '');
  for (const words of strings(en)) expect(marked(words)).not.toMatch(/[а-яё]{3}/iu);
  const cyrillic = strings(Object.values(ru.plans).map(({ title, steps }) => [title, steps]));
  for (const words of cyrillic) expect(words).toMatch(/[а-яё]/u);
});

it('no text has double spaces, straight quotes, emoji or a space before a mark', () => {
  for (const words of strings(ru)) {
    expect(words).not.toMatch(/ {2}|"| [,.;:!?]|\p{Extended_Pictographic}/u);
    expect(words.trim()).toBe(words);
  }
});

describe('the tables', () => {
  const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

  it.each(['letters', 'objections', 'reasons', 'tariffs'] as const)(
    'of %s have the same lines in both languages',
    (name) => {
      expect(ids(en[name])).toEqual(ids(ru[name]));
      expect(new Set(ids(ru[name])).size).toBe(ru[name].length);
    },
  );

  it('give every reason of the design its next step', () => {
    expect(ids(ru.reasons)).toEqual([
      'no-letter',
      'spam',
      'typo',
      'no-time',
      'no-manager',
      'changed-mind',
      'chose-other',
      'not-clear',
      'no-answer',
      'own',
    ]);
    for (const { next } of ru.reasons) expect(next).toMatch(/\.$/u);
  });

  it('offer as chips the reasons and objections they know', () => {
    const chips = (plan: 'not-activated' | 'mid-trial', id: string) => {
      const answer = questionsOf(ru.plans[plan]).find((question) => question.id === id)?.answer;
      return answer?.kind === 'choice' ? ids(answer.options) : [];
    };
    expect(ids(ru.reasons)).toEqual(expect.arrayContaining(chips('not-activated', 'reason')));
    expect(chips('mid-trial', 'objections')).toEqual(['none', ...ids(ru.objections)]);
  });

  it('go from the smallest tariff to the largest, each with its source and month', () => {
    const sessions = ru.tariffs.map((tariff) => tariff.sessions);
    expect(sessions).toEqual(sessions.toSorted((a, b) => a - b));
    for (const tariff of ru.tariffs)
      expect([tariff.source === '', /^20\d\d-\d\d$/u.test(tariff.seenIn)]).toEqual([false, true]);
  });

  it.each([
    ['ru', ru],
    ['en', en],
  ] as const)('have letters in %s that name known places alone', (language, { letters }) => {
    const known = Object.values(letterPlaces).map((place) => `{${place[language]}}`);
    for (const { subject, body } of letters) {
      for (const [place] of `${subject}${body}`.matchAll(/\{[^}]*\}/gu)) expect(known).toContain(place);
    }
  });
});
