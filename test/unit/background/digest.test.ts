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
    expect([title, since]).toEqual(['Дайджест на 24.11', '«Новые» — те, кто появился после 16.11']);
    const told = Object.fromEntries(sections.map((section) => [section.title, section.lines]));
    expect(told['Закончатся в ближайшие 7 дней']).toEqual([
      { key: keyOf('1010'), name: 'ООО «Клиент 1010»', text: 'тест до 01.12, ещё 7 дней' },
    ]);
    expect(told['Закончатся через 15–30 дней']?.map(({ key }) => key)).toEqual([keyOf('1020')]);
    expect(told.Новые).toEqual([{ key: keyOf('1020'), name: 'ООО «Клиент 1020»', text: 'активирован 20.11' }]);
    expect(told.Ушли).toEqual([{ key: keyOf('1030'), name: 'ООО «Клиент 1030»', text: '24.11, выбрали другое' }]);
    expect(told['Просроченные звонки']?.[0]?.text).toMatch(/^КТ1.*, срок \d\d\.11, просрочка \d+ (день|дня|дней)$/u);
    expect(sections.every(({ lines }) => lines.length > 0)).toBe(true);
    expect(told.Подключились).toBeUndefined();
  });

  it('tells why invitations were not activated, week by week, with the clients', async () => {
    const office = openOffice();
    const invited = { state: 'Отправлено', invitedOn: '2026-11-16', address: 'buh@romashka.example' };
    await office.observe('invitations', { identity: { invitationNumber: '1' }, fields: invited });
    const key = '1cfresh.com/i:1';
    await office.ask('act', { key, action: { do: 'not-activated', reason: 'письмо в спаме' } });
    const { reasons, sections } = await office.ask('digest', {});
    const clients = [{ key, name: 'buh@romashka.example' }];
    const title = 'Неделя с 23.11';
    expect(reasons).toEqual([{ id: '2026-11-23', title, bars: [{ reason: 'письмо в спаме', clients }] }]);
    expect(sections.flatMap(({ lines }) => lines).some(({ text }) => text.includes('письмо в спаме'))).toBe(true);
  });

  it('names all the calls of a client that are late', async () => {
    const office = openOffice();
    await office.observe('subscribers', subscriber('1', { activatedOn: '2026-10-28', endsOn: '2026-11-25' }));
    const { sections } = await office.ask('digest', {});
    const late = sections.find(({ title }) => title === 'Просроченные звонки');
    expect(late?.lines[0]?.text).toMatch(/^КТ1, КТ2 и КТ3, срок 29\.10/u);
    expect((await office.ask('agenda', {})).lines[0]?.calls).toBe('КТ1, КТ2 и КТ3');
  });

  it('says of a trial’s last day that it is the last, not that 0 days are left', async () => {
    const { ask } = await officeOfThree();
    const { sections } = await ask('digest', { day: '2026-12-01' });
    const lines = sections.flatMap((section) => section.lines).filter(({ key }) => key === keyOf('1010'));
    expect(lines.map(({ text }) => text)).toContain('тест до 01.12: это последний день');
  });

  it('does not say of an invitation of the day that it was sent 0 days ago', async () => {
    const office = openOffice();
    const fields = { state: 'Отправлено', invitedOn: '2026-11-24', address: 'buh@romashka.example' };
    await office.observe('invitations', { identity: { invitationNumber: '1' }, fields });
    const { sections } = await office.ask('digest', {});
    expect(sections.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain('приглашён 24.11');
    expect(JSON.stringify(sections)).not.toMatch(/\b0 дн/u);
  });

  it('hides the names when the user says so', async () => {
    const office = openOffice({ hideNames: true });
    await office.observe('subscribers', subscriber('1010', { activatedOn: '2026-11-02', endsOn: '2026-12-01' }));
    const { sections } = await office.ask('digest', {});
    expect(JSON.stringify(sections)).not.toContain('Клиент');
  });
});

