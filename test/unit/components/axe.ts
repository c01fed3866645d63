import axe from 'axe-core';

/**
 * Faults that axe finds in what is mounted, as `rule: element`. Colours are left to tokens.test.ts and to the real
 * browsers: there is no layout here to measure.
 */
export async function accessibilityFaults(root: Element = document.documentElement): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
