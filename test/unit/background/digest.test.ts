import { describe, expect, it } from 'vitest';
import { layDesk } from '@/lib/background/desk';
import { digestExtras } from '@/lib/background/reminders/digest';
import { defaultSettings } from '@/lib/store/settings-fields';
import { keyOf, openOffice, subscriber } from './office';

async function officeOfThree() {
  const office = openOffice();
  await office.observe(
    'subscribers',
    subscriber('1010', { activatedOn: '2026-11-02', endsOn: '2026-12-01' }),
    subscriber('1020', { activatedOn: '2026-11-20', endsOn: '2026-12-19' }),
    subscriber('1030', { activatedOn: '2026-11-02', endsOn: '2026-12-05' }),
  );
  await office.ask('act', { key: keyOf('1030'), action: { do: 'lost', reason: 'выбрали другое' } });
  return office;
}

describe('the digest in words', () => {
  it('tells who ends, who is late, who came and who went, and nothing empty', async () => {
    const { ask } = await officeOfThree();
    const { title, since, sections } = await ask('digest', {});
    expect([title, since]).toEqual(['Дайджест на 24.11', 'Новое — после 16.11']);
    const told = Object.fromEntries(sections.map((section) => [section.title, section.lines]));
    expect(told['Заканчиваются за 7 дней']).toEqual([
      { key: keyOf('1010'), name: 'ООО «Клиент 1010»', text: 'тест до 01.12, осталось 7 дн.' },
    ]);
    expect(told['Заканчиваются за 30 дней']?.map(({ key }) => key)).toEqual([keyOf('1020')]);
    expect(told.Новые).toEqual([{ key: keyOf('1020'), name: 'ООО «Клиент 1020»', text: 'активирован 20.11' }]);
    expect(told.Ушли).toEqual([{ key: keyOf('1030'), name: 'ООО «Клиент 1030»', text: '24.11, выбрали другое' }]);
    expect(told['Просроченные звонки']?.[0]?.text).toMatch(/^КТ1.*, срок \d\d\.11, просрочка \d+ дн\.$/u);
    expect(sections.every(({ lines }) => lines.length > 0)).toBe(true);
    expect(told.Подключились).toBeUndefined();
  });

  it('hides the names when the user says so', async () => {
    const office = openOffice({ hideNames: true });
    await office.observe('subscribers', subscriber('1010', { activatedOn: '2026-11-02', endsOn: '2026-12-01' }));
    const { sections } = await office.ask('digest', {});
    expect(JSON.stringify(sections)).not.toContain('Клиент');
  });
});

describe('when it is spoken of', () => {
  it('is kept, and everything is set anew', async () => {
    const { ask, store, reconciled } = await officeOfThree();
    const times = reconciled.times;
    await ask('digest-when', { on: 5, at: '17:00' });
    expect(await store.settings.read()).toMatchObject({ digestOn: 5, digestAt: '17:00' });
    expect(reconciled.times).toBe(times + 1);
  });

  it.each([
    [8, '08:30'],
    [1, '25:00'],
  ])('day %s at %s is refused', async (on, at) => {
    const { ask, store } = openOffice();
    await expect(ask('digest-when', { on, at })).rejects.toMatchObject({ code: 'bad-setting' });
    expect(await store.settings.read()).toMatchObject({ digestOn: 1, digestAt: '08:30' });
  });

  it('is a notification with the numbers, and none when there is nothing to tell', async () => {
    const { store, clock } = await officeOfThree();
    const desk = layDesk(defaultSettings, clock);
    const [last] = digestExtras(desk, store);
    expect(last?.id).toBe('digest|2026-11-23');
    expect((await last?.word())?.message).toBe('Заканчиваются: 2, просрочены: 2, не активированы: 0, новые: 1');
    expect(await digestExtras(desk, openOffice().store)[0]?.word()).toBeNull();
  });
});
