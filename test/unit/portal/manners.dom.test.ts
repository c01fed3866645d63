import { afterEach, describe, expect, it } from 'vitest';
import type { RowReading } from '@/lib/portal/types';
import type { Manners } from '../../portal/manners';
import { keyOf, type Watched, watchStandIn } from './page';

let page: Watched;
const open = async (
  manners: Partial<Manners>,
  kind: 'subscribers' | 'invitations' | 'subscriptions' = 'subscribers',
) => {
  page = watchStandIn({ manners, records: 120 });
  page.standIn.openList(kind);
  await page.settle();
  return page;
};
const keys = () => page.list().rows.map(keyOf);
const truth = () => page.standIn.windowRows().map(({ key }) => key || undefined);
const doubts = () => new Set(page.list().rows.map(({ doubt }) => doubt));

afterEach(() => {
  expect(page.faults).toEqual([]);
  expect(page.standIn.foreignChanges()).toEqual([]);
  page.end();
});

const harmless: Partial<Manners>[] = [
  { B1: 'remove' },
  { B2: 'twins' },
  { B2: 'none' },
  { B3: 'text' },
  { B4: 'nbsp' },
  { B4: 'plain' },
  { B4: 'mixed' },
  { B13: ['reordered'] },
  { B13: ['truncated'] },
  { B13: ['group'] },
  { B13: ['frozen'] },
  { B13: ['wide'] },
  { B13: ['reordered', 'truncated', 'group', 'frozen'] },
  { B14: ['hits', 'icons', 'checks'] },
  { B14: ['check-attribute'] },
  { B14: [] },
  { B21: ['icons', 'no-bar', 'no-sections'] },
  { B27: ['restyled'] },
  { B30: 'en' },
];

describe('the manners of the client', () => {
  it.each(harmless)('%j leaves every row readable', async (manners) => {
    await open(manners);
    expect(page.list().recognition.screen).toBe('subscribers');
    expect(keys()).toEqual(truth());
  });

  it.each(['invitations', 'subscriptions'] as const)('English %s are read too', async (kind) => {
    await open({ B30: 'en' }, kind);
    expect(page.list().recognition.screen).toBe(kind);
    expect(keys()).toEqual(truth());
    expect(page.list().rows.some(({ record }) => Object.keys(record?.fields ?? {}).length > 3)).toBe(true);
  });

  it('a list without its key column asks for it and gives no badge', async () => {
    await open({ B13: ['hidden'] });
    expect(page.list().recognition.screen).toBe('subscribers');
    expect(page.list().missingColumns).toEqual(['Код']);
    expect(doubts()).toEqual(new Set(['missing-key']));
  });

  it('a list without captions is not recognised by its name alone', async () => {
    await open({ B13: ['headerless'] });
    expect(page.last().lists).toEqual([]);
    expect(page.last().unknown).toHaveLength(1);
  });

  it('keys drawn in part are no keys', async () => {
    await open({ B13: ['cut-keys'] });
    expect(doubts()).toEqual(new Set(['truncated-key']));
  });

  it.each<Manners['B15']>([['tree'], ['groups'], ['up'], ['tree', 'groups', 'up']].flat().map((one) => [one]) as never)(
    'rows that are no records are passed over (%s)',
    async (...B15) => {
      await open({ B15: B15 as unknown as Manners['B15'] });
      expect(keys()).toEqual(truth());
      for (const row of page.list().rows) expect(row.doubt === 'not-a-record').toBe(keyOf(row) === undefined);
    },
  );

  it('equal keys in view give nobody a badge, and only those rows are in doubt', async () => {
    await open({ B29: ['equal-keys'] });
    const seen = truth();
    const repeated = (_row: RowReading, index: number) => seen.filter((key) => key === seen[index]).length > 1;
    for (let at = 0; at < 120 && !seen.some((key, index) => seen.indexOf(key) !== index); at += 10) {
      page.standIn.scrollToRow(at);
      await page.settle();
      seen.splice(0, seen.length, ...truth());
    }
    expect(page.list().rows.filter(repeated).length).toBeGreaterThan(1);
    for (const [index, row] of page.list().rows.entries()) {
      expect(row.doubt).toBe(repeated(row, index) ? 'repeated-key' : undefined);
      expect(row.record === null).toBe(repeated(row, index));
    }
  });

  it('two lists on one form are each read for what they are', async () => {
    await open({ B29: ['two-lists'] });
    const first = page.last().lists[0];
    expect(first?.recognition.screen).toBe('subscribers');
    expect(first?.rows.map(keyOf)).toEqual(truth());
    for (const other of page.last().lists.slice(1)) expect(other.recognition.screen).not.toBe('subscribers');
  });

  it.each(['refusal', 'login'] as const)('on the %s page there is nothing to read', async (B22) => {
    page = watchStandIn({ manners: { B22 } });
    await page.settle();
    expect(page.last()).toMatchObject({ lists: [], forms: [], unknown: [] });
  });

  it('a dead session is forgotten at once', async () => {
    await open({});
    page.standIn.setManner('B24', 'dead');
    await page.settle();
    expect(page.last()).toMatchObject({ lists: [], forms: [] });
  });

  it('another tool over a corner of the list costs the rows under it alone', async () => {
    await open({ B27: ['overlay'] });
    const covered = page.list().rows.filter(({ doubt }) => doubt === 'covered');
    expect(covered.length).toBeLessThan(4);
    expect(page.list().rows.filter(({ record }) => record)).toHaveLength(truth().length - covered.length);
  });

  it('counters of the top bar that change by themselves are none of our business', async () => {
    await open({ B28: 'polls' });
    const heard = page.heard.length;
    const counter = document.querySelector('#captionbarNotifications');
    expect(counter).not.toBeNull();
    page.standIn.setManner('B28', 'quiet');
    counter?.setAttribute('class', 'x');
    await page.settle();
    expect(page.heard).toHaveLength(heard);
    counter?.removeAttribute('class');
    page.standIn.forgetForeignChanges();
  });
});
