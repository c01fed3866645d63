/** A measured quantity over several rounds. */
export interface Measured {
  median: number;
  /** The smallest and the largest round. */
  spread: [number, number];
  rounds: number;
}

/** Sums up the rounds; every number with three digits after the point. */
export function summarise(values: readonly number[]): Measured {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => round(sorted[index] ?? Number.NaN);
  const middle = (sorted.length - 1) / 2;
  const median = round((at(Math.floor(middle)) + at(Math.ceil(middle))) / 2);
  return { median, spread: [at(0), at(sorted.length - 1)], rounds: sorted.length };
}

/** Three digits after the point. */
export const round = (value: number) => Math.round(value * 1000) / 1000;
