import { useEffect, useState } from 'preact/hooks';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import type { TextKey } from '@/lib/platform/text';
import { type CheckpointRules, faultOfRules, longestRule } from '@/lib/trial/plan-rules';
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

/** Days of a call that were typed and not taken, and which of them was typed last. */
type Refused = { [I in Id]?: { rule: CheckpointRules[I]; typed: string } };

/** When the three calls of a trial are planned, which of them are made, and what comes of it. */
export function CheckpointsSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const rules = settings.checkpoints;
  const [refused, setRefused] = useState<Refused>({});
  const [kept, setKept] = useState<Id | null>(null);
  const said = model.said.value;
  useEffect(() => {
    if (said?.kind === 'reset' || said?.kind === 'undone') setRefused({});
  }, [said]);
  const change = (id: Id, part: Record<string, number>) => {
    const rule = { ...rules[id], ...refused[id]?.rule, ...part };
    const isFaulty = faultOfRules({ ...rules, [id]: rule }) !== null;
    setRefused({ ...refused, [id]: isFaulty ? { rule, typed: Object.keys(part)[0] } : undefined });
    if (!isFaulty) void model.save(({ checkpoints }) => ({ checkpoints: { ...checkpoints, [id]: rule } }));
  };
  const turn = (id: Id, on: boolean) => {
    const turned = (now: CheckpointRules): CheckpointRules => ({ ...now, [id]: { ...now[id], on } });
    const isFaulty = faultOfRules(turned(rules)) !== null;
    setKept(isFaulty ? id : null);
    if (isFaulty) return model.showAgain();
    setRefused({ ...refused, [id]: undefined });
    void model.save(({ checkpoints }) => ({ checkpoints: turned(checkpoints) }));
  };
  return (
    <SettingsSection model={model} id="checkpoints" names={['checkpoints']}>
      <p class="options-hint">{text('options_hint_checkpoints')}</p>
      {calls.map(([id, words, parts]) => (
        <div key={id} class="options-rule">
          <ToggleRow
            label={text(`options_rule_${words}`)}
            hint={text(`options_rule_${words}_hint`)}
            error={kept === id ? text('options_rules_all_off') : undefined}
            value={rules[id].on}
            onChange={(on) => turn(id, on)}
          />
          {rules[id].on && (
            <div class="options-line">
              {parts.map(([name, label]) => (
                <CountField
                  key={name}
                  label={text(label)}
                  value={Object.entries(refused[id]?.rule ?? rules[id]).find(([key]) => key === name)?.[1] as number}
                  text={text}
                  error={refused[id]?.typed === name ? text('options_rules_order') : undefined}
                  min={0}
                  max={id === 'first-call' ? longestRule.firstCall : longestRule.days}
                  onChange={(days) => change(id, { [name]: days })}
                />
              ))}
            </div>
          )}
        </div>
      ))}
      <PlanExample model={model} />
    </SettingsSection>
  );
}
