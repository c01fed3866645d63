import { readFileSync } from 'node:fs';
import { runTool } from './stages.mjs';

const folder = new URL('../.output/firefox-mv3/', import.meta.url).pathname;

/**
 * The only warning the package cannot be without: preact's support of `dangerouslySetInnerHTML`, which we never use.
 * It is known by the code at the reported place, not by a file name.
 */
const unavoidable = [{ code: 'UNSAFE_VAR_ASSIGNMENT', source: /\.innerHTML=\w+\.__html/u }];

/** Runs the store's own linter over the Firefox build: no error, and no warning but the unavoidable. */
export async function checkForStore() {
  const { output } = await runTool(['web-ext', 'lint', '-s', folder, '-o', 'json', '--no-config-discovery'], {
    quiet: true,
  });
  const report = output.split('\n').find((line) => line.startsWith('{'));
  if (!report) return { ok: false, output };
  const { errors, warnings } = JSON.parse(report);
  const wrong = [...errors, ...warnings.filter((warning) => !isUnavoidable(warning))];
  return { ok: wrong.length === 0, output: wrong.map(describe).join('\n') };
}

function isUnavoidable({ code, file, line, column }) {
  const text = file ? (readFileSync(folder + file, 'utf8').split('\n')[line - 1] ?? '') : '';
  const place = text.slice(Math.max(0, column - 60), column + 60);
  return unavoidable.some((known) => known.code === code && known.source.test(place));
}

const describe = ({ _type, code, file, line, column, message }) =>
  `${_type} ${code} ${file ?? ''}:${line ?? ''}:${column ?? ''} ${message}`;
