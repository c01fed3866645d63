import { useState } from 'preact/hooks';
import type { DataModel } from '@/lib/models/data';
import type { EraseReceipt, TrustModel } from '@/lib/models/data-trust';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Confirm } from './Confirm';

interface Props {
  trust: TrustModel;
  data: DataModel;
  text: Text;
}

/** Erasing everything: a backup is offered first, a typed word confirms it, a receipt says what is gone. */
export function Erase({ trust, data, text }: Props) {
  const [asking, ask] = useState(false);
  const receipt = trust.receipt.value;
  if (receipt) return <Receipt receipt={receipt} text={text} />;
  if (!asking) {
    return (
      <div class="options-line">
        <Button onClick={() => ask(true)}>{text('trust_erase')}</Button>
      </div>
    );
  }
  return (
    <Confirm
      title={text('trust_erase')}
      warning={text('trust_erase_warning')}
      action={text('trust_erase_now')}
      busy={trust.erasing.value}
      fault={trust.miswritten.value['data-erase']}
      data={data}
      text={text}
      onDone={trust.erase}
      onCancel={() => ask(false)}
    />
  );
}

function Receipt({ receipt: { at, counts, training }, text }: { receipt: EraseReceipt; text: Text }) {
  const { events = 0, timelines = 0, drafts = 0, reminders = 0 } = counts;
  return (
    <>
      <Notice tone="success">
        {text('trust_erased', { when: at, events, clients: timelines, drafts, reminders })}{' '}
        {training !== null && text('trust_erased_training', { clients: training })}
      </Notice>
      {training === null && <Notice tone="warning">{text('trust_training_left')}</Notice>}
    </>
  );
}
