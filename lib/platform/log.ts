/**
 * Where faults are written. A report has a place, a name and an app version; never a client's data.
 * The same fault of the same place is reported once in a script's life.
 */
export interface Log {
  /** @param place the feature or file at fault, such as `overlay/badges` */
  fault(place: string, error: unknown): void;
}

/** A log that can be read. */
export interface KeptLog extends Log {
  /** The last reports of this life of the script. */
  reports(): readonly string[];
}

/** Reports that are kept. */
const mostKept = 50;

/** A log that writes to a console-like sink. */
export function createLog(sink: Pick<Console, 'error'> = console): KeptLog {
  const reported = new Set<string>();
  return {
    fault(place, error) {
      const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      const report = `[fresh-checkpoints] ${place}: ${what}`;
      if (reported.has(report)) return;
      reported.add(report);
      sink.error(report);
    },
    reports: () => [...reported].slice(-mostKept),
  };
}
