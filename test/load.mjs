import { runnerImport } from 'vite';

const root = new URL('..', import.meta.url).pathname.replace(/\/$/u, '');

/**
 * Loads a TypeScript module of the tests into plain Node, with the project's own `@/` paths.
 * @param {string} path from the project's folder on, such as `test/story/walk.ts`
 */
export async function load(path) {
  const { module } = await runnerImport(`${root}/${path}`, {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  return module;
}
