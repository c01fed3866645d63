import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from './sources';

/** What the stores ask of a package (peers.md §6). Only tested where built: `npm test` builds both packages first. */
const folders = { chromium: `${root}.output/chrome-mv3/`, firefox: `${root}.output/firefox-mv3/` };
const browsers = Object.keys(folders) as (keyof typeof folders)[];
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const languages = ['ru', 'en'] as const;
const readme = readFileSync(`${root}README.md`, 'utf8');

/** Pixels of a PNG, from its first chunk. */
const sizeOf = (path: string) => {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe.each(browsers)('the store package for %s', (browser) => {
  const folder = folders[browser];
  const manifest = json(`${folder}manifest.json`);
  const texts = (language: string) => json(`${folder}_locales/${language}/messages.json`);

  it('has the version of package.json, in the form that every store takes', () => {
    expect(manifest.version).toBe(json(`${root}package.json`).version);
    expect(manifest.version).toMatch(/^\d{1,5}(?:\.\d{1,5}){1,3}$/u);
  });

  it.each(languages)('has name and description in %s, no longer than the stores show', (language) => {
    const { extension_name, extension_short_name, extension_description } = texts(language);
    expect(extension_name.message.length).toBeLessThanOrEqual(45);
    expect(extension_short_name.message.length).toBeLessThanOrEqual(20);
    expect(extension_description.message.length).toBeLessThanOrEqual(132);
    expect(manifest).toMatchObject({
      name: '__MSG_extension_name__',
      short_name: '__MSG_extension_short_name__',
      description: '__MSG_extension_description__',
    });
    expect(manifest.action.default_title).toBe('__MSG_extension_short_name__');
  });

  it('says in both languages every text that its manifest names', () => {
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/gu)].map(([, key = '']) => key);
    for (const language of languages) for (const key of named) expect(texts(language), key).toHaveProperty(key);
  });

  it('has icons of the sizes it names', () => {
    for (const [size, path] of Object.entries<string>(manifest.icons))
      expect(sizeOf(folder + path)).toEqual([Number(size), Number(size)]);
  });

  it('opens nothing to the web and asks at installation for no host but the portal', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'host_permissions', 'update_url', 'key'])
      expect(manifest, key).not.toHaveProperty(key);
    expect(manifest.incognito).toBeUndefined();
    expect(manifest.content_scripts[0].all_frames).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    for (const wide of ['tabs', 'activeTab', 'cookies', 'webRequest', 'downloads', 'clipboardRead', 'history'])
      expect([...manifest.permissions, ...manifest.optional_permissions]).not.toContain(wide);
  });

  it('has its settings in a tab, and the pages a reviewer needs: welcome, training, help', () => {
    expect(manifest.options_ui.open_in_tab).toBe(true);
    for (const page of ['welcome', 'training', 'help']) expect(existsSync(`${folder}${page}.html`), page).toBe(true);
  });
});

describe('the listing', () => {
  it.each(['Privacy', 'Store listing', 'Permissions', 'Changelog'])('has «%s» in the README', (title) => {
    expect(readme).toContain(`## ${title}`);
  });

  it('gives a reason for each permission that is asked for', () => {
    const chromium = json(`${folders.chromium}manifest.json`);
    const [, section = ''] = readme.split('## Permissions');
    for (const name of [...chromium.permissions, ...chromium.optional_permissions, 'https://*/*'])
      expect(section.split('\n## ')[0], name).toContain(`\`${name}\``);
  });

  it('has a line for the version in the changelog', () => {
    const [, section = ''] = readme.split('## Changelog');
    expect(section).toContain(`**${json(`${root}package.json`).version}**`);
  });

  it('has pictures of a size that the stores take', () => {
    for (const name of ['list', 'timeline-light', 'timeline-dark', 'training'])
      expect(sizeOf(`${root}test/pictures/${name}.png`)).toEqual([1280, 800]);
  });
});
