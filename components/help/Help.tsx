import { useEffect } from 'preact/hooks';
import type { WordsModel } from '@/lib/models/words';
import type { Text } from '@/lib/platform/text';
import { Chip } from '../ui/Chip';
import type { MarkState } from '../ui/marks';
import { Skeleton } from '../ui/Skeleton';
import { TroubleNotice } from '../ui/TroubleNotice';

/** «Справка»: what the badges mean, the keys, and answers to what is asked most. */
export function Help({ model }: { model: WordsModel }) {
  const text = model.text.value;
  const trouble = model.trouble.value;
  const isReady = model.ready.value;
  useEffect(() => {
    document.title = text('help_title');
    document.documentElement.lang = text.language;
  }, [text]);
  return (
    <main class="help" aria-busy={!isReady && !trouble}>
      <h1>{text('help_title')}</h1>
      {trouble && <TroubleNotice trouble={trouble} retry={text('agenda_retry')} />}
      {!isReady && !trouble && <Skeleton lines={8} />}
      {isReady && (
        <>
          <p>{text('help_intro')}</p>
          <Badges text={text} />
          <Keys text={text} />
          <HowTo text={text} />
          <nav aria-label={text('help_pages')}>
            <a href="training.html">{text('training_title')}</a>
            <a href="welcome.html">{text('options_to_welcome')}</a>
            <a href="options.html">{text('options_title')}</a>
          </nav>
        </>
      )}
    </main>
  );
}

function Badges({ text }: { text: Text }) {
  const calls = text('checkpoint_short', { number: 2 });
  const legend: [state: MarkState, example: string, meaning: string][] = [
    ['overdue', text('badge_overdue', { calls, days: 3 }), text('help_badge_overdue')],
    ['due', text('badge_due', { calls, day: '16.11' }), text('help_badge_due')],
    ['upcoming', text('badge_upcoming', { calls, day: '12.11' }), text('help_badge_upcoming')],
    ['postponed', text('badge_postponed', { calls, day: '20.11' }), text('help_badge_postponed')],
    ['not-activated', text('badge_not_activated_days', { days: 5 }), text('help_badge_not_activated')],
    ['trial-ended', text('badge_trial_ended', { days: 3 }), text('help_badge_ended')],
    ['dates-unknown', text('badge_dates_unknown'), text('help_badge_unknown')],
    ['passed', text('badge_passed'), text('help_badge_passed')],
  ];
  return (
    <section aria-labelledby="help-badges">
      <h2 id="help-badges">{text('help_badges')}</h2>
      <p>{text('help_calls')}</p>
      <dl class="help-pairs">
        {legend.map(([state, example, meaning]) => (
          <div key={state}>
            <dt>
              <Chip state={state}>{example}</Chip>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const keys = [
  ['Alt+Shift+K', 'badges'],
  ['↑ ↓', 'arrows'],
  ['Enter', 'enter'],
  ['Esc', 'escape'],
  ['/', 'search'],
] as const;

function Keys({ text }: { text: Text }) {
  return (
    <section aria-labelledby="help-keys">
      <h2 id="help-keys">{text('help_keys')}</h2>
      <dl class="help-pairs">
        {keys.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text(`help_key_${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const questions = ['missing', 'dates', 'reload', 'unseen', 'move', 'erase'] as const;

function HowTo({ text }: { text: Text }) {
  return (
    <section aria-labelledby="help-how">
      <h2 id="help-how">{text('help_how')}</h2>
      {questions.map((name) => (
        <details key={name}>
          <summary>{text(`help_how_${name}_q`)}</summary>
          <p>{text(`help_how_${name}`)}</p>
        </details>
      ))}
    </section>
  );
}
