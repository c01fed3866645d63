import { useEffect } from 'preact/hooks';
import type { CallModel } from '@/lib/models/call';
import type { CallClients as Clients } from '@/lib/models/call-clients';
import type { CallTimer } from '@/lib/models/call-timer';
import { CallClients } from './CallClients';
import { CallSheet } from './CallSheet';
import type { Doors } from './doors';

interface Props {
  call: CallModel;
  clients: Clients;
  timer: CallTimer;
  /** Other places in which the call can be opened. */
  doors: Doors;
}

/** The content of every surface beside a call: whom to call, or the call itself. */
export function CallPage({ call, clients, timer, doors }: Props) {
  const text = clients.text.value;
  const name = call.view.value?.name;

  // A page that hides may never come back: what waits is sent while there is time.
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') call.flush();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', call.flush);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', call.flush);
    };
  }, [call]);

  useEffect(() => {
    document.title = name ? `${name} · ${text('call_title')}` : text('call_title');
    document.documentElement.lang = text.language;
  }, [text, name]);

  return (
    <div class="call">
      {call.key.value === null ? (
        <CallClients clients={clients} open={call.open} plan={doors.plan} text={text} />
      ) : (
        <CallSheet call={call} timer={timer} doors={doors} text={text} />
      )}
    </div>
  );
}
