import { describe, expect, it } from 'vitest';
import type { ImportField, TimelineEvent } from '@/lib/trial/events';
import { paidUntil } from '@/lib/trial/subscriptions';
import { foldTimeline } from '@/lib/trial/timeline';
import { trialDates } from '@/lib/trial/trial-dates';

const key = '1cfresh.com/s:1010';
const base = { key, at: Date.UTC(2026, 10, 20) };
const list = (fields: Partial<Record<ImportField, string>>, id = 'list', at = base.at): TimelineEvent => ({
  ...base,
  id,
  at,
  author: 'manager',
  type: 'imported',
  payload: { from: 'table', file: 'клиенты.xlsx', fields },
});
const seen = (fields: Record<string, string | null>, at = base.at - 1000): TimelineEvent => ({
  ...base,
  id: `seen-${at}`,
  at,
  author: 'portal',
  type: 'observed',
  payload: { screen: 'subscribers', fields },
});

describe('a list that was taken in', () => {
  it('says who a client is while the portal has not', () => {
    const { client, facts, seen: screens } = foldTimeline([list({ name: 'Василёк', phone: '+7 343 255-12-08' })]);
    expect(client.name).toMatchObject({ value: 'Василёк', screen: 'import' });
    expect(client.phone?.value).toBe('+7 343 255-12-08');
    expect(facts).toHaveLength(2);
    expect(screens).toEqual({});
  });

  it('fills what the portal shows empty and never stands before what it shows', () => {
    const events = [seen({ name: 'ООО «Василёк»', phone: null }), list({ name: 'Роза', phone: '112', city: 'Пермь' })];
    const { client } = foldTimeline(events);
    expect([client.name?.value, client.phone?.value, client.city?.value]).toEqual(['ООО «Василёк»', '112', 'Пермь']);
  });

  it('dates a trial where nothing better does; two that differ are both shown', () => {
    const dates = { activatedOn: '2026-11-02', endsOn: '2026-12-01' };
    expect(trialDates(foldTimeline([list(dates)]).trial)).toEqual(dates);
    const { trial, disagreements } = foldTimeline([list(dates), seen({ endsOn: '2026-12-05' })]);
    expect(trial.endsOn).toMatchObject({ value: '2026-12-05', source: 'subscriber' });
    expect(disagreements).toMatchObject([
      { field: 'endsOn', values: [{ source: 'subscriber' }, { source: 'import' }] },
    ]);
  });

  it('counts a paid period until the portal shows one that reaches as far', () => {
    const paid = list({ tariff: 'ПРОФ', subscribedTill: '2027-03-01' });
    const state = foldTimeline([paid]);
    expect(state.subscriptions).toMatchObject([{ sort: 'paid', endsOn: '2027-03-01', imported: true }]);
    expect(paidUntil(state)).toBe('2027-03-01');
    const read: TimelineEvent = {
      ...base,
      id: 'read',
      author: 'portal',
      type: 'observed',
      payload: { screen: 'subscriptions', record: '7', fields: { tariff: 'ПРОФ', endsOn: '2027-03-01' } },
    };
    expect(foldTimeline([paid, read]).subscriptions).toMatchObject([{ number: '7' }]);
  });

  it('makes a trial of a trial tariff, and the dates are still only a list’s', () => {
    const { trial } = foldTimeline([
      list({ tariff: 'Тестовый доступ', subscribedOn: '2026-11-02', subscribedTill: '2026-12-01' }),
    ]);
    expect(trial.endsOn).toMatchObject({ value: '2026-12-01', source: 'import' });
  });

  it('says nothing after it was taken back', () => {
    const undo: TimelineEvent = { ...base, id: 'undo', author: 'manager', type: 'undo', payload: { event: 'list' } };
    expect(foldTimeline([list({ name: 'Роза' }), undo]).client).toEqual({});
  });
});
