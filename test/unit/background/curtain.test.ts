import { describe, expect, it } from 'vitest';
import { toggleNames } from '@/lib/background/settings/handlers';
import { keyOf, openOffice, subscriber } from './office';

const secret = { phone: '+7 343 255-12-08', email: 'roza@firma.example', contact: 'Роза', inn: '6663003127' };

describe('hidden names', () => {
  it('leave nothing in a client’s timeline that tells who it is', async () => {
    const { observe, ask } = openOffice({ hideNames: true });
    await observe('subscribers', subscriber('1010'));
    await observe('subscriber', { identity: { subscriberCode: '1010' }, fields: secret });
    const words = JSON.stringify(await ask('timeline', { key: keyOf('1010') }));
    expect(words).not.toMatch(/ООО|255|roza|Роза|6663003127/u);
    expect(words).toContain('код 1010');
    expect(words).toContain('телефон: •••');
  });

  it('leave the code alone, said once', async () => {
    for (const hideNames of [true, false]) {
      const { observe, ask } = openOffice({ hideNames });
      await observe('subscribers', subscriber('1010', { activatedOn: '2026-11-02', endsOn: '2026-12-01' }));
      const { name, identity } = await ask('timeline', { key: keyOf('1010') });
      const [line] = (await ask('agenda', {})).lines;
      expect([name, identity]).toEqual(hideNames ? ['код 1010', ''] : ['ООО «Клиент 1010»', 'код 1010']);
      expect([line?.name, line?.identity]).toEqual([name, identity]);
    }
  });

  it('are seen again when they are not hidden', async () => {
    const { observe, ask } = openOffice();
    await observe('subscriber', { identity: { subscriberCode: '1010' }, fields: secret });
    expect(JSON.stringify(await ask('timeline', { key: keyOf('1010') }))).toContain('+7 343 255-12-08');
  });

  it('hide the address in the strip of an invitation', async () => {
    const { observe, ask } = openOffice({ hideNames: true });
    const record = { identity: { invitationNumber: '9' }, fields: { address: 'roza@firma.example' } };
    await observe('invitation', record);
    const timeline = JSON.stringify(await ask('timeline', { key: '1cfresh.com/i:9' }));
    expect(timeline).not.toContain('roza');
  });

  it('come and go by one key, on every surface', async () => {
    const { store, handlers, bells, reconciled } = openOffice();
    const toggle = () => toggleNames({ store, handlers, newId: () => 'k' });
    await toggle();
    expect((await store.settings.read()).hideNames).toBe(true);
    await toggle();
    expect((await store.settings.read()).hideNames).toBe(false);
    expect(bells).toEqual(['all', 'all']);
    expect(reconciled.times).toBe(2);
  });
});
