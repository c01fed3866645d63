import { permissionOf } from '@/lib/card/roles';
import { wantedValues } from '@/lib/card/settings';
import type { FormRequests, OwnPage } from '@/lib/messages/form-requests';
import type { Handlers } from '@/lib/messages/server';
import { ExpectedError } from '@/lib/platform/errors';
import { invitationNamed } from '@/lib/trial/invitation';
import { parseTimelineKey, recordKey, type TimelineKey, timelineKey } from '@/lib/trial/keys';
import { resendGuard } from '@/lib/trial/resend';
import type { TimelineState } from '@/lib/trial/state';
import { foldTimeline } from '@/lib/trial/timeline';
import type { HandlerDeps } from '../handlers';
import { pressWords } from '../words/press';
import { cardSheet } from './card-sheet';
import { invitationSheet } from './invitation-sheet';
import { eventOfPress, leftPresses, type Press, releasePress, reservedPress, reservePress } from './presses';

const places: Record<OwnPage, string> = {
  client: 'popup.html',
  call: 'plan.html',
  options: 'options.html',
  welcome: 'welcome.html',
  help: 'help.html',
};

/** Answers the strip on the portal's forms, and keeps each repeat to one press. */
export function createFormHandlers(deps: HandlerDeps): Pick<Handlers, keyof FormRequests> {
  const { store, clock, serial, reconcile } = deps;
  const stateOf = async (key: TimelineKey) => (await store.timelines([key])).get(key)?.state;
  /**
   * A client may have had several: the one with that number, whichever counts now. Its form may be read before it is known
   * that the subscriber on it and the invitation of a list are one, so that both timelines are asked.
   */
  const invitationOf = async (key: TimelineKey, number: string, state: TimelineState | undefined) => {
    if (state?.invitation?.number === number) return state.invitation;
    const host = parseTimelineKey(key)?.host ?? '';
    const keys = new Set([key, timelineKey({ host, kind: 'invitation', id: number })]);
    const events = await Promise.all([...keys].map((one) => store.events(one)));
    return invitationNamed(events.flat(), number);
  };

  return {
    async form({ host, screen, record: { identity, fields } }) {
      const key = recordKey(host, identity);
      if (key === null) return { sheet: null };
      await deps.shownMemory.note(key);
      const [desk, state] = [await deps.desk(), await stateOf(key)];
      if (screen === 'subscriber') {
        const live = wantedValues(fields, desk.settings.card);
        return { sheet: cardSheet(state ?? { ...foldTimeline([]), key }, live, desk) };
      }
      const number = identity.invitationNumber;
      if (number === undefined) return { sheet: null };
      const open = {
        number,
        invitation: await invitationOf(key, number, state),
        address: fields.address,
        now: clock.now(),
        pressFails: await deps.pressMemory.doesFail(),
      };
      return { sheet: invitationSheet(open, desk) };
    },

    'resend-begin': ({ key, number, told }, { id }) =>
      serial(async () => {
        const [desk, now] = [await deps.desk(), clock.now()];
        await settleLeftPresses(deps);
        const state = await stateOf(key);
        const { allowed } = permissionOf(desk.settings.role, 'resend-invitation');
        if (allowed === false) throw new ExpectedError('resend-role');
        const guard = resendGuard(await invitationOf(key, number, state), now, desk.present.today);
        if (guard.verdict === 'activated' || guard.verdict === 'blocked') throw new ExpectedError('resend-needless');
        if (guard.verdict === 'cool-down' && told !== (guard.at ?? 0)) throw new ExpectedError('resend-too-soon');
        await reservePress(store.meta, { id, key, number, at: now });
        return { press: id };
      }),

    'resend-end': ({ press, outcome, text: portalWords, why }) =>
      serial(async () => {
        const { text } = await deps.desk();
        const held = await reservedPress(store.meta, press);
        if (held && outcome === 'not-pressed') await releasePress(store.meta, press);
        else if (held && outcome !== 'not-pressed') {
          if (outcome === 'no-effect') await deps.pressMemory.noteFailure();
          await recordPress(held, outcome === 'sent' || outcome === 'refused' ? outcome : 'unknown', portalWords, deps);
          reconcile();
        }
        return { said: pressWords({ outcome, text: portalWords, why }, text) };
      }),

    async 'open-page'({ page, key }) {
      await deps.openPage(addressOf(page, key));
      return {};
    },
  };
}

/** The call's page has its client for a hash, the others name it. */
function addressOf(page: OwnPage, key: TimelineKey | undefined): string {
  if (key === undefined) return places[page];
  return `${places[page]}#${page === 'call' ? encodeURIComponent(key) : new URLSearchParams({ client: key })}`;
}

/** Presses that nobody watches any more become «не знаю»: in the next life of the worker at the latest. */
export async function settleLeftPresses(deps: Pick<HandlerDeps, 'store' | 'clock' | 'ring'>): Promise<void> {
  for (const left of await leftPresses(deps.store.meta, deps.clock.now())) {
    await recordPress(left, 'unknown', undefined, deps);
  }
}

/** Written first and released after: a death in between writes the same event once more, which is none. */
async function recordPress(
  press: Press,
  outcome: 'sent' | 'refused' | 'unknown',
  words: string | undefined,
  { store, ring }: Pick<HandlerDeps, 'store' | 'ring'>,
): Promise<void> {
  const state = (await store.timelines([press.key])).get(press.key)?.state;
  const address = state?.invitation?.address;
  const { changed } = await store.append([eventOfPress(press, outcome, { text: words, address })]);
  await releasePress(store.meta, press.id);
  await ring(changed);
}
