import type { DataModel, RestorePreview } from '@/lib/models/data';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Waiting } from './import/Waiting';

interface Props {
  data: DataModel;
  text: Text;
}

/** A restore from the chosen file to what it did; nothing is written before the user has seen the preview. */
export function Restore({ data, text }: Props) {
  const now = data.restoring.value;
  const cancel = { cancel: text('agenda_cancel'), onCancel: data.cancel };
  switch (now.stage) {
    case 'none':
      return null;
    case 'done':
      return <Notice tone="success">{text.count('data_restored', now.added)}</Notice>;
    case 'reading':
      return (
        <Waiting
          words={text('data_reading', { name: now.name })}
          share={now.share < 1 ? now.share : undefined}
          {...cancel}
        />
      );
    case 'comparing':
      return <Waiting words={text('data_comparing', { name: now.name })} share={now.share} {...cancel} />;
    case 'writing':
      return <Waiting words={text('data_writing')} share={now.share} {...cancel} />;
    case 'preview':
      return <Preview name={now.name} preview={now.preview} data={data} text={text} />;
  }
}

function Preview({ name, preview, data, text }: Props & { name: string; preview: RestorePreview }) {
  const { made, fresh, same, conflicting, dropped, clients, lines } = preview;
  const numbers = [
    ['data_fresh', fresh],
    ['data_same', same],
    ['data_conflicting', conflicting],
    ['data_dropped', dropped],
  ] as const;
  return (
    <section class="options-example" aria-label={text('data_preview', { name })}>
      <p>
        {text('data_preview', { name })}. {text('data_made', { when: made })}
      </p>
      <table class="options-table">
        <tbody>
          {numbers.map(([key, count]) => (
            <tr key={key}>
              <th scope="row">{text(key)}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{text('data_clients', { count: clients })}</summary>
        <table class="options-table">
          <thead>
            <tr>
              <th scope="col">{text('data_client')}</th>
              <th scope="col">{text('data_fresh')}</th>
              <th scope="col">{text('data_same')}</th>
              <th scope="col">{text('data_conflicting')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <td>{line.name}</td>
                <td>{line.fresh}</td>
                <td>{line.same}</td>
                <td>{line.conflicting}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {clients > lines.length && (
          <p class="options-hint">{text('data_more_clients', { count: clients - lines.length })}</p>
        )}
      </details>
      <div class="options-line">
        <Button kind="primary" onClick={() => void data.apply('merge')}>
          {text('data_merge')}
        </Button>
        <Button onClick={() => void data.apply('replace')}>{text('data_replace')}</Button>
        <Button kind="quiet" onClick={data.cancel}>
          {text('agenda_cancel')}
        </Button>
      </div>
      <p class="options-hint">{text('data_modes')}</p>
    </section>
  );
}
