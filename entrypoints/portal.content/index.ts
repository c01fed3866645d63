import { defineContentScript } from 'wxt/utils/define-content-script';
import { onBell } from '@/lib/messages/bell';
import { createClient } from '@/lib/messages/client';
import { runtimeTransport } from '@/lib/messages/transport';
import { startOverlay } from '@/lib/overlay/start';
import { isServiceManager } from '@/lib/overlay/where';
import { createWords } from '@/lib/overlay/words';
import { systemClock } from '@/lib/platform/clock';
import { createLog } from '@/lib/platform/log';
import { browserGeometry } from '@/lib/portal/geometry';
import { profile1cfresh } from '@/lib/portal/profile-1cfresh';
import { watchPage } from '@/lib/portal/watch';

export default defineContentScript({
  matches: ['https://1cfresh.com/a/adm*', 'https://*.1cfresh.com/a/adm*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (window !== window.top || !isServiceManager(location.pathname)) return;
    const words = createWords();
    const log = createLog();
    const transport = runtimeTransport(words.sentence);
    const tools = { document, profile: profile1cfresh, geometry: browserGeometry(document), clock: systemClock, log };
    startOverlay({
      ctx,
      words,
      log,
      onBell,
      client: createClient(transport),
      alive: transport.alive,
      clock: systemClock,
      host: location.host,
      watch: (listener, signal) => void watchPage(tools, listener, signal),
    });
  },
});
