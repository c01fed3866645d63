import { useId, useState } from 'preact/hooks';
import type { DataModel } from '@/lib/models/data';
import type { TrustModel } from '@/lib/models/data-trust';
import type { Text } from '@/lib/platform/text';
import { Waiting } from '../options/import/Waiting';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Confirm } from './Confirm';

interface Props {
  trust: TrustModel;
  data: DataModel;
  text: Text;
}

/** Ages that can be chosen, months. */
const ages = [6, 12, 24, 36, 60];
const usual = 24;

/** Forgetting clients of whom nothing was heard for long: counted first, a backup offered, a word confirms it. */
export function Retention({ trust, data, text }: Props) {
  const id = useId();
  const [months, setMonths] = useState(usual);
  const silent = trust.silent.value;
  const forgotten = trust.forgotten.value;
  const under = trust.forgetting.value;
  return (
    <>
      <div class="options-line">
        <label for={id}>{text('retention_age')}</label>
        <select
          id={id}
          class="trust-age"
          value={String(months)}
          onChange={(event) => {
            setMonths(Number(event.currentTarget.value));
            trust.keepSilent();
          }}
        >
          {ages.map((age) => (
            <option key={age} value={String(age)} selected={age === months}>
              {text.count('retention_months', age)}
            </option>
          ))}
        </select>
        <Button busy={under !== null} onClick={() => void trust.lookForSilent(months)}>
          {text('retention_look')}
        </Button>
      </div>
      {under && (
        <Waiting
          words={text(under.kind === 'looking' ? 'retention_looking' : 'retention_erasing')}
          share={under.share}
          cancel={text('agenda_cancel')}
          onCancel={trust.stopForgetting}
        />
      )}
      {silent && silent.clients === 0 && <Notice tone="info">{text('retention_nobody')}</Notice>}
      {silent && silent.clients > 0 && (
        <Confirm
          title={text('retention_title')}
          warning={text('retention_warning', { clients: silent.clients, events: silent.events })}
          action={text('retention_erase')}
          data={data}
          text={text}
          busy={under !== null}
          fault={trust.miswritten.value['retention-erase']}
          onDone={trust.forgetSilent}
          onCancel={trust.keepSilent}
        />
      )}
      {forgotten && (
        <Notice tone="success">
          {text('retention_done', { when: forgotten.at, clients: forgotten.clients, events: forgotten.events })}
        </Notice>
      )}
    </>
  );
}
