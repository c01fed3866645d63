import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { itemKinds, listKinds } from '../../portal/caption-types';
import { russianCaptions } from '../../portal/captions';
import { shuffleCaptions } from '../../portal/shuffle';
import { captionSynonyms, namelessWindows, subscriberCaptions, windowSynonyms } from '../../portal/synonyms';
import { all, mount, one, plain, unmount } from './mounted';

afterEach(unmount);

const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('shuffled names', () => {
  it('stay within words a person would use, without two columns of one caption', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { captions, hopes } = shuffleCaptions(seed);
        for (const kind of listKinds) {
          const { columns, caption } = captions.lists[kind];
          expect([...windowSynonyms[kind], ...namelessWindows]).toContain(caption);
          const shown = columns.map((column) => column.caption);
          expect(new Set(shown).size, shown.join(', ')).toBe(shown.length);
          for (const column of columns) {
            const own = kind === 'subscribers' ? subscriberCaptions[column.fact] : undefined;
            expect(own ?? captionSynonyms[column.fact]).toContain(column.caption);
          }
          expect(hopes[kind].facts).toEqual(columns.map(({ fact }) => fact));
        }
        for (const kind of itemKinds) {
          const names = captions.items[kind].fields.map(({ name }) => name);
          expect(new Set(names).size).toBe(names.length);
        }
        expect(captions.items.invitation.commands[0]?.caption).toBe('Отправить и закрыть');
      }),
      { numRuns: 200 },
    );
  });

  it('are the same for the same seed, and leave the default set alone', () => {
    const before = JSON.stringify(russianCaptions);
    expect(shuffleCaptions(5)).toEqual(shuffleCaptions(5));
    expect(shuffleCaptions(5)).not.toEqual(shuffleCaptions(6));
    expect(JSON.stringify(russianCaptions)).toBe(before);
  });

  it('say truly whether the key is shown, and hope for most portals', () => {
    const portals = Array.from({ length: 200 }, (_, seed) => shuffleCaptions(seed));
    const share = (test: (portal: (typeof portals)[number]) => boolean) => portals.filter(test).length / portals.length;
    expect(share(({ hopes }) => hopes.subscribers.keyed)).toBeGreaterThan(0.8);
    expect(share(({ hopes }) => !hopes.subscribers.keyed)).toBeGreaterThan(0.03);
    expect(share(({ hopes }) => hopes.invitations.recognisable)).toBeGreaterThan(0.85);
    for (const { captions, hopes } of portals) {
      expect(captions.lists.subscribers.columns.some(({ fact }) => fact === 'code')).toBe(hopes.subscribers.keyed);
      const numbers = captions.lists.invitations.columns.some(({ fact }) => fact === 'invitationNumber');
      expect(numbers).toBe(hopes.invitations.keyed);
    }
  });

  it('are drawn as they are', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const list = mount({}, { shuffle: seed });
      for (const kind of listKinds) {
        list.openList(kind);
        const { columns, table } = list.captions.lists[kind];
        expect(
          all('.gridHead .gridBox')
            .map(({ title }) => plain(title))
            .slice(1),
        ).toEqual(columns.map(({ caption }) => caption));
        expect(one('.grid').id.endsWith(`_${table}`)).toBe(true);
      }
    }
  });
});
