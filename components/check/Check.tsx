import { useEffect } from 'preact/hooks';
import type { CheckForm } from '@/lib/messages/views';
import type { CheckModel } from '@/lib/models/check';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { StateMark } from '../ui/StateMark';
import { TroubleNotice } from '../ui/TroubleNotice';
import { Teach } from './Teach';

/** «Проверить страницу»: what was recognised of the portal's page and why; lists can be put right in place. */
export function Check({ model }: { model: CheckModel }) {
  const text = model.text.value;
  const view = model.view.value;
  const trouble = model.trouble.value;
  const alone = model.alone.value;
  useEffect(() => {
    document.title = text('check_page');
    document.documentElement.lang = text.language;
  }, [text]);
  return (
    <main class="check" aria-busy={!view && !trouble && !alone}>
      <header>
        <h1>{text('check_page')}</h1>
        {view && <p class="check-hint">{text('check_of', { host: view.host, when: view.when })}</p>}
        <p class="check-hint">{text('check_intro')}</p>
      </header>
      {trouble && <TroubleNotice trouble={trouble} retry={text('agenda_retry')} />}
      {alone && (
        <Notice tone="info" actions={<a href="training.html">{text('training_title')}</a>}>
          {text('check_alone')}
        </Notice>
      )}
      {!view && !trouble && !alone && <Skeleton lines={8} />}
      {view && (
        <>
          {view.forms.map((form, index) => (
            // A report never changes: the place of a form in it names the form.
            <Form key={index} form={form} index={index} model={model} text={text} />
          ))}
          <ul>
            {view.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div class="check-line">
            <Button onClick={() => void model.copy()}>{text('check_copy')}</Button>
            <span role="status">
              {model.copied.value !== null && text(model.copied.value ? 'check_copied' : 'check_copy_failed')}
            </span>
          </div>
          <details open={model.copied.value === false}>
            <summary>{text('check_report')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
            <pre tabIndex={0}>{view.report}</pre>
          </details>
        </>
      )}
    </main>
  );
}

interface FormProps {
  form: CheckForm;
  index: number;
  model: CheckModel;
  text: Text;
}

function Form({ form, index, model, text }: FormProps) {
  const { title, recognised, sure, signs, doubts, notSeen, list } = form;
  return (
    <section aria-labelledby={`form-${index}`}>
      <h2 id={`form-${index}`}>
        <StateMark state={recognised ? 'passed' : 'unknown'} />
        {title}
      </h2>
      <p>{sure}</p>
      <Lines title={text('check_for')} lines={signs} />
      <Lines title={text('check_against')} lines={doubts} />
      {notSeen && <p>{notSeen}</p>}
      {list && (
        <details open={!recognised}>
          <summary>{text('teach_title', { name: list.name })}</summary>
          <Teach list={list} index={index} model={model} text={text} />
        </details>
      )}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <p>
      {title}: {lines.join('; ')}.
    </p>
  );
}
