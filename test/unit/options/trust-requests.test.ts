import { describe, expect, it } from 'vitest';
import { keyOf, openOffice, subscriber } from '../background/office';
import { dump } from '../store/world';

const year = 365 * 24 * 3_600_000;

/** Two clients of long ago, linked to each other in part, and one of today. */
async function aged() {
  const office = openOffice();
  const now = office.clock.at;
  office.clock.at = now - 3 * year;
  await office.observe('subscribers', subscriber('1'), subscriber('2'));
  await office.observe('invitations', { identity: { invitationNumber: '9' }, fields: { address: 'a@b.ru' } });
  await office.ask('act', { key: keyOf('1'), action: { do: 'note', text: 'давно' } });
  office.clock.at = now;
  await office.observe('subscribers', subscriber('3'));
  // The invitation is found to be the second client's, who is therefore heard of today.
  await office.observe('invitations', {
    identity: { invitationNumber: '9', subscriberCode: '2' },
    fields: { address: 'a@b.ru' },
  });
  return office;
}

describe('clients of long ago', () => {
  it('are counted, and nothing is changed', async () => {
    const { ask } = await aged();
    const before = await dump();
    expect(await ask('retention-look', { work: 'w', months: 24 })).toEqual({ clients: 1, events: 2 });
    expect(await ask('retention-look', { work: 'w', months: 60 })).toEqual({ clients: 0, events: 0 });
    expect(await dump()).toEqual(before);
  });

  it('are erased with everything of theirs by the word alone; the others stay as they were', async () => {
    const { ask, store, bells } = await aged();
    await expect(ask('retention-erase', { work: 'w', months: 24, word: 'да' })).rejects.toMatchObject({
      code: 'erase-unconfirmed',
    });
    const before = await dump();
    expect(await ask('retention-erase', { work: 'w', months: 24, word: 'удалить' })).toMatchObject({
      clients: 1,
      events: 2,
    });
    const after = await dump();
    expect(JSON.stringify(after)).not.toContain(`${keyOf('1')}"`);
    expect(after.events).toEqual(before.events?.filter((event) => (event as { key: string }).key !== keyOf('1')));
    expect([...(await store.timelines(['1', '2', '3'].map(keyOf))).keys()].sort()).toEqual([keyOf('2'), keyOf('3')]);
    expect(bells.at(-1)).toBe('all');
  });
});

describe('forgetting that takes its time', () => {
  it('is asked about and given up by its name, and the store is as before', async () => {
    const { ask, store, clock } = openOffice();
    const long = clock.at - 3 * year;
    const events = Array.from({ length: 300 }, (_, index) => {
      const key = keyOf(String(index % 150));
      return {
        id: `n${index}`,
        key,
        at: long,
        author: 'manager' as const,
        type: 'note' as const,
        payload: { text: 'а' },
      };
    });
    await store.importJournal({ exportedAt: long, events, damaged: [] }, 'replace');
    const before = await dump();
    const erasing = ask('retention-erase', { work: 'w', months: 24, word: 'удалить' });
    const given = (async () => {
      for (;;) {
        const { share } = await ask('data-progress', { work: 'w' });
        if (share !== null && share > 0) return ask('data-cancel', { work: 'w' });
        await new Promise((resolve) => setTimeout(resolve));
      }
    })();
    await expect(erasing).rejects.toMatchObject({ code: 'work-cancelled' });
    await given;
    expect(await ask('data-progress', { work: 'w' })).toEqual({ share: null });
    expect(await dump()).toEqual(before);
  });
});

describe('the details of a fault', () => {
  it('name versions, numbers and changed settings, and never a client', async () => {
    const office = openOffice({ capacity: 12, manager: 'Иван Тайный' });
    await office.observe('subscribers', subscriber('1010', { phone: '+7 343 255-12-08' }));
    await office.ask('act', { key: keyOf('1010'), action: { do: 'note', text: 'просил перезвонить' } });
    const { text } = await office.ask('data-diagnostics', {});
    expect(text).toContain('Контрольные точки для 1С:Фреш 0.1.0');
    expect(text).toContain('Браузер: Проба 1.0');
    expect(text).toMatch(/events 2, timelines 1/u);
    expect(text).toMatch(/Изменены настройки: .*capacity.*manager/u);
    expect(text).not.toMatch(/1010|Клиент|343|перезвонить|Тайный|\b12\b/u);
  });
});
