import { useState } from 'preact/hooks';
import type { PlanId } from '@/lib/calls/plan';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { Button } from '../ui/Button';
import { resetPlan } from './edits';
import { ChoiceRow } from './fields';
import { PlanEditor } from './PlanEditor';
import { Section } from './Section';

/** The call plans: which questions are asked, how they are answered, what helps to ask them. */
export function PlansSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const [chosen, setChosen] = useState<PlanId>('first-call');
  const plans = model.view.value?.plans ?? [];
  const own = settings.templates.changes[settings.language].plans ?? {};
  const plan = plans.find(({ id }) => id === chosen);
  const title = text('options_section_plans');
  const reset = own[chosen] && plan && (
    <Button
      small
      kind="quiet"
      aria-label={text('options_reset_label', { title: plan.title })}
      onClick={() => resetPlan(model, chosen)}
    >
      {text('options_reset')}
    </Button>
  );
  return (
    <Section id="plans" title={title} intro={text('options_hint_plans')} action={reset}>
      {plan && (
        <>
          <ChoiceRow
            label={text('options_plan')}
            hint={text('options_plan_hint')}
            value={chosen}
            options={plans.map((one) => [
              one.id,
              own[one.id] ? text('options_plan_changed', { title: one.title }) : one.title,
            ])}
            onChange={setChosen}
          />
          <PlanEditor key={plan.id} plan={plan} model={model} />
        </>
      )}
    </Section>
  );
}
