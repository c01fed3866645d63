import { readFileSync, writeFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { isNative } from './lib/platform/native-keys';
import { denseTexts } from './test/build/dense-texts';
import { lighterFiles } from './test/build/lighter-files';
import { stableZip } from './test/build/stable-zip';

/** Pages make no request at all, not even a local one: design.md §9, «Zero requests, truly». */
const pagePolicy =
  "default-src 'self'; connect-src 'none'; form-action 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The floors of design.md §9. Nothing is translated for older browsers: `light-dark()` would not survive it. */
const target = ['chrome144', 'firefox142'];

/** What the content script does without: every page of the portal has to load it (design.md §8). */
const lighter: Record<string, string> = {
  // Messages and storage are promises in every browser from our floors on.
  'webextension-polyfill': 'export default globalThis.browser ?? globalThis.chrome;',
  // One effect draws the whole panel: components need no subscription of their own.
  '@preact/signals': "export * from '@preact/signals-core';",
  // Our host's anchor is there from the start: nothing waits for it.
  '@1natsu/wait-element': 'export const waitElement = async () => null;',
  // The only name that is ever checked is our own.
  'is-potential-custom-element-name': 'export default () => true;',
  '@1natsu/wait-element/detectors': 'export const isExist = null, isNotExist = null;',
  // No sheet of ours holds a rule for the document.
  '../split-shadow-root-css.mjs': 'export const splitShadowRootCss = () => ({ shadowCss: "" });',
  // Nobody asks where the page went.
  './internal/location-watcher.mjs': 'export const createLocationWatcher = () => null;',
  // The host is put at the end of its anchor, once, and stands as it is styled.
  './shared.mjs': `export const applyPosition = () => {};
    export const mountUi = (host, { anchor }) => anchor().append(host);
    export const createMountFunctions = (functions) => functions;`,
  // One name, one mode, one list of events; styles are adopted afterwards.
  '@webext-core/isolated-element': `export const createIsolatedElement = async ({ name, mode, isolateEvents }) => {
      const [parentElement, html, head, body] = [name, 'html', 'head', 'body'].map((tag) => document.createElement(tag));
      const shadow = parentElement.attachShadow({ mode });
      html.append(head, body);
      shadow.append(html);
      for (const type of isolateEvents) body.addEventListener(type, (event) => event.stopPropagation());
      return { parentElement, shadow, isolatedElement: body };
    };`,
};
const lighterScript: Plugin = {
  name: 'lighter-content-script',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id in lighter && (!id.startsWith('.') || importer?.includes('/wxt/dist/')) ? `\0lighter:${id}` : null,
  load: (id) => lighter[id.replace('\0lighter:', '')] ?? null,
  transform: (code, id) => (id.endsWith('/content-script-ui/shadow-root.mjs') ? withoutFetch(code) : null),
};

/** The styles of a layer come with the greeting: nothing is ever fetched for it, and nothing in the script could. */
function withoutFetch(code: string): string {
  const question = 'ctx.options?.cssInjectionMode === "ui"';
  if (!code.includes(question)) throw new Error('the layer asks for its styles in another way now');
  return code.replace(question, 'false');
}

/** The part of a catalogue that the browser itself reads; the background brings all of it. */
const nativePart = (file: string) => {
  const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  return JSON.stringify(Object.fromEntries(texts.filter(([key]) => isNative(key))));
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'lib/public',
  vite: () => ({
    plugins: [lighterFiles, denseTexts('lib/public/_locales/'), preact()],
    build: { target, modulePreload: { polyfill: false } },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      // What pictures are drawn from stays at home.
      files.splice(0, files.length, ...files.filter(({ relativeDest }) => !relativeDest.endsWith('.svg')));
      for (const [index, file] of files.entries()) {
        if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('messages.json')) continue;
        files[index] = { relativeDest: file.relativeDest, contents: nativePart(file.absoluteSrc) };
      }
    },
    // The titles of pages are in one language; the browser's own places follow the browser's.
    'build:manifestGenerated': (_, { action, sidebar_action: sidebar }) => {
      if (action) action.default_title = '__MSG_extension_short_name__';
      if (sidebar) sidebar.default_title = '__MSG_call_title__';
    },
    'zip:done': (_, files) => {
      for (const file of files) writeFileSync(file, stableZip(readFileSync(file)));
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      config.plugins?.unshift(lighterScript);
      // A fortieth smaller than by the bundler's own minifier.
      config.build = { ...config.build, minify: 'terser', terserOptions: { compress: { passes: 3 }, toplevel: true } };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'ru',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_extension_short_name__' },
    permissions: ['storage', 'alarms', 'notifications', 'scripting', 'unlimitedStorage'],
    commands: {
      'hide-names': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_extension_command_hide_names__' },
    },
    optional_permissions: ['idle'],
    // Asked one host at a time, when the user adds a portal of another installation.
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: pagePolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fresh-checkpoints@fresh-checkpoints.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
});
