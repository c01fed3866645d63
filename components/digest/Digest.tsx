import { useEffect } from 'preact/hooks';
import type { DigestView } from '@/lib/messages/views';
import type { DigestModel } from '@/lib/models/digest';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { Skeleton } from '../ui/Skeleton';
import { TroubleNotice } from '../ui/TroubleNotice';
import { DigestWhen } from './DigestWhen';
import { Forecast } from './Forecast';
import { ReasonChart } from './ReasonChart';

/** The digest as a page: who ends, who waits, who is late, who came and went; copied by one press. */
export function Digest({ model }: { model: DigestModel }) {
  const text = model.text.value;
  const view = model.view.value;
  const forecast = model.forecast.value;
  const trouble = model.trouble.value;
  useEffect(() => {
    document.title = text('digest_page');
    document.documentElement.lang = text.language;
  }, [text]);
  return (
    <main class="digest" aria-busy={!view && !trouble}>
      {trouble && <TroubleNotice trouble={trouble} retry={text('agenda_retry')} />}
      {!view && !trouble && <Skeleton lines={8} />}
      {view && (
        <>
          <header>
            <h1>{view.title}</h1>
            <p class="digest-since">{view.since}</p>
            {view.remark && <p class="digest-since">{view.remark}</p>}
            <DateField label={text('digest_day')} value={view.day} onChange={(day) => void model.show(day)} />
            {view.sections.length > 0 && (
              <Button kind="primary" onClick={() => void model.copy()}>
                {text('digest_copy')}
              </Button>
            )}
            <p role="status">
              {model.copied.value !== null && text(model.copied.value ? 'digest_copied' : 'digest_copy_failed')}
            </p>
          </header>
          <Sections view={view} text={text} />
          {forecast && <Forecast model={model} view={forecast} text={text} />}
          <ReasonChart weeks={view.reasons} text={text} />
          <DigestWhen model={model} view={view} text={text} />
        </>
      )}
    </main>
  );
}

function Sections({ view, text }: { view: DigestView; text: Text }) {
  if (view.sections.length === 0) return <p>{text('digest_empty')}</p>;
  return view.sections.map(({ title, lines }) => (
    <section key={title}>
      <h2>
        {title} ({lines.length})
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <a href={`/popup.html#${new URLSearchParams({ client: line.key })}`}>{line.name}</a> {line.text}
          </li>
        ))}
      </ul>
    </section>
  ));
}
