import { browser } from './browser';

/** One value that a page keeps between its openings. */
export interface Kept<T> {
  /** `undefined` when nothing is kept or the browser would not give it. */
  read(): Promise<T | undefined>;
  /** Never throws: what is kept is only a convenience. */
  write(value: T): Promise<void>;
}

/** Keeps a value in memory until the browser is closed; it never reaches the disk. */
export function keptInSession<T>(name: string): Kept<T> {
  return {
    read: () =>
      browser.storage.session.get(name).then(
        (found) => found[name] as T | undefined,
        () => undefined,
      ),
    write: (value) =>
      browser.storage.session.set({ [name]: value }).then(
        () => undefined,
        () => undefined,
      ),
  };
}

/** Name of the plan that the popup keeps for its first look. */
export const keptPlan = 'agenda';

/** Forgets a kept value. Never throws. */
export function forgetInSession(name: string): Promise<void> {
  return browser.storage.session.remove(name).catch(() => undefined);
}
