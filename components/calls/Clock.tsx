import { useEffect, useState } from 'preact/hooks';
import type { CallTimer } from '@/lib/models/call-timer';
import type { Text } from '@/lib/platform/text';
import type { TimelineKey } from '@/lib/trial/keys';
import { Button } from '../ui/Button';

const second = 1000;

/** How long the call lasts. A clock of another client's call is not shown here. */
export function Clock({ timer, of, text }: { timer: CallTimer; of: TimelineKey; text: Text }) {
  const timed = timer.timed.value;
  const since = timed?.key === of ? timed.since : null;
  const [now, setNow] = useState(timer.now());
  useEffect(() => {
    if (since === null) return undefined;
    setNow(timer.now());
    const tick = setInterval(() => setNow(timer.now()), second);
    return () => clearInterval(tick);
  }, [since, timer]);
  if (since === null) {
    return (
      <Button small class="call-clock" onClick={() => timer.start(of)}>
        <span class="call-unseen">{text('call_clock_start')}</span> 0:00
      </Button>
    );
  }
  const seconds = Math.max(0, Math.floor((now - since) / second));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <Button small class="call-clock" onClick={timer.stop}>
      <span class="call-unseen">{text('call_clock_stop')}</span>
      <span role="timer">{time}</span>
    </Button>
  );
}
