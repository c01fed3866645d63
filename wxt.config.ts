import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Pages make no request at all, not even a local one: design.md §9, «Zero requests, truly». */
const pagePolicy =
  "default-src 'self'; connect-src 'none'; form-action 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'lib/public',
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'ru',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_extension_short_name__' },
    permissions: ['storage', 'alarms', 'notifications', 'scripting', 'unlimitedStorage'],
    optional_permissions: ['idle'],
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
