/** The browser's door in tests: the polyfill itself refuses to load outside of an extension. */
export { fakeBrowser as default } from 'wxt/testing/fake-browser';
