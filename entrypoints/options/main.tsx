import { render } from 'preact';
import { Options } from '@/components/options/Options';
import { onBell } from '@/lib/messages/bell';
import { pageClient } from '@/lib/messages/page-client';
import { DataModel } from '@/lib/models/data';
import { TrustModel } from '@/lib/models/data-trust';
import { PortalsModel } from '@/lib/models/portals';
import { SettingsModel } from '@/lib/models/settings';
import { StoreModel } from '@/lib/models/store';
import { systemClock } from '@/lib/platform/clock';
import { download } from '@/lib/platform/download';
import { askToKeep, forgetKept, readGrants, watchViolations } from '@/lib/platform/grants';
import { nativeText } from '@/lib/platform/native-text';
import { allowedHosts, askForHost, giveUpHost } from '@/lib/platform/portal-scripts';

const place = document.querySelector('#options') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
const settings = new SettingsModel({ client, onBell, text });
const data = new DataModel({
  client,
  onBell,
  text: () => settings.text.peek(),
  now: systemClock.now,
  newId: () => crypto.randomUUID(),
  download,
});
const trust = new TrustModel({ client, grants: readGrants, watchViolations, forgetKept, askToKeep });
const store = new StoreModel({ client, onBell, now: systemClock.now, download });
const portals = new PortalsModel({ settings, ask: askForHost, giveUp: giveUpHost, allowed: allowedHosts });
render(<Options model={settings} data={data} trust={trust} store={store} portals={portals} />, place);
