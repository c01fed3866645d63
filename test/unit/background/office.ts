import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { layDesk } from '@/lib/background/desk';
import { createShownMemory, type ShownClient } from '@/lib/background/forms/shown-client';
import { createHandlers, type HandlerDeps } from '@/lib/background/handlers';
import { projectionBasis, projectOver } from '@/lib/background/projection';
import { createSerial } from '@/lib/background/serial';
import type { Changed } from '@/lib/messages/bell';
import type { DraftChanged } from '@/lib/messages/call-bell';
import type { Payload, Reply, RequestName } from '@/lib/messages/protocol';
import { createLog } from '@/lib/platform/log';
import type { Kept } from '@/lib/platform/session';
import { portalBook } from '@/lib/portal/book';
import type { ObservedRecord, ScreenKind } from '@/lib/portal/types';
import type { Notice } from '@/lib/reminders/ledger';
import { openDatabase } from '@/lib/store/database';
import { defaultSettings, type Settings } from '@/lib/store/settings-fields';
import { createStore } from '@/lib/store/store';
import type { TimelineState } from '@/lib/trial/state';

export const host = '1cfresh.com';
export const keyOf = (code: string) => `${host}/s:${code}`;
/** Tuesday 24 November 2026, 10:00 in Moscow. */
export const morning = Date.UTC(2026, 10, 24, 7);

/** A background with a store of its own and a clock that stands where it is put. */
export function openOffice(change: Partial<Settings> = {}) {
  globalThis.indexedDB = new IDBFactory();
  const clock = { at: morning, now: () => clock.at, zone: () => 'Europe/Moscow' };
  const settings = { ...defaultSettings, ...change };
  const desk = () => layDesk(settings, clock);
  const faults: string[] = [];
  const log = createLog({ error: (fault: string) => faults.push(fault) });
  const rules = { project: projectOver(desk), basis: () => projectionBasis(desk()), log };
  /** What the browser says of its room, bytes; nothing at first. */
  const disk: { usage?: number; quota?: number } = {};
  const storage = { estimate: async () => disk, persisted: async () => true };
  const store = createStore<TimelineState>({ open: openDatabase, storage, ...rules });
  const bells: Changed[] = [];
  const callBells: DraftChanged[] = [];
  const notices: Notice[] = [];
  const reconciled = { times: 0 };
  const opened: string[] = [];
  const ranOn: string[][] = [];
  const pressMemory = { fails: false };
  const training = { clients: 0, stays: false };
  const portalTabs = { open: false };
  let shown: ShownClient | undefined;
  const shownKept = {
    read: async () => shown,
    write: async (next: ShownClient) => {
      shown = next;
    },
  };
  let made = 0;
  const deps: HandlerDeps = {
    store,
    desk: async () => desk(),
    clock,
    serial: createSerial(),
    newId: () => {
      made += 1;
      return `portal-${made}`;
    },
    checkInPortal: async () => portalTabs.open,
    ring: async (changed) => {
      bells.push(changed);
    },
    ringCalls: async (changed) => {
      callBells.push(changed);
    },
    reconcile: () => {
      reconciled.times += 1;
    },
    tryNotice: async (notice) => {
      notices.push(notice);
      return true;
    },
    openPage: async (place) => {
      opened.push(place);
    },
    runOn: (hosts) => {
      ranOn.push([...hosts]);
    },
    shownMemory: createShownMemory(shownKept, () => clock.at),
    pressMemory: {
      doesFail: async () => pressMemory.fails,
      noteFailure: async () => {
        pressMemory.fails = true;
      },
    },
    about: () => ({ version: '0.1.0', platform: 'Проба 1.0', faults: log.reports() }),
    book: portalBook,
    checks: remembered(),
    profileUndo: remembered(),
    forgetTraining: async () => {
      if (training.stays) throw new Error('it stays');
      return training.clients;
    },
    overlayStyles: 'styles',
  };
  const handlers = createHandlers(deps);
  const asked = { times: 0 };
  const nextId = () => {
    asked.times += 1;
    return `m${asked.times}`;
  };
  const ask = <N extends RequestName>(name: N, payload: Payload<N>, id = nextId()): Promise<Reply<N>> => {
    const handler = handlers[name] as (payload: Payload<N>, question: object) => Promise<Reply<N>>;
    return handler(payload, { asker: { kind: 'own-page' }, id });
  };
  const observe = (screen: ScreenKind, ...records: ObservedRecord[]) =>
    ask('observe', { host, screen, readAt: clock.at, records });
  return {
    deps,
    rules,
    ask,
    observe,
    book: portalBook,
    store,
    bells,
    callBells,
    reconciled,
    clock,
    faults,
    handlers,
    notices,
    opened,
    ranOn,
    pressMemory,
    training,
    disk,
    portalTabs,
  };
}

/** A value that is kept in memory. */
function remembered<T>(): Kept<T> {
  let kept: T | undefined;
  return {
    read: async () => kept,
    write: async (value) => {
      kept = value;
    },
  };
}

/** A row of the list of subscribers. */
export function subscriber(code: string, fields: ObservedRecord['fields'] = {}): ObservedRecord {
  return { identity: { subscriberCode: code }, fields: { code, name: `ООО «Клиент ${code}»`, ...fields } };
}
