import type { ComponentChildren } from 'preact';
import type { RibbonView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';
import { Ribbon } from '../timeline/Ribbon';
import { Chip } from '../ui/Chip';
import type { MarkState } from '../ui/marks';
import { StateMark } from '../ui/StateMark';

/** What is drawn beside a client, each as it looks there: badges, marks of the card and of doubt, the strip of the trial. */
export function Legend({ text }: { text: Text }) {
  return (
    <>
      <Badges text={text} />
      <Strip text={text} />
    </>
  );
}

function Badges({ text }: { text: Text }) {
  const calls = text('checkpoint_short', { number: 2 });
  const both = text('help_calls_both', { one: calls, other: text('checkpoint_short', { number: 3 }) });
  const badges: [state: MarkState, example: string, meaning: string][] = [
    ['overdue', text('badge_overdue', { calls, days: 3 }), text('help_badge_overdue')],
    ['due', text('badge_due', { calls, day: '16.11' }), text('help_badge_due')],
    ['due', text('badge_due', { calls: both, day: '16.11' }), text('help_badge_both')],
    ['upcoming', text('badge_upcoming', { calls, day: '12.11' }), text('help_badge_upcoming')],
    ['postponed', text('badge_postponed', { calls, day: '20.11' }), text('help_badge_postponed')],
    ['not-activated', text('badge_invited_today'), text('help_badge_invited')],
    ['not-activated-overdue', text('badge_not_activated_days', { days: 5 }), text('help_badge_not_activated')],
    ['invitation-expired', text('badge_invitation_expired'), text('help_badge_expired')],
    ['trial-ended', text('badge_trial_ended', { days: 3 }), text('help_badge_ended')],
    ['renew', text('badge_renew', { day: '24.11' }), text('help_badge_renew')],
    ['dates-unknown', text('badge_dates_unknown'), text('help_badge_unknown')],
    ['passed', text('badge_passed'), text('help_badge_passed')],
  ];
  return (
    <section aria-labelledby="help-badges">
      <h2 id="help-badges">{text('help_badges')}</h2>
      <p>{text('help_calls')}</p>
      <dl class="help-pairs">
        {badges.map(([state, example, meaning]) => (
          <Pair key={example} meaning={meaning}>
            <Chip state={state}>{example}</Chip>
          </Pair>
        ))}
        {(['card-faulty', 'card-unseen', 'unknown'] as const).map((state) => (
          <Pair key={state} meaning={text(`help_mark_${state.replace('-', '_') as 'card_faulty'}`)}>
            <Sign words={text(`help_sign_${state.replace('-', '_') as 'card_faulty'}`)}>
              <StateMark state={state} />
            </Sign>
          </Pair>
        ))}
      </dl>
    </section>
  );
}

/** An example: 12th of 30 days, the first call done, the second due. */
const example: Omit<RibbonView, 'label'> = {
  today: 0.4,
  marks: [
    { checkpoint: 'first-call', at: 0.05, state: 'done' },
    { checkpoint: 'mid-trial', at: 0.48, state: 'due' },
    { checkpoint: 'before-end', at: 0.82, state: 'upcoming' },
  ],
};

const signs = ['upcoming', 'due', 'overdue', 'done', 'skipped', 'postponed', 'merged'] as const;

function Strip({ text }: { text: Text }) {
  return (
    <section aria-labelledby="help-strip">
      <h2 id="help-strip">{text('help_strip')}</h2>
      <p>{text('help_strip_intro')}</p>
      <Ribbon view={{ ...example, label: text('help_strip_example') }} />
      <dl class="help-pairs">
        {(['past', 'today'] as const).map((part) => (
          <Pair key={part} meaning={text(`help_strip_${part}`)}>
            <Sign words={text(`help_sign_${part}`)}>
              <span class={`help-${part}`} />
            </Sign>
          </Pair>
        ))}
        {signs.map((state) => (
          <Pair key={state} meaning={text(`help_strip_${state}`)}>
            <Sign words={text(`help_sign_${state}`)}>
              <StateMark state={state} />
            </Sign>
          </Pair>
        ))}
      </dl>
    </section>
  );
}

function Pair({ meaning, children }: { meaning: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{meaning}</dd>
    </div>
  );
}

function Sign({ words, children }: { words: string; children: ComponentChildren }) {
  return (
    <span class="help-sign">
      {children}
      {words}
    </span>
  );
}
