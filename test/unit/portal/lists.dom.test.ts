import { afterEach, describe, expect, it } from 'vitest';
import type { ListKind } from '../../portal/caption-types';
import type { Manners } from '../../portal/manners';
import { keyOf, type Watched, watchStandIn } from './page';

let page: Watched | undefined;
const open = async (kind: ListKind, manners: Partial<Manners> = {}) => {
  page = watchStandIn({ manners, records: 120 });
  page.standIn.openList(kind);
  await page.settle();
  return page;
};

afterEach(() => {
  expect(page?.faults).toEqual([]);
  expect(page?.standIn.foreignChanges()).toEqual([]);
  page?.end();
  page = undefined;
});

const kinds: ListKind[] = ['subscribers', 'invitations', 'subscriptions'];

describe('a list of the portal', () => {
  it.each(kinds)('%s is recognised, and each row is who it is', async (kind) => {
    const { standIn, list } = await open(kind);
    expect(list().recognition.screen).toBe(kind);
    expect(list().missingColumns).toEqual([]);
    const truth = standIn.windowRows();
    expect(truth.length).toBeGreaterThan(10);
    expect(list().rows.map(keyOf)).toEqual(truth.map(({ key }) => key));
  });

  it('says where rows are and where they have room', async () => {
    const { standIn, list } = await open('subscribers');
    for (const [index, { rect }] of standIn.windowRows().entries()) {
      const { box, free } = list().rows[index] ?? {};
      expect(box?.top).toBe(rect.top);
      expect((free?.left ?? 0) + (free?.width ?? 0)).toBe((box?.left ?? 0) + (box?.width ?? 0));
    }
  });
});
