import type { CallDraft } from '@/lib/calls/draft';
import { factsOf } from '@/lib/calls/facts';
import { judgeFit, type Verdict } from '@/lib/calls/fit';
import { questionsOf } from '@/lib/calls/plan';
import type { Tariff } from '@/lib/calls/tables';
import { suggestTariff } from '@/lib/calls/tariff';
import { fitTexts, tariffTexts, verdictText } from '@/lib/calls/words';
import type { Text } from '@/lib/platform/text';
import { type MarkState, toneClass } from '../ui/marks';
import { StateMark } from '../ui/StateMark';

const looks: Record<Verdict, MarkState> = { fits: 'done', clarify: 'due', unfit: 'overdue' };
const weights: Record<'for' | 'clarify' | 'against', MarkState> = { for: 'done', clarify: 'due', against: 'overdue' };

interface Props {
  draft: CallDraft;
  tariffs: Tariff[];
  text: Text;
}

/** Whether the service fits, why, and what would change it; shown where the plan asks for it. */
export function Fit({ draft: { plan, answers }, tariffs, text }: Props) {
  if (!questionsOf(plan).some(({ fact }) => fact !== undefined)) return null;
  const { verdict, reasons } = judgeFit(plan, answers, tariffs);
  const [size, ...more] = tariffTexts(suggestTariff(factsOf(plan, answers), tariffs), text);
  return (
    <section class="call-card call-unprinted" aria-label={text('call_fit')}>
      <h2 class={`call-verdict ${toneClass(looks[verdict])}`}>
        <StateMark state={looks[verdict]} />
        {text('call_fit')}: {verdictText(verdict, text)}
      </h2>
      <ul class="call-reasons">
        {reasons.map((reason) => {
          const { reason: words, ask } = fitTexts(reason, text);
          return (
            <li key={reason.code} class={toneClass(weights[reason.weight])}>
              <StateMark state={weights[reason.weight]} />
              <span>
                {words}
                {reason.weight !== 'for' && <span class="call-soft call-ask-line">{ask}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      <p>{size}</p>
      {more.length > 0 && <p class="call-soft">{more.join('. ')}</p>}
    </section>
  );
}
