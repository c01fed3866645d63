import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
const kit = readFileSync(new URL('../../../components/ui/kit.css', import.meta.url), 'utf8');
const colours = new Map(
  [...source.matchAll(/--fc-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, two: string, theme: 'light' | 'dark'): number {
  const [a, b] = [one, two].map((name) => {
    const colour = colours.get(name)?.[theme];
    if (!colour) throw new Error(`no colour ${name}`);
    return luminance(colour);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['ground', 'ground-soft', 'ground-hover'];
const states = ['overdue', 'due', 'upcoming', 'done', 'postponed', 'muted'];
const text: [string, string][] = [
  ...['ink', 'ink-soft', 'accent', ...states].flatMap((ink) => grounds.map((on): [string, string] => [ink, on])),
  ...states.map((state): [string, string] => [state, `${state}-soft`]),
  ...states.map((state): [string, string] => ['ink', `${state}-soft`]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
];
const edges: [string, string][] = ['line-strong', 'focus'].flatMap((edge) =>
  grounds.map((on): [string, string] => [edge, on]),
);

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  it.each(text)('%s is readable on %s', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('%s can be seen on %s', (edge, ground) => {
    expect(contrast(edge, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

describe('tokens', () => {
  it('measures what it says: black on white is 21', () => {
    colours.set('black', { light: '#000000', dark: '#000000' }).set('white', { light: '#ffffff', dark: '#ffffff' });
    expect(contrast('black', 'white', 'light')).toBeCloseTo(21, 5);
  });

  it('gives forced colours a value for every colour there is', () => {
    const forced = source.slice(source.indexOf('forced-colors'));
    const missing = [...source.matchAll(/--fc-([\w-]+): light-dark/gu)].filter(
      ([, name]) => !forced.includes(`--fc-${name}:`),
    );
    expect(missing).toEqual([]);
  });

  it('is all that the kit leans on', () => {
    const local = ['--fc-tone', '--fc-tone-soft', '--fc-mark-cut'];
    const used = new Set([...kit.matchAll(/var\((--fc-[\w-]+)/gu)].map(([, name]) => name as string));
    expect([...used].filter((name) => !local.includes(name) && !source.includes(`${name}:`))).toEqual([]);
  });
});
