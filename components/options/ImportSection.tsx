import type { ImportModel } from '@/lib/models/data-import';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { ImportColumns } from './import/ImportColumns';
import { ImportPreview } from './import/ImportPreview';
import { ImportStart } from './import/ImportStart';
import { Waiting } from './import/Waiting';
import { Section } from './Section';

interface Props {
  imports: ImportModel;
  text: Text;
}

/** Clients from a table or from the weekly mail; nothing is written before the user has seen what. */
export function ImportSection({ imports, text }: Props) {
  const trouble = imports.trouble.value;
  return (
    <Section id="import" title={text('options_section_import')} intro={text('import_intro')}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <Stage imports={imports} text={text} />
      <Last imports={imports} text={text} />
    </Section>
  );
}

function Stage({ imports, text }: Props) {
  const now = imports.now.value;
  const cancel = { cancel: text('agenda_cancel'), onCancel: imports.cancel };
  switch (now.stage) {
    case 'none':
      return <ImportStart imports={imports} text={text} />;
    case 'reading':
      return <Waiting words={text('import_reading', { name: now.name })} {...cancel} />;
    case 'columns':
      return <ImportColumns table={now.table} imports={imports} text={text} />;
    case 'checking':
      return <Waiting words={text('import_checking')} share={now.share} {...cancel} />;
    case 'preview':
      return <ImportPreview preview={now.preview} imports={imports} text={text} />;
    case 'writing':
      return <Waiting words={text('import_writing')} share={now.share} {...cancel} />;
    case 'done':
    case 'undone':
      return (
        <>
          <Notice tone="success">{text.count(`import_${now.stage}`, now.clients)}</Notice>
          <ImportStart imports={imports} text={text} />
        </>
      );
  }
}

/** The list that was taken in last, while it can be taken back. */
function Last({ imports, text }: Props) {
  const last = imports.last.value;
  const { stage } = imports.now.value;
  if (!last || stage === 'writing' || stage === 'checking') return null;
  return (
    <div class="options-line">
      <span>
        {text.count('import_last', last.clients, { when: last.when, file: last.file || text('import_pasted') })}{' '}
        {imports.hosts.value.length > 1 && last.host !== '' && text('import_last_host', { host: last.host })}
      </span>
      <Button small onClick={() => void imports.undo()}>
        {text('import_undo')}
      </Button>
    </div>
  );
}
