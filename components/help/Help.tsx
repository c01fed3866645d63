import { useEffect } from 'preact/hooks';
import type { PageCheckModel } from '@/lib/models/page-check';
import type { WordsModel } from '@/lib/models/words';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { TroubleNotice } from '../ui/TroubleNotice';
import { Legend } from './Legend';

/** «Справка»: what the badges mean, the keys, and answers to what is asked most. */
export function Help({ model, check }: { model: WordsModel; check: PageCheckModel }) {
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
          <Legend text={text} />
          <Keys text={text} />
          <HowTo text={text} check={check} />
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

const keys = [
  ['Alt+Shift+K', 'badges'],
  ['↑ ↓', 'arrows'],
  ['Enter', 'enter'],
  ['Esc', 'escape'],
  ['/', 'search'],
  ['Alt+Shift+H', 'names'],
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

function HowTo({ text, check }: { text: Text; check: PageCheckModel }) {
  return (
    <section aria-labelledby="help-how">
      <h2 id="help-how">{text('help_how')}</h2>
      {questions.map((name) => (
        <details key={name}>
          <summary>{text(`help_how_${name}_q`)}</summary>
          <p>{text(`help_how_${name}`)}</p>
          {name === 'missing' && (
            <>
              <Button small busy={check.busy.value} onClick={() => void check.check()}>
                {text('help_check')}
              </Button>
              {check.trouble.value !== '' && <Notice tone="warning">{check.trouble.value}</Notice>}
            </>
          )}
        </details>
      ))}
    </section>
  );
}
