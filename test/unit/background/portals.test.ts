import { describe, expect, it } from 'vitest';
import { openOffice, subscriber } from './office';

const other = 'fresh.example.ru';
const portal = { host: other, country: 'off' as const, ownCode: null };

describe('portals of other installations', () => {
  it('are where our script runs, from the moment they are saved until they are removed', async () => {
    const { ask, ranOn } = openOffice();
    const { previous } = await ask('settings-save', { change: { portals: [portal] } });
    await ask('settings-save', { change: { hideNames: true } });
    await ask('settings-save', { change: previous });
    expect(ranOn).toEqual([[other], []]);
  });

  it.each([
    [[{ ...portal, host: '1cfresh.com' }]],
    [[{ ...portal, host: '*' }]],
    [[{ ...portal, host: 'fresh.example.ru/a/ea' }]],
    [[{ ...portal, host: 'fresh.example.ru:8443' }]],
    [[portal, portal]],
  ])('are refused by the name of the setting: %j', async (portals) => {
    const { ask, ranOn } = openOffice();
    await expect(ask('settings-save', { change: { portals } })).rejects.toMatchObject({
      code: 'bad-setting',
      values: { place: 'Другие порталы' },
    });
    expect(ranOn).toEqual([]);
    expect((await ask('settings-read', {})).settings.portals).toEqual([]);
  });

  it('never mix with others: one code and one ИНН on two hosts are two clients', async () => {
    const { ask, store, clock } = openOffice({ portals: [portal] });
    const record = subscriber('1010', { inn: '7707083893', email: 'a@b.example', activatedOn: '2026-11-20' });
    const invitation = {
      identity: { invitationNumber: '000000007' },
      fields: { invitationNumber: '000000007', inn: '7707083893', address: 'a@b.example' },
    };
    await ask('observe', { host: '1cfresh.com', screen: 'subscribers', readAt: clock.at, records: [record] });
    await ask('observe', { host: other, screen: 'invitations', readAt: clock.at, records: [invitation] });
    await ask('observe', { host: other, screen: 'subscribers', readAt: clock.at, records: [record] });
    const keys = (await store.everyone()).map(({ key }) => key).toSorted();
    expect(keys).toContain('1cfresh.com/s:1010');
    expect(keys).toContain(`${other}/s:1010`);
    for (const { key, state } of await store.everyone())
      for (const alias of state.aliases) expect(alias.split('/')[0]).toBe(key.split('/')[0]);
    await ask('act', { key: `${other}/s:1010`, action: { do: 'lost', reason: 'выбрал другое' } });
    expect((await store.timelines(['1cfresh.com/s:1010'])).get('1cfresh.com/s:1010')?.state.lost).toBeUndefined();
  });

  it('have an own subscriber each: a code hides nobody on another host', async () => {
    const own = { ...portal, ownCode: '2020' };
    const { ask, clock } = openOffice({ ownSubscriberCode: '1010', portals: [own] });
    const badgesOn = async (host: string) => {
      const records = ['1010', '2020'].map((code) => subscriber(code, { activatedOn: '2026-11-20' }));
      const { items } = await ask('observe', { host, screen: 'subscribers', readAt: clock.at, records });
      return items.filter(({ badge }) => badge !== null).map(({ key }) => key);
    };
    expect(await badgesOn('1cfresh.com')).toEqual(['1cfresh.com/s:2020']);
    expect(await badgesOn(other)).toEqual([`${other}/s:1010`]);
  });

  it('have their own country: Russian checks warn of nothing elsewhere', async () => {
    const summary = async (country: 'ru' | 'off') => {
      const { ask } = openOffice({ portals: [{ ...portal, country }] });
      const record = subscriber('1010', { inn: '1234567890' });
      const { sheet } = await ask('form', { host: other, screen: 'subscriber', record });
      return JSON.stringify(sheet?.lines);
    };
    expect(await summary('ru')).toContain('"inn"');
    expect(await summary('off')).not.toContain('"inn"');
  });
});
