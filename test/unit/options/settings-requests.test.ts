import { describe, expect, it } from 'vitest';
import { changePlan, changeTable } from '@/lib/calls/own-changes';
import { defaultSettings } from '@/lib/store/settings-fields';
import { openOffice } from '../background/office';

describe('settings over the protocol', () => {
  it('are saved, named as changed, and tell what they were', async () => {
    const { ask, bells, reconciled } = openOffice();
    const saved = await ask('settings-save', { change: { capacity: 12, reminderAt: '10:30' } });
    expect(saved.settings).toEqual({ ...defaultSettings, capacity: 12, reminderAt: '10:30' });
    expect(saved.changed.toSorted()).toEqual(['capacity', 'reminderAt']);
    expect(saved.previous).toEqual({ capacity: null, reminderAt: '09:00' });
    expect(bells).toEqual(['all']);
    expect(reconciled.times).toBe(1);
    expect(await ask('settings-read', {})).toMatchObject({ settings: saved.settings, changed: saved.changed });
  });

  it('are as they were after what they told is saved', async () => {
    const { ask } = openOffice();
    await ask('settings-save', { change: { calendarOverrides: { '2026-11-25': 'off' } } });
    const before = await ask('settings-read', {});
    const { previous } = await ask('settings-save', { change: { calendarOverrides: {}, hideNames: true } });
    await ask('settings-save', { change: previous });
    expect(await ask('settings-read', {})).toEqual(before);
    const reset = await ask('settings-reset', { names: ['calendarOverrides'] });
    expect(reset.changed).toEqual([]);
    await ask('settings-save', { change: reset.previous });
    expect(await ask('settings-read', {})).toEqual(before);
  });

  it.each([
    ['Звонков в день', { capacity: 501, hideNames: true }],
    ['Рабочие дни', { workingDays: [] }],
    ['Тихие часы', { quietHours: { from: '25:00', till: '08:00' } }],
    ['Свои дни', { calendarOverrides: { '2026-02-30': 'off' } }],
  ])('are refused whole by the name of «%s»', async (place, change) => {
    const { ask, bells } = openOffice();
    await expect(ask('settings-save', { change: change as never })).rejects.toMatchObject({
      code: 'bad-setting',
      values: { place },
    });
    expect((await ask('settings-read', {})).changed).toEqual([]);
    expect(bells).toEqual([]);
  });

  it('are not for a page of the portal', async () => {
    const { handlers } = openOffice();
    const question = { asker: { kind: 'portal' as const, host: '1cfresh.com' }, id: 'm' };
    await expect(handlers['settings-read']({}, question)).rejects.toMatchObject({ code: 'foreign-sender' });
    await expect(handlers['settings-save']({ change: {} }, question)).rejects.toMatchObject({ code: 'foreign-sender' });
  });
});

describe('the example of a trial', () => {
  const third = async (change: Parameters<typeof openOffice>[0]) =>
    (await openOffice(change).ask('settings-example', { activatedOn: '2026-11-02', days: 30 })).lines[2]?.when;

  it('follows the rules of the checkpoints, and says of a call that is off why it has no days', async () => {
    const own = { ...defaultSettings.checkpoints, 'before-end': { on: true, opens: 4, due: 1 } };
    expect(await third({ calendarCountry: 'other', checkpoints: own })).toBe('27.11–30.11');
    const off = { ...own, 'before-end': { ...own['before-end'], on: false } };
    const { ask } = openOffice({ checkpoints: off });
    const { lines } = await ask('settings-example', { activatedOn: '2026-11-02', days: 30 });
    expect(lines[2]).toMatchObject({ when: '', because: ['Эта точка выключена в настройках.'] });
  });

  it('follows the calendar', async () => {
    expect(await third({ calendarCountry: 'other' })).toBe('24.11–26.11');
    expect(await third({ calendarCountry: 'other', calendarOverrides: { '2026-11-26': 'off' } })).toBe('24.11–25.11');
  });
});

describe('templates over the protocol', () => {
  it('are as shipped, change plan by plan and table by table, and are taken back', async () => {
    const { ask, bells } = openOffice();
    const shipped = await ask('settings-read', {});
    const [first] = shipped.plans;
    if (!first) throw new Error('no plan');
    const { templates } = shipped.settings;
    const own = changePlan(templates, 'ru', first.id, { ...first, title: 'Свой план' });
    const saved = await ask('settings-save', { change: { templates: own } });
    expect(bells).toEqual(['all']);
    expect(saved.plans[0]?.title).toBe('Свой план');
    const table = changeTable(own, 'ru', 'objections', shipped.tables.objections.slice(1));
    const both = await ask('settings-save', { change: { templates: table } });
    expect(both.tables.objections).toEqual(shipped.tables.objections.slice(1));
    expect(both.changed).toEqual(['templates']);
    await ask('settings-save', { change: { templates: changeTable(table, 'ru', 'objections', null) } });
    const back = await ask('settings-save', { change: saved.previous });
    expect({ ...back, previous: undefined }).toEqual({ ...shipped, previous: undefined });
  });

  it.each<[string, unknown]>([
    ['no title', { title: '' }],
    [
      'an answer that the verdict does not understand',
      {
        groups: [
          {
            id: 'a',
            title: 'А',
            questions: [{ id: 'q', ask: 'А?', label: 'А', answer: { kind: 'yes-no' }, fact: 'users' }],
          },
        ],
      },
    ],
  ])('are refused whole with %s, and nothing is changed', async (_, wrong) => {
    const { ask } = openOffice();
    const { plans, settings } = await ask('settings-read', {});
    const plan = { ...plans[0], ...(wrong as object) } as (typeof plans)[number];
    const templates = changePlan(settings.templates, 'ru', plan.id, plan);
    await expect(ask('settings-save', { change: { templates } })).rejects.toMatchObject({
      code: 'bad-setting',
      values: { place: 'Тексты и вопросы' },
    });
    expect((await ask('settings-read', {})).changed).toEqual([]);
  });
});
