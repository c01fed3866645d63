import { defineContentScript } from 'wxt/utils/define-content-script';
import { onBell, onCheck, onShow } from '@/lib/messages/bell';
import { createClient } from '@/lib/messages/client';
import { runtimeTransport } from '@/lib/messages/transport';
import { watchWithHands } from '@/lib/overlay/hands';
import { startOverlay } from '@/lib/overlay/start';
import { portalOf } from '@/lib/overlay/where';
import { createWords } from '@/lib/overlay/words';
import { systemClock } from '@/lib/platform/clock';
import { createLog } from '@/lib/platform/log';
import { browserGeometry } from '@/lib/portal/geometry';

export default defineContentScript({
  matches: ['https://1cfresh.com/a/adm*', 'https://*.1cfresh.com/a/adm*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const host = portalOf(location);
    if (window !== window.top || host === null) return;
    const words = createWords();
    const log = createLog();
    const transport = runtimeTransport(words.sentence);
    const client = createClient(transport);
    const geometry = browserGeometry(document);
    startOverlay({
      ...watchWithHands({ document, geometry, clock: systemClock, log, client, onBell }),
      ctx,
      words,
      log,
      onBell,
      onShow,
      onCheck,
      client,
      alive: transport.alive,
      clock: systemClock,
      host,
    });
  },
});
