import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = new URL('..', import.meta.url).pathname;
const alias = { '@': root.replace(/\/$/u, '') };
const setupFiles = ['test/unit/setup.ts'];

/** Browsers come after everything else, one after the other: what is judged by frames wants the machine to itself. */
const browserProject = (name: 'chromium' | 'firefox', groupOrder: number) => ({
  resolve: { alias },
  test: {
    name,
    root,
    environment: 'node' as const,
    include: ['test/e2e/**/*.spec.ts'],
    globalSetup: ['test/e2e/global-setup.ts'],
    env: { BROWSER: name },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    sequence: { groupOrder },
  },
});

export default defineConfig({
  root,
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'rules',
          root,
          environment: 'node',
          pool: 'vmThreads',
          testTimeout: 120_000,
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/**/*.dom.test.ts'],
          setupFiles,
        },
      },
      {
        plugins: [await WxtVitest(), preact()],
        resolve: { alias: { ...alias, 'webextension-polyfill': `${root}test/unit/polyfill.ts` } },
        test: {
          name: 'dom',
          // Node 20 would hand the pool modules of the other kind to CommonJS packages of the testing library.
          execArgv: ['--no-experimental-require-module'],
          root,
          environment: 'happy-dom',
          pool: 'vmThreads',
          testTimeout: 120_000,
          include: ['test/unit/**/*.dom.test.{ts,tsx}'],
          setupFiles,
        },
      },
      browserProject('chromium', 1),
      browserProject('firefox', 2),
    ],
  },
});
