import { useState } from 'preact/hooks';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import type { TextKey } from '@/lib/platform/text';
import { areRulesSound, type CheckpointRules, longestRule } from '@/lib/trial/plan-rules';
import { CountField, ToggleRow } from './fields';
import { PlanExample } from './PlanExample';
import { SettingsSection } from './Section';

type Id = keyof CheckpointRules;

/** Each call: its texts, and the days of its rule with theirs. */
const calls = [
  [
    'first-call',
    'first',
    [
      ['invited', 'options_rule_first_invited'],
      ['activated', 'options_rule_first_activated'],
    ],
  ],
  [
    'mid-trial',
    'middle',
    [
      ['opens', 'options_rule_middle_opens'],
      ['due', 'options_rule_middle_due'],
    ],
  ],
  [
    'before-end',
    'last',
    [
      ['opens', 'options_rule_last_opens'],
      ['due', 'options_rule_last_due'],
    ],
  ],
] as const satisfies readonly (readonly [Id, string, readonly (readonly [string, TextKey])[]])[];

/** When the three calls of a trial are planned, which of them are made, and what comes of it. */
export function CheckpointsSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const rules = settings.checkpoints;
  const [fault, setFault] = useState(false);
  const change = (id: Id, part: Partial<CheckpointRules[Id]>) => {
    const changed = (now: CheckpointRules): CheckpointRules => ({ ...now, [id]: { ...now[id], ...part } });
    const sound = areRulesSound(changed(rules));
    setFault(!sound);
    if (sound) void model.save(({ checkpoints }) => ({ checkpoints: changed(checkpoints) }));
    else model.showAgain();
  };
  return (
    <SettingsSection model={model} id="checkpoints" names={['checkpoints']}>
      <p class="options-hint">{text('options_hint_checkpoints')}</p>
      {calls.map(([id, words, parts]) => (
        <div key={id} class="options-rule">
          <ToggleRow
            label={text(`options_rule_${words}`)}
            hint={text(`options_rule_${words}_hint`)}
            value={rules[id].on}
            onChange={(on) => change(id, { on })}
          />
          {rules[id].on && (
            <div class="options-line">
              {parts.map(([name, label]) => (
                <CountField
                  key={name}
                  label={text(label)}
                  value={Object.entries(rules[id]).find(([key]) => key === name)?.[1] as number}
                  min={0}
                  max={id === 'first-call' ? longestRule.firstCall : longestRule.days}
                  onChange={(days) => change(id, { [name]: days })}
                />
              ))}
            </div>
          )}
        </div>
      ))}
      {fault && (
        <p class="fc-field-error" role="alert">
          {text('options_rules_fault')}
        </p>
      )}
      <PlanExample model={model} />
    </SettingsSection>
  );
}
