/** One numbered step of a stored shape: from a version to the next one. */
export interface Step<Up> {
  from: number;
  to: number;
  up: Up;
}

/**
 * The version that a list of steps ends at, or a type that no number fits when a step is missing or out of order.
 * Written as `const version: VersionAfter<typeof steps> = 3`, so that neither a gap nor a forgotten number compiles.
 * @typeParam Start a tuple as long as the first version of the shape
 */
export type VersionAfter<
  Steps extends readonly unknown[],
  Start extends readonly unknown[] = [],
> = Steps extends readonly [infer First, ...infer Rest]
  ? First extends { from: Start['length']; to: [...Start, unknown]['length'] }
    ? VersionAfter<Rest, [...Start, unknown]>
    : ['no step from version', Start['length']]
  : Steps extends readonly []
    ? Start['length']
    : ['not a list of known steps'];

/** The steps that lead from a version to the newest, in order. A version older than all steps is an error of ours. */
export function stepsFrom<Up>(steps: readonly Step<Up>[], version: number): readonly Step<Up>[] {
  const newest = steps.at(-1)?.to ?? version;
  const wanted = steps.filter(({ from }) => from >= version);
  if (wanted.length !== newest - version) throw new Error(`no steps from version ${version}`);
  return wanted;
}

/** Plain stored data of a version brought to the newest one, by pure steps. */
export function migrate(steps: readonly Step<(old: unknown) => unknown>[], version: number, data: unknown): unknown {
  return stepsFrom(steps, version).reduce((old, { up }) => up(old), data);
}
