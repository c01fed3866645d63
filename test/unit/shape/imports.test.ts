import { describe, expect, it } from 'vitest';
import { faultOfImport, resolveImport } from './rooms';
import { parseText, shipped } from './sources';

const files = shipped();
const faults = (path: string, text: string) =>
  parseText(path, text).imports.flatMap((specifier) => faultOfImport(path, specifier) ?? []);

describe('imports', () => {
  it('keep to the table of rooms', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(({ path, text }) => faults(path, text))).toEqual([]);
  });

  it('never name an entrypoint from outside of it', () => {
    const strangers = files.flatMap(({ path, imports }) =>
      imports.flatMap((specifier) => {
        const target = resolveImport(path, specifier);
        const own = path.split('/').slice(0, 2).join('/');
        return target?.startsWith('entrypoints/') && !target.startsWith(`${own}/`) ? [`${path} imports ${target}`] : [];
      }),
    );
    expect(strangers).toEqual([]);
  });

  it.each([
    ['lib/trial/plan.ts', "import { a } from '@/lib/platform/text';"],
    ['lib/trial/plan.ts', "import type { A } from '@/lib/store/journal';"],
    ['lib/trial/plan.ts', "export * from '@/lib/messages/views';"],
    ['lib/trial/plan.ts', "type A = typeof import('@/lib/store/journal');"],
    ['lib/trial/plan.ts', "import { a } from '../store/journal';"],
    ['lib/overlay/badges/draw.ts', "const a = await import('@/lib/messages/server');"],
    ['lib/models/agenda.ts', "import { browser } from 'webextension-polyfill';"],
    ['lib/portal/lists.ts', "import { a } from '@/entrypoints/popup/main';"],
    ['lib/unheard-of/a.ts', "import { a } from '@/lib/trial/keys';"],
  ])('would be refused in %s: %s', (path, text) => {
    expect(faults(path, text)).toHaveLength(1);
  });
});
