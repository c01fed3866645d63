/** Runs one piece of work after another, in the order they were given; a failure stops nobody but its own caller. */
export type Serial = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes a queue. What is read and then written must not be split by another's writing. */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}
