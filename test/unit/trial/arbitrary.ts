import fc from 'fast-check';
import { addDays } from '@/lib/trial/dates';
import { checkpointIds, type EventPayload, type EventType, type TimelineEvent } from '@/lib/trial/events';

/** A day of four months. */
export const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-09-01', days));
const keys = ['1cfresh.com/s:1010', '1cfresh.com/i:000000001'];
const ids = fc.integer({ min: 1, max: 12 }).map((number) => `e${number}`);
const tariff = fc.constantFrom('ПРОФ', 'Тестовый доступ', null);

const of = <T extends EventType>(type: T, payload: fc.Arbitrary<EventPayload<T>>) =>
  fc.record({
    id: ids,
    key: fc.constantFrom(...keys),
    at: fc.integer({ min: 0, max: 20 }).map((hours) => Date.UTC(2026, 8, 1, hours)),
    author: fc.constantFrom('manager', 'portal'),
    type: fc.constant(type),
    payload,
  });

/** One event of a client with two keys; few ids, so that some are written twice. */
export const event = fc.oneof(
  of(
    'observed',
    fc.record({
      screen: fc.constantFrom('subscribers', 'invitations', 'subscriptions'),
      record: fc.constantFrom('1', '2'),
      fields: fc.record({ tariff, startsOn: day, endsOn: day, activatedOn: fc.option(day), name: fc.string() }),
    }),
  ),
  of('invited', fc.record({ on: day })),
  of('activated', fc.record({ on: day })),
  of('trial-dates', fc.record({ activatedOn: fc.option(day), endsOn: fc.option(day) })),
  of(
    'checkpoint',
    fc.record({
      on: day,
      checkpoint: fc.constantFrom(...checkpointIds),
      change: fc.constantFrom('done', 'skipped', 'postponed'),
      until: day,
    }),
  ),
  of(
    'imported',
    fc.record({
      from: fc.constantFrom('table', 'mail'),
      fields: fc.record({
        tariff: fc.constant('Тестовый доступ'),
        endsOn: day,
        subscribedTill: day,
        name: fc.string(),
      }),
    }),
  ),
  of('lost', fc.record({ on: day, reason: fc.constant('дорого') })),
  of('linked', fc.record({ to: fc.constantFrom(...keys), by: fc.constant('code') })),
  of('undo', fc.record({ event: ids })),
) as fc.Arbitrary<TimelineEvent>;

/** A journal in no order, with conflicts, undos and contradictions. */
export const journal = fc.array(event, { maxLength: 25 });
