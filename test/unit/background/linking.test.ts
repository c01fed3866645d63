import { describe, expect, it } from 'vitest';
import type { ObservedRecord } from '@/lib/portal/types';
import { keyOf, openOffice, subscriber } from './office';

const name = 'ООО «Ромашка»';
const inn = '7707083893';
const invitationKey = '1cfresh.com/i:000000001';
const invitation = (fields: ObservedRecord['fields'], number = '000000001'): ObservedRecord => ({
  identity: { invitationNumber: number },
  fields: { state: 'Отправлено', ...fields },
});
const subscription = (fields: ObservedRecord['fields'], number = '77'): ObservedRecord => ({
  identity: { subscriptionNumber: number },
  fields: { tariff: 'ПРОФ', startsOn: '2026-11-01', endsOn: '2027-10-31', ...fields },
});
const open = () => {
  const office = openOffice();
  const view = (key: string) => office.ask('timeline', { key });

  const nameOf = async () => (await office.store.timelines([invitationKey])).get(invitationKey)?.key;
  return { ...office, view, ownerOfInvitation: nameOf };
};

describe('an invitation of nobody', () => {
  it('is offered to the subscriber of the same name, and is never his by itself', async () => {
    const { observe, view, ownerOfInvitation } = open();
    await observe('subscribers', subscriber('1010', { name }), subscriber('1011', { name: 'ООО «Ромашка плюс»' }));
    await observe('invitations', invitation({ name: 'ооо "РОМАШКА"' }));
    expect(await ownerOfInvitation()).toBe(invitationKey);
    expect((await view(invitationKey)).offers).toEqual([
      {
        words:
          'Есть абонент с тем же названием: ООО «Ромашка», код 1010. По коду, ИНН и адресу это не подтвердить. Это он?',
        action: { do: 'belongs', to: keyOf('1010') },
      },
    ]);
    expect((await view(keyOf('1010'))).offers).toBeUndefined();
  });

  it('becomes his by the manager’s word, and parts again when that is undone', async () => {
    const { observe, view, ask, ownerOfInvitation } = open();
    await observe('subscribers', subscriber('1010', { name }));
    await observe('invitations', invitation({ name }));
    const {
      history,
      offers,
      name: shown,
    } = await ask('act', { key: invitationKey, action: { do: 'belongs', to: keyOf('1010') } });
    expect(shown).toBe(name);
    expect(offers).toBeUndefined();
    expect(await ownerOfInvitation()).toBe(keyOf('1010'));
    const link = history.find(({ undoable }) => undoable);
    await ask('act', { key: keyOf('1010'), action: { do: 'undo', event: link?.id ?? '' } });
    expect(await ownerOfInvitation()).toBe(invitationKey);
    expect((await view(invitationKey)).offers).toHaveLength(1);
  });

  it.each([
    ['of another name', '1011', 'ООО «Василёк»'],
    ['that nobody knows', '9999', name],
  ])('is refused to a subscriber %s', async (_, code, other) => {
    const { observe, ask, ownerOfInvitation } = open();
    await observe('subscribers', subscriber('1010', { name }), subscriber('1011', { name: other }));
    await observe('invitations', invitation({ name }));
    const asked = ask('act', { key: invitationKey, action: { do: 'belongs', to: keyOf(code) } });
    await expect(asked).rejects.toMatchObject({ code: 'offer-gone' });
    expect(await ownerOfInvitation()).toBe(invitationKey);
  });

  it('without a name is offered to nobody, not even to those without one', async () => {
    const { observe, view } = open();
    await observe('subscribers', subscriber('1010', { name: null }));
    await observe('invitations', invitation({ name: ' «» ' }));
    expect((await view(invitationKey)).offers).toBeUndefined();
  });

  it('finds its subscriber by ИНН or address also when that one is read later', async () => {
    const { observe, ownerOfInvitation } = open();
    await observe('invitations', invitation({ address: 'buh@romashka.example' }));
    await observe('subscribers', subscriber('1010', { email: 'Buh@romashka.example' }));
    expect(await ownerOfInvitation()).toBe(keyOf('1010'));
  });

  it('that the manager has parted from a subscriber is not joined with him again by itself', async () => {
    const { observe, ask, view, ownerOfInvitation } = open();
    await observe('subscribers', subscriber('1010', { inn }));
    await observe('invitations', invitation({ inn }));
    expect(await ownerOfInvitation()).toBe(keyOf('1010'));
    const link = (await view(keyOf('1010'))).history.find(({ undoable }) => undoable);
    await ask('act', { key: keyOf('1010'), action: { do: 'undo', event: link?.id ?? '' } });
    await observe('invitations', invitation({ inn, state: 'Просрочено' }));
    expect(await ownerOfInvitation()).toBe(invitationKey);
  });
});

