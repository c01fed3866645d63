import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../shape/sources';

/** The sheets that share our shadow root. */
const sheets = [
  'components/ui/kit.css',
  'components/timeline/timeline.css',
  'lib/overlay/overlay.css',
  'lib/overlay/panel.css',
  'lib/overlay/strip.css',
];

/** Classes that a sheet gives a look of their own: the whole selector is the class. */
const ownClasses = (sheet: string) => {
  const rules = readFileSync(`${root}${sheet}`, 'utf8').replace(/\/\*.*?\*\//gsu, '');
  return [...rules.matchAll(/(?:^|\})\s*\.([\w-]+)\s*\{/gu)].map(([, name]) => name as string);
};

describe('sheets of one root', () => {
  it('are all read here', () => {
    const joined = readFileSync(`${root}lib/overlay/styles.ts`, 'utf8').match(/[\w/-]+\.css/gu)?.length;
    expect(sheets.length).toBe((joined ?? 0) - 1);
  });

  it('give no class two looks', () => {
    const owners = new Map<string, string>();
    for (const sheet of sheets) {
      for (const name of ownClasses(sheet)) {
        expect([name, owners.get(name) ?? sheet]).toEqual([name, sheet]);
        owners.set(name, sheet);
      }
    }
    expect(owners.size).toBeGreaterThan(20);
  });
});
