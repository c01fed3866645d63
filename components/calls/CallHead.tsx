import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CallModel } from '@/lib/models/call';
import type { CallTimer } from '@/lib/models/call-timer';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Clock } from './Clock';
import type { Doors } from './doors';

interface Props {
  call: CallModel;
  timer: CallTimer;
  doors: Doors;
  text: Text;
}

/** Who is called, by which number, and for how long. */
export function CallHead({ call, timer, doors, text }: Props) {
  const name = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => name.current?.focus({ preventScroll: true }), []);
  const view = call.view.value;
  const { tab, panel, plan } = doors;
  const leave = async () => {
    if (await call.close()) plan?.();
  };
  return (
    <header class="call-head">
      <div class="call-row call-doors">
        <Button small kind="quiet" onClick={() => void leave()}>
          {text(plan ? 'call_back_to_day' : 'call_back')}
        </Button>
        <span class="call-grow call-soft" role="status">
          {text(call.saved.value ? 'call_saved' : 'call_saving')}
        </span>
        {panel && view && (
          <Button small kind="quiet" onClick={() => panel(view.key)}>
            {text('call_in_panel')}
          </Button>
        )}
        {tab && view && (
          <Button small kind="quiet" onClick={() => tab(view.key)}>
            {text('call_in_tab')}
          </Button>
        )}
      </div>
      <h1 ref={name} tabIndex={-1}>
        {view?.name ?? text('call_title')} <span class="call-soft">{view?.identity}</span>
      </h1>
      {view && (
        <div class="call-row">
          {view.phones.map(({ text: number, dial }) =>
            dial === null ? (
              <span key={number}>{number}</span>
            ) : (
              <a
                key={number}
                class="call-phone"
                href={`tel:${dial}`}
                aria-label={text('call_dial', { phone: number, name: view.name })}
                onClick={() => timer.start(view.key)}
              >
                {number}
              </a>
            ),
          )}
          {view.why !== '' && <strong class="call-why">{view.why}</strong>}
          <Clock timer={timer} of={view.key} text={text} />
        </div>
      )}
    </header>
  );
}
