import { describe, expect, it } from 'vitest';
import { ownRecord } from '@/lib/background/observe';
import { badgeView } from '@/lib/background/words/badge';
import { catalogue } from '@/lib/platform/catalogue';
import { createText } from '@/lib/platform/text';
import { identityName, isKeyField, readField } from '@/lib/portal/rows';
import type { FieldName, ObservedRecord } from '@/lib/portal/types';
import { readCode } from '@/lib/portal/values';
import { rowBadge } from '@/lib/trial/badge';
import type { TimelineEvent } from '@/lib/trial/events';
import { foldTimeline } from '@/lib/trial/timeline';
import { calendarFor } from '@/lib/trial/workdays';
import { firstCallNow, toldBy, wrongNeeds } from '../../e2e/needs';
import { russianCaptions } from '../../portal/captions';
import { recordsOf } from '../../portal/client/cells';
import { addDays } from '../../portal/data/dates';
import { makePortalData } from '../../portal/data/generate';
import type { PortalData, Situation, Subscriber } from '../../portal/data/records';

const host = '1cfresh.com';
const calendar = calendarFor('ru');
const text = createText('ru', catalogue('ru'));
const lists = ['subscribers', 'invitations', 'subscriptions'] as const;
type List = (typeof lists)[number];

/** Facts that columns show and the reader has no name for. */
const unread = new Set(['comment', 'createdOn', 'sentTimes', 'employees', 'serviced']);

/** The portal with one client of each situation, another one every day. */
function fewOf({ today, subscribers, invitations, subscriptions }: PortalData): PortalData {
  const met = new Map<Situation, Subscriber>();
  for (const one of subscribers) if (!met.has(one.situation)) met.set(one.situation, one);
  const codes = new Set([...met.values()].map(({ code }) => code));
  const isTheirs = ({ subscriberCode }: { subscriberCode: string | null }) => codes.has(subscriberCode ?? '');
  return {
    today,
    subscribers: [...met.values()],
    invitations: invitations.filter(isTheirs),
    subscriptions: subscriptions.filter(isTheirs),
  };
}

/** The rows of a list as the reader hands them on. */
function readList(list: List, data: PortalData): ObservedRecord[] {
  const facts = russianCaptions.lists[list].columns.map(({ fact }) => fact).filter((fact) => !unread.has(fact));
  return recordsOf(list, data, russianCaptions).map(({ texts }) => {
    const record: ObservedRecord = { identity: {}, fields: {} };
    for (const fact of facts as FieldName[]) {
      const text = texts[fact] ?? '';
      if (isKeyField(fact)) record.identity[identityName[fact]] = readCode(text);
      else Object.assign(record.fields, text === '' ? { [fact]: null } : readField(fact, text));
    }
    return record;
  });
}

/** What the badges of a day say by the rows of the lists up to each one, and which of them are not what they should be. */
function dayOf(today: string, seed: number): { first: string[]; wrong: string[] } {
  const data = fewOf(makePortalData({ today, seed, subscribers: 60 }));
  const at = Date.parse(`${today}T09:00:00Z`);
  const journals = new Map<string, TimelineEvent[]>();
  const first: string[] = [];
  const wrong = lists.flatMap((list) => {
    for (const [index, record] of readList(list, data).entries()) {
      const own = ownRecord(host, list, record);
      if (!own) continue;
      const { key, fields, record: number } = own;
      const payload = { screen: list, fields, ...(number !== undefined && { record: number }) };
      const event = { id: `${list}-${index}`, key, at, author: 'portal', type: 'observed', payload } as const;
      journals.set(key, [...(journals.get(key) ?? []), event]);
    }
    const told: readonly string[] = toldBy[list];
    const met = data.subscribers.filter(({ situation }) => told.includes(situation));
    const badges = met.flatMap(({ code }): [string, string][] => {
      const badge = rowBadge(foldTimeline(journals.get(`${host}/s:${code}`) ?? []), calendar, today);
      return badge ? [[code, badgeView(badge, '', { today, zone: 'Europe/Moscow' }, text).text]] : [];
    });
    if (list === 'subscribers') first.push(...badges.map(([, words]) => words));
    return wrongNeeds(met, Object.fromEntries(badges), list).map((words) => `${today}, ${list}: ${words}`);
  });
  return { first, wrong };
}

describe('the invented portal of any day', () => {
  const days = Array.from({ length: 400 }, (_, shift) => addDays('2026-11-28', shift));
  const seen = days.map((today, seed) => ({ today, ...dayOf(today, seed) }));

  it('gives each client the badge that its situation needs', () => {
    expect(seen.flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  it('has somebody to whom the first call is to be made now', () => {
    const without = seen.filter(({ first }) => !first.some((words) => firstCallNow.test(words)));
    expect(without.map(({ today }) => today)).toEqual([]);
  });
});
