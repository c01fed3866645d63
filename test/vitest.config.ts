import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = new URL('..', import.meta.url).pathname;
const alias = { '@': root.replace(/\/$/u, '') };
const setupFiles = ['test/unit/setup.ts'];

/**
 * Specs of one browser. They come after everything else, and both browsers share the workers: most of a spec is waiting.
 * What is judged by frames says itself how many frames it has seen.
 */
const browserProject = (name: 'chromium' | 'firefox') => ({
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
    sequence: { groupOrder: 1 },
  },
});

export default defineConfig({
  root,
  test: {
    // the runner would leave one core of two idle
    maxWorkers: Math.min(availableParallelism(), 4),
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
      browserProject('chromium'),
      browserProject('firefox'),
    ],
  },
});
