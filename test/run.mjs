import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './browsers.mjs';
import { checkSameBytes } from './same-bytes.mjs';
import { builds, forgetBuilds, runTool, secondsSince } from './stages.mjs';
import { checkForStore } from './store-check.mjs';

const results = new URL('../.output/test-results.json', import.meta.url).pathname;
const tool =
  (...command) =>
  () =>
    runTool(command, { quiet: true });

/**
 * Every static check counts as one; a failing one does not hide the others. The two rows run side by side, in a row each
 * waits for the one before it: the last ones look at what was built.
 */
const rows = [
  {
    types: tool('tsc', '--noEmit'),
    lint: tool('biome', 'check', '--config-path=test/lint.json', '--error-on-warnings'),
    'unused code': tool('knip', '--config', 'test/knip.json'),
  },
  {
    'build for Chromium': tool(...builds.chromium),
    'build for Firefox': tool(...builds.firefox),
    'store rules': checkForStore,
    'the same bytes again': checkSameBytes,
  },
];

const began = performance.now();
try {
  ensureBrowsers(['chromium', 'firefox']);
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
forgetBuilds();

const counts = { passed: 0, failed: 0 };
await Promise.all(rows.map(runInOrder));

rmSync(results, { force: true });
const vitest = await runTool(
  [
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ],
  { quiet: false },
);
countTests(vitest.ok);

console.log(`all stages  ${secondsSince(began)}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function runInOrder(checks) {
  for (const [name, check] of Object.entries(checks)) {
    const start = performance.now();
    const { ok, output } = await check();
    counts[ok ? 'passed' : 'failed'] += 1;
    console.log(`${ok ? '✓' : '✗'} ${name}  ${secondsSince(start)}`);
    if (!ok) console.log(`${output.trimEnd()}\n`);
  }
}

/** A run without tests, a skipped test, a file that does not load and an error outside of tests are all failures. */
function countTests(ok) {
  const report = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
  const tests = (report?.testResults ?? []).flatMap((file) => file.assertionResults.map((test) => ({ file, test })));
  const failed = tests.filter(({ test }) => test.status !== 'passed');
  counts.passed += tests.length - failed.length;
  counts.failed += failed.length;
  for (const { file, test } of failed) console.log(`✗ ${test.status}: ${file.name} > ${test.fullName}`);
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status !== 'passed' && file.assertionResults.every((test) => test.status === 'passed'),
  );
  counts.failed += broken.length;
  for (const file of broken) console.log(`✗ does not load: ${file.name}`);
  const unexplained = tests.length === 0 || (!ok && failed.length + broken.length === 0);
  if (!unexplained) return;
  counts.failed += 1;
  console.log(tests.length === 0 ? '✗ no test ran' : '✗ vitest failed outside of a test');
}
