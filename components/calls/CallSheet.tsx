import { useEffect, useRef } from 'preact/hooks';
import type { CallModel } from '@/lib/models/call';
import type { CallTimer } from '@/lib/models/call-timer';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { Brief } from './Brief';
import { CallEnd } from './CallEnd';
import { CallHead } from './CallHead';
import { callKeys } from './call-keys';
import type { Doors } from './doors';
import { Fit } from './Fit';
import { NotePreview } from './NotePreview';
import { Offer } from './Offer';
import { Questions } from './Questions';
import { Said } from './Said';

interface Props {
  call: CallModel;
  timer: CallTimer;
  doors: Doors;
  text: Text;
}

/** One call: what is known, what to ask, what was answered, and how it ended. */
export function CallSheet({ call, timer, doors, text }: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const pressed = callKeys({ call, place: () => place.current });
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [call]);
  const phase = call.phase.value;
  const trouble = call.trouble.value;
  const view = call.view.value;
  const draft = call.draft.value;
  return (
    <>
      <CallHead call={call} timer={timer} doors={doors} text={text} />
      <main ref={place} class="call-body" aria-busy={phase === 'loading'}>
        {trouble && (
          <Notice
            tone="error"
            actions={
              trouble.again && (
                <Button small onClick={trouble.again}>
                  {text('call_retry')}
                </Button>
              )
            }
          >
            {trouble.message} {!call.saved.value && text('call_kept_here')}
          </Notice>
        )}
        <Said call={call} text={text} />
        {phase === 'loading' && <Skeleton lines={10} />}
        {view && draft && (
          <div class="call-columns">
            <Brief view={view} text={text} />
            <Questions call={call} plan={draft.plan} view={view} text={text} />
            <div class="call-aside">
              <Fit draft={draft} tariffs={view.tariffs} text={text} />
              <Offer view={view} draft={draft} call={call} text={text} />
              <NotePreview view={view} draft={draft} text={text} />
            </div>
          </div>
        )}
      </main>
      {view && draft && <CallEnd call={call} view={view} text={text} />}
    </>
  );
}