describe('a subscription without its subscriber’s code', () => {
  const tariffOf = async ({ store }: ReturnType<typeof open>, code: string) =>
    (await store.timelines([keyOf(code)])).get(keyOf(code))?.state.facts.find(({ field }) => field === 'tariff')?.value;

  it('is the one subscriber’s with the same ИНН', async () => {
    const office = open();
    await office.observe('subscribers', subscriber('1010', { inn }), subscriber('1011'));
    await office.observe('subscriptions', subscription({ inn }));
    expect(await tariffOf(office, '1010')).toBe('ПРОФ');
  });

  it('of an ИНН that two have is nobody’s', async () => {
    const office = open();
    await office.observe('subscribers', subscriber('1010', { inn }), subscriber('1011', { inn }));
    await office.observe('subscriptions', subscription({ inn }));
    expect([await tariffOf(office, '1010'), await tariffOf(office, '1011')]).toEqual([undefined, undefined]);
  });

  it('is offered by its name, becomes the client’s by the manager’s word, and is read on as his', async () => {
    const office = open();
    const { observe, view, ask } = office;
    await observe('subscribers', subscriber('1010', { name }), subscriber('1011', { name }));
    await observe('subscriptions', subscription({ name }));
    expect(await tariffOf(office, '1010')).toBeUndefined();
    const [offer] = (await view(keyOf('1010'))).offers ?? [];
    expect(offer?.words).toContain('Есть подписка 77 на то же название');
    expect(offer?.words).toContain('тариф: ПРОФ');
    expect((await view(keyOf('1011'))).offers).toHaveLength(1);
    if (!offer) throw new Error('no offer');

    const { offers, history } = await ask('act', { key: keyOf('1010'), action: offer.action });
    expect(offers).toBeUndefined();
    expect((await view(keyOf('1011'))).offers).toBeUndefined();
    expect(await tariffOf(office, '1010')).toBe('ПРОФ');
    await observe('subscriptions', subscription({ name, tariff: 'БАЗОВЫЙ' }));
    expect(await tariffOf(office, '1010')).toBe('БАЗОВЫЙ');

    const given = history.find(({ undoable }) => undoable);
    await ask('act', { key: keyOf('1010'), action: { do: 'undo', event: given?.id ?? '' } });
    expect(await ask('timeline', { key: keyOf('1010') })).toBeTruthy();
  });

  it('given and taken back at once is on offer again', async () => {
    const { observe, view, ask } = open();
    await observe('subscribers', subscriber('1010', { name }));
    await observe('subscriptions', subscription({ name }));
    const { history } = await ask('act', { key: keyOf('1010'), action: { do: 'own-subscription', record: '77' } });
    await ask('act', {
      key: keyOf('1010'),
      action: { do: 'undo', event: history.find(({ undoable }) => undoable)?.id ?? '' },
    });
    expect((await view(keyOf('1010'))).offers).toHaveLength(1);
  });

  it('that is on offer to nobody is refused', async () => {
    const { observe, ask } = open();
    await observe('subscribers', subscriber('1010', { name }));
    const asked = ask('act', { key: keyOf('1010'), action: { do: 'own-subscription', record: '78' } });
    await expect(asked).rejects.toMatchObject({ code: 'offer-gone' });
  });

  it('is written aside once, however often it is read', async () => {
    const { observe, store } = open();
    let writes = 0;
    const { update } = store.meta;
    store.meta.update = (item, change) => {
      writes += 1;
      return update(item, change);
    };
    await observe('subscriptions', subscription({ name }));
    await observe('subscriptions', subscription({ name }));
    expect(writes).toBe(1);
  });
});
