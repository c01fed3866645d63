import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://1cfresh.com/a/adm*', 'https://*.1cfresh.com/a/adm*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {},
});
