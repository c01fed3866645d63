import { useId, useState } from 'preact/hooks';
import type { DataModel } from '@/lib/models/data';
import type { EraseReceipt, TrustModel } from '@/lib/models/data-trust';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

interface Props {
  trust: TrustModel;
  data: DataModel;
  text: Text;
}

/** Erasing everything: a backup is offered first, a typed word confirms it, a receipt says what is gone. */
export function Erase({ trust, data, text }: Props) {
  const id = useId();
  const [asking, ask] = useState(false);
  const [word, setWord] = useState('');
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
    <form
      class="options-example"
      aria-label={text('trust_erase')}
      onSubmit={(event) => {
        event.preventDefault();
        void trust.erase(word);
      }}
    >
      <p>{text('trust_erase_warning')}</p>
      <div class="options-line">
        <Button busy={data.saving.value !== null} onClick={() => void data.backup()}>
          {text('trust_backup_first')}
        </Button>
      </div>
      <div class="fc-field">
        <label for={id}>{text('trust_erase_confirm', { word: text('trust_erase_word') })}</label>
        <input id={id} autocomplete="off" value={word} onInput={(event) => setWord(event.currentTarget.value)} />
      </div>
      <div class="options-line">
        <Button submit busy={trust.erasing.value} disabled={word.trim() === ''}>
          {text('trust_erase_now')}
        </Button>
        <Button kind="quiet" onClick={() => ask(false)}>
          {text('agenda_cancel')}
        </Button>
      </div>
    </form>
  );
}

function Receipt({ receipt: { at, counts }, text }: { receipt: EraseReceipt; text: Text }) {
  const { events = 0, timelines = 0, drafts = 0, reminders = 0 } = counts;
  return (
    <Notice tone="success">{text('trust_erased', { when: at, events, clients: timelines, drafts, reminders })}</Notice>
  );
}
