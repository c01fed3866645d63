import fc from 'fast-check';
import { expect, it } from 'vitest';
import { captionKey } from '@/lib/portal/normalise';
import type { FieldName, RowReading } from '@/lib/portal/types';
import { recordsOf } from '../../portal/client/cells';
import { keyOf, type Watched, watchStandIn } from './page';
import { type Shuffled, shuffledPortal } from './shuffled';

const keyFact = { subscribers: 'code', invitations: 'invitationNumber', subscriptions: 'subscriptionNumber' } as const;
/** As few rows as a low window shows: every portal is drawn cell by cell. */
const viewport = { width: 1440, height: 560 };
const iso = (text: string) =>
  text.replace(/^(\d\d?)\.(\d\d)\.(\d{4}).*$/u, (_, d, m, y) => `${y}-${m}-${d.padStart(2, '0')}`);
const folded = (text: string) => captionKey(text);

/** Everything in a row's reading that is not what the portal really holds. */
function lies(row: RowReading, { standIn }: Watched, { kind, captions, named }: Shuffled): string[] {
  if (!row.record) return [];
  const here = standIn
    .windowRows()
    .find(({ rect }) => Math.max(rect.top, row.box.top) < rect.top + rect.height / 2 && rect.top === row.box.top);
  const identity = row.record.identity;
  const own =
    identity[
      kind === 'subscribers' ? 'subscriberCode' : kind === 'invitations' ? 'invitationNumber' : 'subscriptionNumber'
    ];
  const found: string[] = [];
  if (own !== undefined && own !== here?.key) found.push(`${own} is not ${here?.key}`);
  if (own !== undefined && !named.has(keyFact[kind])) found.push(`a key from a column that is none`);
  const records = recordsOf(kind, standIn.data, captions).filter(({ key }) => key === here?.key);
  const truths = (fact: string) => records.map(({ texts }) => texts[fact as keyof typeof texts] ?? '');
  if (identity.subscriberCode !== undefined && !truths('code').includes(identity.subscriberCode))
    found.push('another code');
  for (const [name, value] of Object.entries(row.record.fields)) {
    const field = name as FieldName;
    const said = truths(field);
    const right = said.some((text) => {
      if (value === null) return text === '';
      if (field.endsWith('On')) return iso(text) === value;
      return folded(text) === folded(value);
    });
    if (!right) found.push(`${field} is ${value}, not ${said.join(' | ')}`);
  }
  return found;
}

it('recognises shuffled portals right or honestly not at all, wrong never', { timeout: 300_000 }, async () => {
  let recognised = 0;
  let records = 0;
  let portals = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 }), async (seed) => {
      const shuffled = shuffledPortal(seed);
      const page = watchStandIn({ records: 60, captions: shuffled.captions, manners: shuffled.manners, viewport });
      try {
        page.standIn.openList(shuffled.kind);
        await page.settle();
        page.standIn.scrollToRow(9);
        await page.settle();
        const { lists } = page.last();
        if (shuffled.isForeign) expect(lists).toEqual([]);
        for (const list of lists) {
          expect(list.recognition.screen).toBe(shuffled.kind);
          expect(list.rows.flatMap((row) => lies(row, page, shuffled))).toEqual([]);
          records += list.rows.filter(keyOf).length;
        }
        expect(page.faults).toEqual([]);
        expect(page.standIn.foreignChanges()).toEqual([]);
        recognised += lists.length;
        portals += 1;
      } finally {
        page.end();
      }
    }),
    { numRuns: 200, seed: 20_261_124, endOnFailure: true },
  );
  expect(portals).toBe(200);
  // Nine in ten are not foreign, and few have an unknown name: silence about everything would be no reading.
  expect(recognised).toBeGreaterThan(120);
  expect(records).toBeGreaterThan(1000);
});
