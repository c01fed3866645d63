import { render } from 'preact';
import { CallPage } from '@/components/calls/CallPage';
import type { Doors } from '@/components/calls/doors';
import { onBell } from '@/lib/messages/bell';
import { onCallBell } from '@/lib/messages/call-bell';
import { pageClient } from '@/lib/messages/page-client';
import { CallModel } from '@/lib/models/call';
import { CallClients } from '@/lib/models/call-clients';
import { CallTimer } from '@/lib/models/call-timer';
import { callPanelOpener, callPlace, onAddressedClient, onChosenClient, openCallTab } from '@/lib/platform/call-place';
import { systemClock } from '@/lib/platform/clock';
import { nativeText } from '@/lib/platform/native-text';
import { keptInSession } from '@/lib/platform/session';
import { soughtWords } from '@/lib/platform/sought';

const mount = document.querySelector('#call') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
const call = new CallModel({ client, onBell, onCallBell, surface: crypto.randomUUID() });
const clients = new CallClients({ client, onBell, text, words: soughtWords(location) });
const timer = new CallTimer({ kept: keptInSession('call-timer'), now: systemClock.now });
const place = callPlace(location);
const doors: Doors = place === 'tab' ? {} : { tab: openCallTab };
const draw = () => render(<CallPage call={call} clients={clients} timer={timer} doors={{ ...doors }} />, mount);

document.documentElement.classList.toggle('in-popup', place === 'popup');
if (place === 'popup') doors.plan = () => location.assign('popup.html');
onAddressedClient(call.open);
if (place === 'panel') onChosenClient(async (key) => (await call.close()) && call.open(key));
else {
  void callPanelOpener().then((panel) => {
    if (panel) doors.panel = panel;
    draw();
  });
}
draw();
