import { useRef } from 'preact/hooks';
import type { DataModel } from '@/lib/models/data';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { TypedRow } from './fields';
import { Waiting } from './import/Waiting';
import { Restore } from './Restore';
import { Section } from './Section';

interface Props {
  data: DataModel;
  model: SettingsModel;
  settings: SettingsValues;
}

const exports = [
  ['xlsx', 'data_table_xlsx'],
  ['csv', 'data_table_csv'],
  ['ics', 'data_calendar'],
] as const;

/** Backup to a file and back, and files for other programs. */
export function DataSection({ data, model, settings }: Props) {
  const text = model.text.value;
  const input = useRef<HTMLInputElement>(null);
  const facts = data.facts.value;
  const share = data.saving.value;
  const trouble = data.trouble.value;
  const busy = share !== null || ['reading', 'comparing', 'writing'].includes(data.restoring.value.stage);
  return (
    <Section id="data" title={text('options_section_data')} intro={text('data_intro')}>
      {facts?.isBackupDue && (
        <Notice tone="warning">
          {facts.lastBackup ? text('data_backup_old', { when: facts.lastBackup }) : text('data_backup_never')}
        </Notice>
      )}
      {facts && !facts.isBackupDue && facts.lastBackup && (
        <p class="options-hint">{text('data_backup_last', { when: facts.lastBackup })}</p>
      )}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="options-line">
        <Button kind="primary" busy={busy} onClick={() => void data.backup()}>
          {text('data_backup')}
        </Button>
        <Button busy={busy} onClick={() => input.current?.click()}>
          {text('data_restore')}
        </Button>
        {exports.map(([kind, words]) => (
          <Button key={kind} busy={busy} onClick={() => void data.exportAs(kind)}>
            {text(words)}
          </Button>
        ))}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text('data_restore')}
          onChange={({ currentTarget: field }) => {
            const file = field.files?.[0];
            // The same file may be chosen again after it was refused.
            field.value = '';
            if (file) void data.choose(file);
          }}
        />
      </div>
      {share !== null && (
        <Waiting words={text('data_preparing')} share={share} cancel={text('agenda_cancel')} onCancel={data.cancel} />
      )}
      <Restore data={data} text={text} />
      <TypedRow
        label={text('options_name_backupEveryDays')}
        hint={text('options_hint_backup_every_days')}
        type="number"
        max={365}
        value={String(settings.backupEveryDays ?? '')}
        onChange={(days) => model.save({ backupEveryDays: days === '' ? null : Number(days) })}
      />
    </Section>
  );
}
