/** The one door to the browser's API: promises in every browser (design.md §4). */

export type { Runtime } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
