import { isEmptyDraft, newDraft } from '@/lib/calls/draft';
import { takeFields } from '@/lib/calls/kept';
import { type CallPlan, mergePlans } from '@/lib/calls/plan';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import type { Client } from '@/lib/messages/client';
import type { Answer, Payload, Reply, RequestName } from '@/lib/messages/protocol';
import type { CallView } from '@/lib/messages/views';
import { catalogue } from '@/lib/platform/catalogue';
import type { TimelineKey } from '@/lib/trial/keys';
import { look, today } from '../models/fake-background';

export const key = '1cfresh.com/s:1010';
const { plans, tariffs, objections } = shippedTemplates('ru');

/** A call of КТ2 that is also the first talk, or of the plan that is given. */
export const callOf = (
  changes: Partial<CallView> = {},
  plan: CallPlan = mergePlans(plans['mid-trial'], plans['first-call']),
): CallView => ({
  key,
  name: 'ООО «Ромашка»',
  identity: 'код 1010',
  phones: [{ text: '+7 343 255-12-08', dial: '+73432551208' }],
  why: 'КТ2 до 25.11',
  today,
  near: ['2026-11-25', '2026-11-26', '2026-12-01'],
  call: 'c1',
  draft: newDraft(plan),
  checkpoints: [
    { id: 'mid-trial', short: 'КТ2', when: 'до 25.11', now: true },
    { id: 'before-end', short: 'КТ3', when: 'с 03.12 до 04.12', now: false },
  ],
  brief: [{ id: 'who', caption: 'Кто', text: 'ООО «Ромашка»' }],
  plans: Object.values(plans),
  tariffs,
  objections,
  offer: null,
  ...changes,
});

type Answers = { [N in RequestName]?: (payload: Payload<N>) => Answer<Reply<N>> | Promise<Answer<Reply<N>>> };

/** A background with one client, that keeps a draft as the real one does. Each answer can be replaced. */
export function fakeCalls(first: CallView = callOf()) {
  let view = first;
  const asked: { name: RequestName; payload: unknown }[] = [];
  const answers: Answers = {
    hello: () => ({ ok: true, value: { language: 'ru', texts: catalogue('ru'), today, look } }),
    call: () => ({ ok: true, value: view }),
    'save-draft': ({ draft, fields }) => {
      view = { ...view, draft: takeFields(view.draft, draft, fields) };
      return { ok: true, value: {} };
    },
    'finish-call': ({ draft, call }) => {
      view = { ...first, call: `${call}.2`, draft: isEmptyDraft(draft) ? draft : first.draft };
      return { ok: true, value: { events: [call], note: 'Заметка' } };
    },
    'find-clients': ({ words }) => ({
      ok: true,
      value: {
        clients:
          words === 'никто' ? [] : [{ key, name: view.name, identity: view.identity, text: 'КТ2', state: 'draft' }],
      },
    }),
  };
  const client: Client = {
    async ask(name, payload) {
      asked.push({ name, payload });
      const answer = answers[name];
      if (!answer) throw new Error(`nobody answers ${name}`);
      return answer(payload);
    },
  };
  const listeners = new Set<(changed: { key: TimelineKey; surface: string }) => void>();
  return {
    client,
    answers,
    payloads: <N extends RequestName>(name: N) =>
      asked.flatMap((one) => (one.name === name ? [one.payload as Payload<N>] : [])),
    /** Another surface changes the draft. */
    change: (next: Partial<CallView>) => {
      view = { ...view, ...next };
      for (const listener of listeners) listener({ key, surface: 'other' });
    },
    onCallBell(listener: (changed: { key: TimelineKey; surface: string }) => void, signal: AbortSignal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    view: () => view,
  };
}
