import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { load } from './load.mjs';
import { builds, forgetBuilds, runTool } from './stages.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });

try {
  ensureBrowsers(['chromium']);
  forgetBuilds();
  const { ok, output } = await runTool(builds.chromium, { quiet: true });
  if (!ok) throw new Error(output);
  const { runBench } = await load('test/bench/main.ts');
  console.log(JSON.stringify(await runBench(values.only)));
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
