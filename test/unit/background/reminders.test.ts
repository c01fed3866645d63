import { beforeEach, describe, expect, it } from 'vitest';
import { layDesk } from '@/lib/background/desk';
import { remindersOf, snoozedIds } from '@/lib/background/reminders/owed';
import { chooseFresh } from '@/lib/reminders/choose';
import { type Reminder, reminderId } from '@/lib/reminders/reminder';
import { defaultSettings } from '@/lib/store/settings-fields';
import { agendaBrief } from '@/lib/trial/brief';
import { keyOf, openOffice, subscriber } from './office';

let office: ReturnType<typeof openOffice>;
const desk = () => layDesk(defaultSettings, office.clock);
const overdue = { activatedOn: '2026-11-10', endsOn: '2026-12-09' };

async function owed(code: string): Promise<Reminder[]> {
  const found = (await office.store.timelines([keyOf(code)])).get(keyOf(code));
  return found ? remindersOf(agendaBrief(found, desk().calendar), desk(), office.clock.at) : [];
}
async function miss(codes: string[], doubtful = false): Promise<void> {
  const members = (await Promise.all(codes.map(owed))).flat().map(reminderId);
  const notice = { id: 'group', title: '', message: '' };
  await office.store.reminders.finish({ notice, members, missed: true, doubtful }, office.clock.at);
}
async function fresh(code: string): Promise<string[]> {
  const reminders = await owed(code);
  const entries = await office.store.reminders.entries(reminders.map(reminderId));
  return chooseFresh(reminders, entries, office.clock.at).map(({ level }) => level);
}

beforeEach(async () => {
  office = openOffice();
  await office.observe('subscribers', subscriber('1010', overdue), subscriber('1020', overdue));
});

describe('what was missed', () => {
  it('is one card with its calls, and nothing when nothing was', async () => {
    expect((await office.ask('reminders', {})).missed).toBeNull();
    await miss(['1010', '1020']);
    const { missed } = await office.ask('reminders', {});
    expect(missed?.title).toBe(`Пока вас не было: ${missed?.lines.length} звонка`);
    expect(missed?.lines[0]).toEqual({ key: keyOf('1010'), name: 'ООО «Клиент 1010»', text: 'КТ1, срок 11.11' });
  });

  it('asks about the clock after more than a day and a half, until all of it is dealt with', async () => {
    await miss(['1010']);
    expect((await office.ask('reminders', {})).missed?.asks).toBeNull();
    await miss(['1020'], true);
    await miss(['1010']);
    expect((await office.ask('reminders', {})).missed?.asks).toContain('Сегодня 24.11.2026?');
    await office.ask('missed-handled', { keys: [keyOf('1010'), keyOf('1020')] });
    await miss(['1010']);
    expect((await office.ask('reminders', {})).missed?.asks).toBeNull();
  });

  it('stays until each call is made or said to be dealt with', async () => {
    await miss(['1010', '1020']);
    const { missed } = await office.ask('reminders', {});
    const calls = missed?.lines.filter(({ key }) => key === keyOf('1010')).length ?? 0;
    expect(calls).toBeGreaterThan(0);
    for (const checkpoint of ['first-call', 'mid-trial'] as const) {
      await office.ask('act', { key: keyOf('1010'), action: { do: 'done', checkpoint } });
    }
    const left = (await office.ask('reminders', {})).missed?.lines ?? [];
    expect(new Set(left.map(({ key }) => key))).toEqual(new Set([keyOf('1020')]));
    await office.ask('missed-handled', { keys: [keyOf('1020')] });
    expect((await office.ask('reminders', {})).missed).toBeNull();
  });
});

describe('a snooze', () => {
  it('moves the notification of every call of the client, and nothing else', async () => {
    const before = await office.ask('agenda', {});
    expect(await fresh('1010')).toContain('overdue');
    const { said } = await office.ask('snooze', { keys: [keyOf('1010')], until: 'two-hours' });
    expect(said).toBe('Напомню сегодня в 12:00: 1 клиент');
    expect(await fresh('1010')).toEqual([]);
    expect(await fresh('1020')).toContain('overdue');
    expect(await office.ask('agenda', {})).toEqual(before);
    office.clock.at += 2 * 60 * 60_000;
    expect(await fresh('1010')).toContain('overdue');
  });

  it('of several clients clears them from the card of the missed', async () => {
    await miss(['1010', '1020']);
    await office.ask('snooze', { keys: [keyOf('1010'), keyOf('1020')], until: 'tomorrow' });
    expect((await office.ask('reminders', {})).missed).toBeNull();
  });

  it('that ends in the quiet hours says when the reminder really comes', async () => {
    const { said } = await office.ask('snooze', { keys: [keyOf('1010')], until: '2026-11-24T21:00' });
    expect(said).toBe('Напомню 25.11 в 8:00: 1 клиент');
  });

  const labels = async () => (await office.ask('reminders', {})).presets.map(({ label }) => label);

  it('is offered by the working time it leads to, each moment once, and the answer says the same', async () => {
    office.clock.at = Date.UTC(2026, 10, 29, 7);
    expect(await labels()).toEqual([
      'Завтра (30.11 в 9:00)',
      'Послезавтра (01.12 в 9:00)',
      'Через неделю (07.12 в 9:00)',
    ]);
    const { said } = await office.ask('snooze', { keys: [keyOf('1010')], until: 'week' });
    expect(said).toBe('Напомню 07.12 в 9:00: 1 клиент');
  });

  it('is not called by a day that it does not come on', async () => {
    office.clock.at = Date.UTC(2026, 10, 27, 16);
    expect(await labels()).toEqual(['В рабочее время (30.11 в 9:00)', 'Через неделю (04.12 в 9:00)']);
  });

  it('is kept quiet also when the call becomes overdue meanwhile, but not at the last chance', async () => {
    const { state } = (await office.store.timelines([keyOf('1010')])).get(keyOf('1010')) ?? {};
    expect(state).toBeDefined();
    if (!state) return;
    office.clock.at = Date.UTC(2026, 11, 3, 7);
    const ids = snoozedIds(agendaBrief({ key: keyOf('1010'), state }, desk().calendar), desk(), office.clock.at);
    expect(ids.filter((id) => id.includes('before-end')).map((id) => id.split('|').at(-1))).toEqual([
      'today',
      'overdue',
    ]);
  });

  it.each(['2026-11-23T10:00', '2027-02-01T10:00'])('until %s is refused', async (until) => {
    const snooze = office.ask('snooze', { keys: [keyOf('1010')], until });
    await expect(snooze).rejects.toMatchObject({ code: 'bad-date' });
  });
});

it('reminders are looked at when a page opens, a portal’s or one of ours', async () => {
  const before = office.reconciled.times;
  await office.ask('hello', {});
  await office.handlers.hello({}, { asker: { kind: 'portal', host: '1cfresh.com' }, id: 'm' });
  expect(office.reconciled.times).toBe(before + 2);
});

it('a notification for trial is shown, and says what to do when it is not seen', async () => {
  const { shown, said } = await office.ask('check-notification', {});
  expect(shown).toBe(true);
  expect(said).toContain('Не беспокоить');
  expect(office.notices.map(({ id }) => id)).toEqual(['check']);
});
