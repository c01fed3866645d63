import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Agenda } from '@/components/agenda/Agenda';
import { CallPage } from '@/components/calls/CallPage';
import { Check } from '@/components/check/Check';
import { Digest } from '@/components/digest/Digest';
import { Help } from '@/components/help/Help';
import { Options } from '@/components/options/Options';
import { Welcome } from '@/components/options/Welcome';
import { Training } from '@/components/training/Training';
import type { Client } from '@/lib/messages/client';
import { AgendaModel } from '@/lib/models/agenda';
import { CallModel } from '@/lib/models/call';
import { CallActs } from '@/lib/models/call-acts';
import { CallClients } from '@/lib/models/call-clients';
import { CallTimer } from '@/lib/models/call-timer';
import { CardsModel } from '@/lib/models/cards';
import { CheckModel } from '@/lib/models/check';
import { DataModel } from '@/lib/models/data';
import { ImportModel } from '@/lib/models/data-import';
import { TrustModel } from '@/lib/models/data-trust';
import { DigestModel } from '@/lib/models/digest';
import { NotificationCheckModel } from '@/lib/models/notification-check';
import { PageCheckModel } from '@/lib/models/page-check';
import { PortalsModel } from '@/lib/models/portals';
import { ProfilesModel } from '@/lib/models/profiles';
import { RemindersModel } from '@/lib/models/reminders';
import { ReturnsModel } from '@/lib/models/returns';
import { SettingsModel } from '@/lib/models/settings';
import { StoreModel } from '@/lib/models/store';
import { TimelineModel } from '@/lib/models/timeline';
import { TrainingModel } from '@/lib/models/training';
import { WordsModel } from '@/lib/models/words';
import { isNative } from '@/lib/platform/native-keys';
import { createText } from '@/lib/platform/text';
import { agendaLine, agendaOf, fakeBell, fakeKept, refusal, today } from '../models/fake-background';

afterEach(cleanup);

const { onBell } = fakeBell();
const backgrounds: Record<string, () => Promise<unknown>> = {
  'never answers': () => new Promise(() => {}),
  'cannot be reached': async () => refusal('Фоновая часть расширения не ответила.'),
};

/** Every page of ours as its entry point mounts it. */
function pages(client: Client, text: ReturnType<typeof createText>) {
  const timeline = new TimelineModel({ client, onBell });
  const settings = new SettingsModel({ client, onBell, text });
  const data = new DataModel({
    client,
    onBell,
    text: () => text,
    now: () => 0,
    newId: () => 'a',
    download: () => undefined,
    writeSheet: async () => new Uint8Array(),
    writeCalendar: async () => '',
    everyNow: () => undefined,
  });
  const imports = new ImportModel({
    client,
    onBell,
    text: () => text,
    newId: () => 'b',
    readSheet: async () => [],
    copy: async () => true,
    everyNow: () => undefined,
  });
  const trust = new TrustModel({
    client,
    watchGrants: () => undefined,
    watchViolations: () => undefined,
    forgetKept: async () => undefined,
    copy: async () => true,
    askToKeep: async () => true,
    newId: () => 'c',
    everyNow: () => undefined,
  });
  const store = new StoreModel({ client, onBell, now: () => 0, download: () => undefined });
  const profiles = new ProfilesModel({ client, onBell, text: () => text, download: () => undefined });
  const returns = new ReturnsModel({
    watchGrants: (listener) => listener({ permissions: [] }),
    askForReturns: async () => false,
    giveUpReturns: async () => false,
  });
  const check = new NotificationCheckModel({ client });
  const agenda = new AgendaModel({
    client,
    onBell,
    kept: fakeKept({ on: today, view: agendaOf([agendaLine(1010)]) }),
    text,
    today: () => today,
  });
  const acts = new CallActs({ client, changed: agenda.refresh, cannotPostpone: () => '' });
  const portals = new PortalsModel({
    settings,
    ask: async () => true,
    giveUp: async () => undefined,
    allowed: async () => [],
  });
  const openCall = new CallModel({ client, onBell, onCallBell: () => undefined, surface: 'tab' });
  openCall.open('1cfresh.com/s:1010');
  return [
    <Options key="options" model={settings} {...{ data, imports, trust, store, portals, profiles, returns, check }} />,
    <Check
      key="check"
      model={new CheckModel({ client, id: 'c', copy: async () => true, leave: () => undefined, text })}
    />,
    <Welcome key="welcome" model={settings} />,
    <Agenda
      key="agenda"
      agenda={agenda}
      acts={acts}
      timeline={timeline}
      reminders={new RemindersModel({ client, onBell })}
      check={check}
      cards={new CardsModel({ client, onBell })}
    />,
    <CallPage
      key="call"
      call={new CallModel({ client, onBell, onCallBell: () => undefined, surface: 'tab' })}
      clients={new CallClients({ client, onBell, text })}
      timer={new CallTimer({ kept: fakeKept(), now: () => 0 })}
      doors={{}}
    />,
    <CallPage
      key="open-call"
      call={openCall}
      clients={new CallClients({ client, onBell, text })}
      timer={new CallTimer({ kept: fakeKept(), now: () => 0 })}
      doors={{}}
    />,
    <Help
      key="help"
      model={new WordsModel({ client, onBell, text })}
      check={new PageCheckModel({ client, text: { value: text } })}
    />,
    <Training key="training" model={new TrainingModel({ client, onBell, text })} open={() => undefined} />,
    <Digest key="digest" model={new DigestModel({ client, onBell, copy: async () => true, text })} />,
  ];
}

describe('what pages say by the browser’s own catalogue', () => {
  it.each(Object.keys(backgrounds))('is shipped in it, where the background %s', async (name) => {
    const asked = new Set<string>();
    const text = createText(
      'ru',
      new Proxy<Record<string, string>>({}, { get: (_, key) => void asked.add(String(key)) }),
    );
    const client = { ask: backgrounds[name] } as unknown as Client;
    for (const page of pages(client, text)) {
      render(page);
      await vi.waitFor(() => expect(document.body.firstElementChild?.childElementCount).toBeGreaterThan(0));
      cleanup();
    }
    expect(asked.size).toBeGreaterThan(10);
    expect([...asked].filter((key) => !isNative(key))).toEqual([]);
  });
});
