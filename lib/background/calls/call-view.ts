import { carryOver } from '@/lib/calls/answers';
import { planFor } from '@/lib/calls/choose';
import type { CallDraft } from '@/lib/calls/draft';
import { newDraft } from '@/lib/calls/draft';
import { countryOfHost } from '@/lib/card/country';
import { readPhones } from '@/lib/card/phone';
import type { CallView } from '@/lib/messages/views';
import { agendaLine } from '@/lib/trial/agenda';
import { agendaBrief } from '@/lib/trial/brief';
import { parseTimelineKey } from '@/lib/trial/keys';
import { workingDaysAhead } from '@/lib/trial/near-days';
import { planCheckpoints } from '@/lib/trial/plan';
import { standingOf } from '@/lib/trial/standing';
import type { TimelineState } from '@/lib/trial/state';
import { checkpointStates, isOpen } from '@/lib/trial/states';
import { trialDates } from '@/lib/trial/trial-dates';
import type { Desk } from '../desk';
import { clientName, identityBeside, rowItem } from '../row-item';
import { checkpointView } from '../words/checkpoints';
import { callBrief } from './call-brief';
import type { KnownCall } from './known-call';
import { offerLetter } from './offer-letter';

/** Everything a surface beside the call shows. @param begins id of a call that begins now */
export function callView({ state, kept }: KnownCall, begins: string, desk: Desk): CallView {
  const { calendar, present, settings } = desk;
  const line = agendaLine(agendaBrief({ key: state.key, state }, calendar), present.today);
  const now = line?.checkpoints ?? [];
  const { plans, tariffs, objections } = desk.templates;
  const begin = (): CallDraft => {
    const occasion = {
      checkpoints: now,
      activated: state.trial.activatedOn !== undefined,
      renewal: line?.group === 'renewal',
      // Whoever pays is no stranger, though his calls were made before anybody wrote them down here.
      acquainted: standingOf(state) === 'customer' || state.calls.some(({ outcome }) => outcome === 'talked'),
    };
    const { last } = kept;
    const left = last ? carryOver(last.draft.plan, last.draft.answers) : [];
    return newDraft(planFor(occasion, plans), left, last?.draft.answers);
  };
  const letter = offerLetter(state, desk);
  const { call, draft } = kept.open ?? { call: begins, draft: begin() };
  const name = clientName(state, desk);
  return {
    key: state.key,
    name,
    identity: identityBeside(state.key, name, desk),
    phones: settings.hideNames ? [] : phonesOf(state),
    why: rowItem(state.key, state, desk).badge?.text ?? '',
    today: present.today,
    near: workingDaysAhead(present.today, [1, 2, 7], calendar),
    call,
    draft,
    checkpoints: openCheckpoints(state, desk).map((one) => ({ ...one, now: now.includes(one.id) })),
    brief: callBrief(state, now, kept.last, desk),
    plans: Object.values(plans),
    tariffs,
    objections,
    offer: state.offer
      ? { state: state.offer.state, ...(state.offer.objection && { objection: state.offer.objection }) }
      : null,
    ...(letter && { letter }),
  };
}

function openCheckpoints(state: TimelineState, desk: Desk) {
  const { calendar, present } = desk;
  if (standingOf(state) !== 'trial') return [];
  return checkpointStates(state, planCheckpoints(trialDates(state.trial), calendar), present.today)
    .filter((checkpoint) => isOpen(checkpoint.state))
    .map((checkpoint) => {
      const { id, short, when } = checkpointView(checkpoint, state, desk);
      return { id, short, when };
    });
}

/** The numbers of the phone field; a field in which none can be dialled is shown as it was read. */
function phonesOf(state: TimelineState): CallView['phones'] {
  const field = state.client.phone?.value?.trim();
  if (!field) return [];
  const { phones } = readPhones(field, countryOfHost(parseTimelineKey(state.key)?.host ?? ''));
  if (phones.length === 0) return [{ text: field, dial: null }];
  const [only, second] = phones;
  if (only && !second && !only.extension) return [{ text: field, dial: only.number }];
  return phones.map(({ number, extension }) =>
    extension === undefined
      ? { text: number, dial: number }
      : { text: `${number}, ${extension}`, dial: `${number},${extension}` },
  );
}
