import { answerText } from '@/lib/calls/answer-text';
import { carryOver } from '@/lib/calls/answers';
import { type BriefFacts, composeBrief } from '@/lib/calls/brief';
import { factsOf } from '@/lib/calls/facts';
import type { KeptCalls } from '@/lib/calls/kept';
import { noteWords } from '@/lib/calls/note-words';
import { questionsOf } from '@/lib/calls/plan';
import { briefTexts } from '@/lib/calls/words';
import type { CallView } from '@/lib/messages/views';
import type { CheckpointId } from '@/lib/trial/events';
import type { ClientField, TimelineState } from '@/lib/trial/state';
import type { Desk } from '../desk';
import { clientName } from '../row-item';
import { topicWords } from '../words/because';
import { dayWords } from '../words/when';

/** The five lines before dialling: who, since when, what they use, what was promised, what to ask. */
export function callBrief(
  state: TimelineState,
  checkpoints: readonly CheckpointId[],
  last: KeptCalls['last'],
  desk: Desk,
): CallView['brief'] {
  const { present, settings, text } = desk;
  const { trial, client, usage, offer, calls } = state;
  const known = (field: ClientField) => (settings.hideNames ? undefined : client[field]?.value) ?? undefined;
  const lastCall = calls.at(-1);
  const left = last ? carryOver(last.draft.plan, last.draft.answers).map(({ label }) => label) : [];
  const facts: BriefFacts = {
    today: present.today,
    name: clientName(state, desk),
    contact: known('contact'),
    phone: known('phone'),
    city: known('city'),
    invitedOn: trial.invitedOn?.value,
    activatedOn: trial.activatedOn?.value,
    endsOn: trial.endsOn?.value,
    tariff: state.subscriptions.at(-1)?.tariff,
    usage: usage?.answer === 'unknown' ? undefined : usage?.answer,
    programs: programsOf(last),
    lastCall: lastCall && { on: lastCall.on, outcome: lastCall.outcome },
    promised: promiseOf(last) ?? state.lastNote?.text,
    offer: offer?.state,
    ask: [...left, ...checkpoints.flatMap((id) => topicWords(id, trial.activatedOn !== undefined, text))],
  };
  const say = Object.assign((...words: Parameters<typeof text>) => text(...words), {
    day: (date: string) => dayWords(date, present, text),
  });
  return briefTexts(composeBrief(facts), say);
}

/** What was agreed on in the last call. */
function promiseOf(last: KeptCalls['last']): string | undefined {
  const asked = last && questionsOf(last.draft.plan).find(({ id }) => id === 'next');
  const answer = asked && last.draft.answers[asked.id];
  return answer ? answerText(asked, answer, noteWords[last.draft.plan.language]) : undefined;
}

function programsOf(last: KeptCalls['last']): string[] {
  if (!last) return [];
  const { plan, answers } = last.draft;
  const chosen = factsOf(plan, answers).programs ?? [];
  const options = questionsOf(plan).flatMap(({ fact, answer }) =>
    fact === 'programs' && answer.kind === 'choice' ? answer.options : [],
  );
  return chosen.map((id) => options.find((option) => option.id === id)?.text ?? id);
}
