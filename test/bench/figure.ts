/** What a figure is measured with. */
export interface Bench {
  /** Port on loopback of the stand-in. */
  port: number;
  /** Says in words how it goes. */
  say(words: string): void;
}

/** One group of figures of design.md §8. */
export interface Figure {
  /** Its name in the JSON object, and for `--only`. */
  name: string;
  measure(bench: Bench): Promise<unknown>;
}