describe('the digest of another day', () => {
  it('is reckoned for that day, by what is known now, and says so', async () => {
    const { ask } = await officeOfThree();
    const { day, title, since, remark, sections } = await ask('digest', { day: '2026-12-14' });
    expect([day, title, since]).toEqual(['2026-12-14', 'Дайджест на 14.12', '«Новые» — те, кто появился после 07.12']);
    expect(remark).toBe('По тому, что известно сегодня.');
    const told = Object.fromEntries(sections.map((section) => [section.title, section.lines]));
    expect(told['Закончатся в ближайшие 7 дней']?.map(({ text }) => text)).toEqual(['тест до 19.12, ещё 5 дней']);
    expect(told.Новые).toBeUndefined();
    expect((await ask('digest', {})).remark).toBeUndefined();
  });
});

describe('the digest of a past day', () => {
  it('is what it was on that day, whatever was learned and done since', async () => {
    const office = await officeOfThree();
    const then = await office.ask('digest', {});
    office.clock.at += 3 * 86_400_000;
    await office.observe('subscribers', subscriber('1040', { activatedOn: '2026-11-23', endsOn: '2026-12-22' }));
    await office.ask('act', { key: keyOf('1010'), action: { do: 'done', checkpoint: 'first-call' } });
    await office.ask('act', { key: keyOf('1020'), action: { do: 'subscribed' } });
    const now = await office.ask('digest', {});
    expect(now.sections).not.toEqual(then.sections);
    const again = await office.ask('digest', { day: then.day });
    expect(again.sections).toEqual(then.sections);
    expect(again.reasons).toEqual(then.reasons);
    expect(again.remark).toBe('По тому, что было известно в тот день.');
  });

  it('knows nobody who was met later', async () => {
    const { ask } = await officeOfThree();
    expect((await ask('digest', { day: '2026-11-20' })).sections).toEqual([]);
  });
});

describe('the forecast in words', () => {
  it('counts trials with the calls on time and without, and says what is missing', async () => {
    const { ask } = await officeOfThree();
    expect(await ask('forecast', {})).toEqual({
      lines: [
        { name: 'Все звонки вовремя', trials: 0, won: 0, share: '—' },
        { name: 'Не все звонки вовремя', trials: 0, won: 0, share: '—' },
        { name: 'Все тесты', trials: 0, won: 0, share: '—' },
      ],
      expected: 'Сейчас идут 2 теста. Ни один тест ещё не решился: сравнивать не с чем.',
      income: 'Чтобы увидеть сумму, укажите среднюю продажу.',
      price: null,
      percent: 65,
    });
  });

  it('reckons money by the user’s own price and part', async () => {
    const office = openOffice({ forecastPrice: 20_000, forecastShare: 50 });
    const met = (code: string, activatedOn: string) => subscriber(code, { activatedOn, endsOn: '2026-12-23' });
    await office.observe('subscribers', met('1', '2026-11-24'), met('2', '2026-11-24'), met('3', '2026-11-24'));
    const act = (code: string, action: Parameters<typeof office.ask<'act'>>[1]['action']) =>
      office.ask('act', { key: keyOf(code), action });
    await act('1', { do: 'done', checkpoint: 'first-call' });
    office.clock.at += 86_400_000;
    await act('1', { do: 'subscribed' });
    await act('2', { do: 'lost', reason: 'дорого' });
    const { lines, expected, income } = await office.ask('forecast', {});
    expect(lines.map(({ trials, won, share }) => [trials, won, share])).toEqual([
      [1, 1, '100 %'],
      [1, 0, '0 %'],
      [2, 1, '50 %'],
    ]);
    expect(expected).toBe('Сейчас идёт 1 тест. Если доля сохранится, подписок будет около 0,5.');
    expect(income).toBe('Ваша доля — около 5\u00a0000 ₽.');
  });

  it('leaves the partner’s own subscriber out', async () => {
    const office = openOffice({ ownSubscriberCode: '1010' });
    await office.observe('subscribers', subscriber('1010', { activatedOn: '2026-11-02', endsOn: '2026-12-01' }));
    expect((await office.ask('forecast', {})).expected).toMatch(/^Сейчас идёт 0 тестов/u);
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
