import type { Plugin } from 'vite';

const zip = '\0plain-zip';
const preloadHelper = '\0vite/preload-helper.js';

/**
 * A zip that packs on the page itself: the usual one starts a worker from a `blob:` address for everything over 160 kB, which
 * the rule of our pages forbids, and then never answers. The moment of packing is left out: one table, one file.
 */
const plainZip = `import { zipSync } from 'fflate';
  export * from 'fflate';
  export const zip = (files, done) => done(null, zipSync(files, { mtime: new Date(1980, 0, 1) }));`;

/** What the library that writes workbooks does without: nothing here draws pictures, colours by rules or writes objects. */
const unused =
  /\/write-excel-file\/modules\/(?:xlsx\/features\/(?:images|conditionalFormatting)|getSheetData\/getSheetData)\.js$/u;

/** Makes the writers of files fit the rule of our pages, and as light as what is asked of them. */
export const lighterFiles: Plugin = {
  name: 'lighter-files',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'fflate' && importer?.includes('/write-excel-file/') ? zip : null),
  load: (id) => {
    if (id === zip) return plainZip;
    if (unused.test(id)) return 'export default {};';
    // What is loaded later has no sheet of styles to wait for, and lies on the same disk.
    if (id === preloadHelper) return 'export const __vitePreload = (load) => load();';
    return null;
  },
};
