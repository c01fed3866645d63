import type { ResendModel } from '@/lib/models/resend';
import type { Text } from '@/lib/platform/text';
import type { PageReading, RowIdentity } from '@/lib/portal/types';
import type { TimelineKey } from '@/lib/trial/keys';
import type { Hands } from './hands';
import { formInFront } from './in-front';
import type { Page } from './page';

/** How long a row's form may take to open, milliseconds (web-client.md §1.3). */
const patience = 15_000;

interface Deps {
  resend: ResendModel;
  page: Page;
  text: Text;
  hands(): Hands | null;
  /** The question stands on the invitation's form now, which the user has to see. */
  asked(): void;
}

/**
 * Makes the way from a client to the question «Отправить повторно»: on the open form of its invitation at once, else the
 * row on view is opened as a double click does. Only a form that turns out to be that invitation is ever asked about.
 */
export function createRepeat({ resend, page, text, hands, asked }: Deps, signal: AbortSignal) {
  let last: PageReading | null = null;
  let waited = new AbortController();
  page.listen(
    {
      read(reading) {
        last = reading;
      },
    },
    signal,
  );

  return (key: TimelineKey, number: string): void => {
    waited.abort();
    const isOne = ({ invitationNumber }: RowIdentity) => invitationNumber === number;
    const ask = () => {
      resend.ask({ key, number });
      asked();
    };
    if (opened(last)?.invitationNumber === number) {
      ask();
      return;
    }
    const rows = last?.lists.flatMap((list) => (list.busy ? [] : list.rows)) ?? [];
    const [row, other] = rows.filter(({ record }) => record && isOne(record.identity));
    if (!row?.record || other || !hands()?.presser.open(row.token, row.record.identity)) {
      resend.say({ key, number }, text('resend_no_row'));
      return;
    }
    resend.say({ key, number }, text('resend_opening'));
    waited = new AbortController();
    const ended = AbortSignal.any([signal, waited.signal]);
    const timer = setTimeout(() => {
      waited.abort();
      resend.say({ key, number }, text('resend_not_opened'));
    }, patience);
    ended.addEventListener('abort', () => clearTimeout(timer));
    const read = (reading: PageReading) => {
      const identity = opened(reading);
      if (!identity) return;
      waited.abort();
      if (isOne(identity)) ask();
      else resend.say({ key, number }, text('resend_other_opened'));
    };
    page.listen({ read }, ended);
  };
}

/** The invitation whose form the user has before him. */
function opened(reading: PageReading | null): RowIdentity | null {
  const form = reading && formInFront(reading);
  return form?.recognition.screen === 'invitation' ? form.record.identity : null;
}
