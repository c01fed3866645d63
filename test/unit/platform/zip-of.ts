import { strToU8, zipSync } from 'fflate';

/** An archive of texts, each under its name. */
export const zipOf = (...files: readonly (readonly [name: string, text: string])[]) =>
  Uint8Array.from(zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)]))));
