import { useEffect, useRef } from 'preact/hooks';
import type { TrainingModel, TrainingStep } from '@/lib/models/training';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Skeleton } from '../ui/Skeleton';
import { StateMark } from '../ui/StateMark';
import { TroubleNotice } from '../ui/TroubleNotice';

const steps: readonly TrainingStep[] = ['look', 'done', 'postpone', 'dates', 'undo'];

interface Props {
  model: TrainingModel;
  /** Draws the invented portal and begins to work over it. */
  open(place: HTMLElement, today: string, language: Text['language']): void;
}

/** A lesson of five minutes over invented clients: what to try, what was tried, and a list to try it on. */
export function Training({ model, open }: Props) {
  const text = model.text.value;
  const today = model.today.value;
  const done = model.done.value;
  const trouble = model.trouble.value;
  const place = useRef<HTMLDivElement>(null);
  const { language } = text;
  useEffect(() => {
    document.title = text('training_title');
    document.documentElement.lang = language;
  }, [text, language]);
  useEffect(() => {
    if (place.current && today !== null) open(place.current, today, language);
  }, [today, language, open]);
  const next = steps.find((step) => !done.has(step));
  return (
    <div class="training">
      <main aria-busy={today === null && !trouble}>
        <h1>{text('training_title')}</h1>
        {trouble && (
          <TroubleNotice trouble={{ message: trouble, again: () => void model.begin() }} retry={text('agenda_retry')} />
        )}
        {today === null && !trouble && <Skeleton lines={6} />}
        {today !== null && (
          <>
            <p>{text('training_intro')}</p>
            <ol class="training-steps">
              {steps.map((step) => (
                <li key={step} aria-current={step === next ? 'step' : undefined}>
                  <StateMark state={done.has(step) ? 'passed' : step === next ? 'due' : 'upcoming'} />
                  <span>
                    {text(`training_step_${step}`)}
                    {done.has(step) && <span class="training-done"> {text('training_tried')}</span>}
                  </span>
                </li>
              ))}
            </ol>
            <p role="status" class="training-said">
              {next === undefined
                ? text('training_finished')
                : text('training_progress', { done: done.size, all: steps.length })}
            </p>
            <p class="training-hint">{text('training_keys')}</p>
            <div class="training-line">
              <Button onClick={() => location.reload()}>{text('training_again')}</Button>
              <a href="help.html">{text('help_title')}</a>
              <a href="welcome.html">{text('options_to_welcome')}</a>
              <a href="options.html">{text('options_title')}</a>
            </div>
          </>
        )}
      </main>
      {today !== null && (
        <section class="training-portal" aria-label={text('training_portal')}>
          <p class="training-banner">{text('training_banner')}</p>
          <div ref={place} />
        </section>
      )}
    </div>
  );
}
