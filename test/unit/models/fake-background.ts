import type { Client } from '@/lib/messages/client';
import type { Action, Answer, Payload, Reply, RequestName } from '@/lib/messages/protocol';
import type { AgendaLine, AgendaView, CheckpointView, HistoryLine, Look, TimelineView } from '@/lib/messages/views';
import { catalogue } from '@/lib/platform/catalogue';
import type { CheckpointId } from '@/lib/trial/events';

type Refused = { ok: false; error: { code: string; message: string } };

export const today = '2026-11-24';
export const look: Look = {
  theme: 'auto',
  badgePlace: 'right',
  ribbons: { subscribers: true, invitations: true, subscriptions: true },
};
export const refusal = (message: string): Refused => ({ ok: false, error: { code: 'store-unavailable', message } });

export function agendaLine(code: number, changes: Partial<AgendaLine> = {}): AgendaLine {
  return {
    key: `1cfresh.com/s:${code}`,
    name: `ООО «Клиент ${code}»`,
    identity: `код ${code}`,
    text: 'КТ2 просрочена на 3 дн.',
    state: 'overdue',
    reason: 'просрочена раньше других',
    checkpoints: ['mid-trial'],
    calls: 'КТ2',
    answers: [],
    ...changes,
  };
}

export const agendaOf = (lines: AgendaLine[], clients = 128): AgendaView => ({
  title: 'вторник, 24 ноября',
  calls: lines.filter(({ checkpoints }) => checkpoints.length > 0).length,
  lines,
  later: [],
  clients,
  namesHidden: false,
});

const checkpoint = (id: CheckpointId): CheckpointView => ({
  id,
  short: 'КТ2',
  title: 'Звонок в середине теста',
  state: 'due',
  when: 'до 25.11',
  because: [],
  agenda: [],
  actions: ['done', 'skip', 'postpone'],
  postpone: {
    min: '2026-11-25',
    max: '2026-12-01',
    offer: '2026-11-25',
    near: [
      { days: 'tomorrow', date: '2026-11-25' },
      { days: 'three-days', date: '2026-11-27' },
      { days: 'week', date: '2026-12-01' },
    ],
  },
});

export const timelineOf = (key: string, changes: Partial<TimelineView> = {}): TimelineView => ({
  key,
  name: 'ООО «Ромашка»',
  identity: 'код 1010',
  badge: null,
  ribbon: null,
  path: ['done', 'current', 'ahead', 'unknown'],
  headline: '12-й день из 30',
  facts: [],
  notices: [],
  dates: {},
  checkpoints: (['first-call', 'mid-trial', 'before-end'] as const).map(checkpoint),
  tasks: [],
  turns: [],
  history: [],
  ...changes,
});

/**
 * A background with a plan and a history per client: what is done leaves the plan, what is undone comes back.
 * Each answer can be replaced to play a failure, and every question is written down.
 */
export function fakeBackground(plan: AgendaView) {
  let lines = plan.lines;
  let { namesHidden } = plan;
  const histories = new Map<string, HistoryLine[]>();
  const removed = new Map<string, AgendaLine[]>();
  const asked: { name: RequestName; payload: unknown }[] = [];
  let count = 0;

  const timeline = (key: string) => timelineOf(key, { history: histories.get(key) ?? [] });
  const act = (key: string, action: Action) => {
    const history = histories.get(key) ?? [];
    const undone = action.do === 'undo' ? action.event : null;
    count += 1;
    const event = { id: `event-${count}`, when: '24.11 14:05', text: action.do, author: 'manager' as const };
    histories.set(key, [
      { ...event, undone: false, undoable: undone === null },
      ...history.map((old) => (old.id === undone ? { ...old, undone: true, undoable: false } : old)),
    ]);
    if (undone === null) {
      removed.set(key, lines.filter((line) => line.key === key).concat(removed.get(key) ?? []));
      lines = lines.filter((line) => line.key !== key);
    } else {
      lines = [...(removed.get(key) ?? []), ...lines.filter((line) => line.key !== key)];
    }
    return timeline(key);
  };

  const answers: { [N in RequestName]?: (payload: Payload<N>) => Answer<Reply<N>> | Promise<Answer<Reply<N>>> } = {
    hello: () => ({ ok: true, value: { language: 'ru', texts: catalogue('ru'), today, look } }),
    agenda: () => ({ ok: true, value: { ...plan, lines, calls: agendaOf(lines).calls, namesHidden } }),
    timeline: ({ key }) => ({ ok: true, value: timeline(key) }),
    act: ({ key, action }) => ({ ok: true, value: act(key, action) }),
    'settings-save': ({ change }) => {
      namesHidden = change.hideNames ?? namesHidden;
      return { ok: true, value: {} as Reply<'settings-save'> };
    },
    reminders: () => ({ ok: true, value: { missed: null, presets: [] } }),
  };
  const client: Client = {
    async ask(name, payload) {
      asked.push({ name, payload });
      const answer = answers[name];
      return answer ? answer(payload) : (refusal(`no ${name}`) as never);
    },
  };
  return {
    client,
    answers,
    asked,
    /** Actions in the order they came. */
    acted: () => asked.flatMap(({ name, payload }) => (name === 'act' ? [(payload as { action: Action }).action] : [])),
    /** Replaces what the plan answers from now on. */
    plan: (next: AgendaLine[]) => {
      lines = next;
    },
  };
}

/** An answer that is held back until the test lets it go. */
export function held<T>() {
  let release: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

/** A bell that the test rings. */
export function fakeBell() {
  const listeners = new Set<(changed: string[] | 'all') => void>();
  return {
    onBell(listener: (changed: string[] | 'all') => void, signal: AbortSignal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    ring: (changed: string[] | 'all' = 'all') => {
      for (const listener of listeners) listener(changed);
    },
    listeners,
  };
}

/** What a page keeps between openings, in the test's hands. */
export function fakeKept<T>(value?: T) {
  const kept = { value };
  return {
    kept,
    read: async () => kept.value,
    write: async (next: T) => {
      kept.value = next;
    },
  };
}
