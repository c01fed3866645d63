import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { load } from './load.mjs';
import { builds, forgetBuilds, runTool } from './stages.mjs';

const pictures = '.output/demo';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const stopped = new AbortController();

try {
  const { kind, headful } = readWords();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopped.abort());
  ensureBrowsers([kind]);
  console.log('Собираю расширение…');
  forgetBuilds();
  const { ok, output } = await runTool(builds[kind], { quiet: true });
  if (!ok) throw new Error(`Расширение не собралось:\n${output}`);
  const { show } = await load('test/start/main.ts');
  await show({ kind, headful, pictures, signal: stopped.signal });
  if (!headful && !stopped.signal.aborted) console.log(`Готово. Снимки экрана: ${pictures}`);
} catch (error) {
  if (!stopped.signal.aborted) {
    console.error(error.message);
    process.exit(1);
  }
}
process.exit(stopped.signal.aborted ? 130 : 0);

function readWords() {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean' } } });
  const kind = values.browser ?? 'chromium';
  if (!(kind in builds)) throw new Error(`Такого браузера нет: ${kind}. Есть chromium и firefox.`);
  return { kind, headful: hasDisplay && !values.headless };
}
