import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { clientsOf } from '@/lib/store/links';
import { eventsByKey, splitReaches } from '@/lib/store/reach';
import type { AttentionRecord, TimelineRecord } from '@/lib/store/schema';
import type { TimelineEvent } from '@/lib/trial/events';
import { groupByClient } from '@/lib/trial/links';
import { dyingAfter, livingOn } from './death';
import { dump, ends, freshStore, invitation, linked, note, openedStore, project, subscriber, undo } from './world';

afterEach(livingOn);

const keys = [subscriber(1), subscriber(2), invitation(1), invitation(2), invitation(3)];
const key = fc.constantFrom(...keys);
const count = 14;

/** Journals small enough for links, undone links and undos of undos to meet. */
const journal = fc
  .array(
    fc.oneof(
      key.map((own) => (id: string) => note(id, own)),
      key.map((own) => (id: string) => ends(id, own, '2026-12-01')),
      fc.tuple(key, key).map(
        ([own, to]) =>
          (id: string) =>
            linked(id, own, to),
      ),
      fc.tuple(key, fc.nat(count - 1)).map(
        ([own, target]) =>
          (id: string) =>
            undo(id, own, `e${target}`),
      ),
    ),
    { minLength: 1, maxLength: count },
  )
  .map((makers) => makers.map((make, index) => make(`e${index}`)));

/** The events in another order, some of them twice, cut into batches. */
const history = journal.chain((events) =>
  fc.record({
    events: fc.constant(events),
    batches: fc
      .tuple(
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.subarray(events),
        fc.infiniteStream(fc.nat(4)),
      )
      .map(([shuffled, again, sizes]) => cut([...shuffled, ...again], sizes)),
  }),
);

function cut(events: TimelineEvent[], sizes: Iterable<number>): TimelineEvent[][] {
  const batches: TimelineEvent[][] = [];
  const size = sizes[Symbol.iterator]();
  for (let rest = events; rest.length > 0; ) {
    const length = 1 + (size.next().value as number);
    batches.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return batches;
}

/** What one fold of the whole journal says, without any store. */
function foldedAtOnce(events: TimelineEvent[]) {
  const clients = splitReaches(eventsByKey(events)).flatMap((reach) => clientsOf(reach.keys, reach.events));
  return clients
    .filter((client) => client.events.length > 0)
    .map(({ canonical: key, events: own }) => {
      const { state, name, attentionOn, brief } = project(key, own);
      return { key, state, name, attention: attentionOn === null ? undefined : { key, attentionOn, brief } };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Every projection with what is kept for the plan of a day. */
async function stored() {
  const { timelines, attention } = (await dump()) as { timelines: TimelineRecord[]; attention: AttentionRecord[] };
  const kept = new Map(attention.map(({ basis: _, ...record }) => [record.key, record]));
  const known = timelines.map(({ key, state, name }) => ({ key, state, name, attention: kept.get(key) }));
  expect(known.filter((client) => client.attention)).toHaveLength(attention.length);
  return known;
}

it('any order, split and repetition of appends gives the projections of one fold', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ events, batches }) => {
      const { store } = freshStore();
      for (const batch of batches) await store.append(batch);
      expect(await stored()).toEqual(foldedAtOnce(events));
      const before = await dump();
      await store.rebuild(new AbortController().signal, () => {});
      expect({ ...(await dump()), meta: before.meta }).toEqual(before);
      await store.close();
    }),
    { numRuns: 150 },
  );
});

it('clients are those of the journal’s own rules, but for undos from outside of all links', () => {
  const onOneKey = journal.map((events) =>
    events.map((event) => (event.type === 'undo' ? { ...event, key: keys[0] } : event)),
  );
  fc.assert(
    fc.property(onOneKey, (events) => {
      const hub = keys.slice(1).flatMap((own) => [linked(`hub-${own}`, own, keys[0] as string)]);
      const undone = hub.map(({ id, key: own }) => undo(`undo-${id}`, own, id));
      const all = [...events, ...hub, ...undone] as TimelineEvent[];
      const ours = splitReaches(eventsByKey(all)).flatMap((reach) => clientsOf(reach.keys, reach.events));
      const known = ours.filter((client) => client.events.length > 0);
      expect(known.map(({ canonical }) => canonical).sort()).toEqual([...groupByClient(all).keys()].sort());
    }),
  );
});

it('a worker that dies anywhere loses nothing that was answered, and leaves events and projections in step', async () => {
  let deaths = 0;
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.infiniteStream(fc.integer({ min: -4, max: 12 })),
      async ({ events, batches }, moments) => {
        freshStore();
        const answered = new Set<string>();
        for (const batch of batches) {
          const life = openedStore({ open: dyingAfter(moments.next().value as number) });
          const whole = await life.store.append(batch).then(
            () => true,
            () => false,
          );
          if (whole) for (const { id } of batch) answered.add(id);
          else deaths += 1;
          livingOn();
          await life.store.close();
        }
        const kept = ((await dump()).events ?? []) as TimelineEvent[];
        expect([...answered].filter((id) => !kept.some((event) => event.id === id))).toEqual([]);
        expect(await stored()).toEqual(foldedAtOnce(events.filter(({ id }) => kept.some((event) => event.id === id))));
      },
    ),
    { numRuns: 150 },
  );
  expect(deaths).toBeGreaterThan(0);
});
