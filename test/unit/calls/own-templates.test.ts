import { describe, expect, it } from 'vitest';
import { changePlan, changeTable } from '@/lib/calls/own-changes';
import { noOwnTemplates, tableNames, templatesWith } from '@/lib/calls/own-templates';
import { lead, parseOwnTemplates } from '@/lib/calls/own-templates-schema';
import type { CallPlan } from '@/lib/calls/plan';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import { plan } from './plans';

const mine: CallPlan = { ...plan('blank'), title: 'Мой разговор', steps: ['Улыбнитесь.'] };
const own = changePlan(noOwnTemplates, 'ru', 'blank', mine);
const stored = (data: unknown) => JSON.parse(JSON.stringify(data));

describe('the user’s own templates', () => {
  it('are as shipped until something is changed', () => {
    expect(templatesWith(noOwnTemplates, 'ru')).toEqual(shippedTemplates('ru'));
    expect(templatesWith(noOwnTemplates, 'en')).toEqual(shippedTemplates('en'));
  });

  it('change one plan of one language, and are reset', () => {
    expect(templatesWith(own, 'ru').plans.blank).toEqual(mine);
    expect(templatesWith(own, 'ru').plans.renewal).toEqual(plan('renewal'));
    expect(templatesWith(own, 'en')).toEqual(shippedTemplates('en'));
    expect(templatesWith(changePlan(own, 'ru', 'blank', null), 'ru')).toEqual(shippedTemplates('ru'));
  });

  it('keep a plan under its own id and language', () => {
    const moved = changePlan(noOwnTemplates, 'en', 'renewal', mine);
    expect(templatesWith(moved, 'en').plans.renewal).toMatchObject({
      id: 'renewal',
      language: 'en',
      title: 'Мой разговор',
    });
  });

  it.each(tableNames)('change the table of %s, and are reset', (name) => {
    const changed = changeTable(own, 'ru', name, []);
    expect(templatesWith(changed, 'ru')[name]).toEqual([]);
    expect(templatesWith(changed, 'ru').plans.blank).toEqual(mine);
    expect(templatesWith(changeTable(changed, 'ru', name, null), 'ru')[name]).toEqual(shippedTemplates('ru')[name]);
  });

  it('never change what is shipped', () => {
    const before = structuredClone(shippedTemplates('ru'));
    changeTable(changePlan(noOwnTemplates, 'ru', 'blank', mine), 'ru', 'tariffs', []);
    expect(shippedTemplates('ru')).toEqual(before);
    expect(noOwnTemplates).toEqual({ version: 1, changes: { ru: {}, en: {} } });
  });
});

describe('stored templates', () => {
  it('come back as they were', () => {
    const { plans, ...tables } = shippedTemplates('en');
    const all = { version: 1, changes: { ru: own.changes.ru, en: { plans, ...tables } } };
    expect(parseOwnTemplates(stored(all))).toEqual({ templates: all, migrated: false });
    expect(parseOwnTemplates(stored(noOwnTemplates))).toEqual({ templates: noOwnTemplates, migrated: false });
  });

  const withPlan = (changed: object) => ({
    ...own,
    changes: { ru: { plans: { blank: { ...mine, ...changed } } }, en: {} },
  });
  const withQuestion = (changed: object) =>
    withPlan({
      groups: [
        { id: 'a', title: 'А', questions: [{ id: 'q', ask: 'В?', label: 'В', answer: { kind: 'text' }, ...changed }] },
      ],
    });
  const question = 'changes.ru.plans.blank.groups.0.questions.0';
  const tariff = shippedTemplates('ru').tariffs[0];

  it.each<[string, unknown, string]>([
    ['no version', { changes: { ru: {}, en: {} } }, 'version'],
    ['a version that is none', { ...own, version: 0.5 }, 'version'],
    ['a language missing', { version: 1, changes: { ru: {} } }, 'changes.en'],
    ['an empty title', withPlan({ title: '' }), 'changes.ru.plans.blank.title'],
    ['a plan under another id', withPlan({ id: 'renewal' }), 'changes.ru.plans'],
    ['a plan of another language', withPlan({ language: 'en' }), 'changes'],
    ['a strange kind of answer', withQuestion({ answer: { kind: 'date' } }), `${question}.answer.kind`],
    ['a choice of nothing', withQuestion({ answer: { kind: 'choice', options: [] } }), `${question}.answer.options`],
    ['a range turned over', withQuestion({ answer: { kind: 'number', min: 2, max: 1 } }), `${question}.answer`],
    ['a fact answered in words', withQuestion({ fact: 'users' }), question],
    [
      'a chip its fact does not know',
      withQuestion({ fact: 'internet', answer: { kind: 'choice', options: [{ id: 'fast', text: 'быстрый' }] } }),
      question,
    ],
    [
      'a question twice',
      withPlan({ groups: [...mine.groups, { ...mine.groups[0], id: 'other' }] }),
      'changes.ru.plans.blank',
    ],
    ['a group twice', withPlan({ groups: [...mine.groups, ...mine.groups] }), 'changes.ru.plans.blank.groups'],
    ['an unknown plan', { ...own, changes: { ru: { plans: { other: mine } }, en: {} } }, 'changes.ru.plans'],
    ['a line twice', { ...own, changes: { ru: { tariffs: [tariff, tariff] }, en: {} } }, 'changes.ru.tariffs'],
    [
      'a month that is none',
      { ...own, changes: { ru: { tariffs: [{ ...tariff, seenIn: '2026-13' }] }, en: {} } },
      'changes.ru.tariffs.0.seenIn',
    ],
    ['too much', withPlan({ steps: ['я'.repeat(501)] }), 'changes.ru.plans.blank.steps.0'],
  ])('are refused with the place of the fault: %s', (_, data, place) => {
    expect(parseOwnTemplates(stored(data))).toEqual({ fault: 'wrong', place });
  });

  it.each([null, undefined, 'templates', [], 7])('that are %j are refused', (data) => {
    expect(parseOwnTemplates(data)).toEqual({ fault: 'wrong', place: 'version' });
  });

  it('of a newer version of the product are left alone', () => {
    expect(parseOwnTemplates({ ...own, version: 2 })).toEqual({ fault: 'newer', place: 'version' });
  });
});

describe('older templates', () => {
  const steps = [
    (data: Record<string, unknown>) => ({ ...data, two: true }),
    (data: Record<string, unknown>) => ({ ...data, three: data.two }),
  ];

  it('go through every step from their own version on', () => {
    expect(lead({ version: 1 }, steps)).toEqual({ data: { version: 3, two: true, three: true }, migrated: true });
    expect(lead({ version: 2, two: 'x' }, steps)).toEqual({
      data: { version: 3, two: 'x', three: 'x' },
      migrated: true,
    });
    expect(lead({ version: 3 }, steps)).toEqual({ data: { version: 3 }, migrated: false });
    expect(lead({ version: 4 }, steps)).toEqual({ fault: 'newer', place: 'version' });
  });
});
