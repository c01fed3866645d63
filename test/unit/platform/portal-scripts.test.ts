import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Script {
  id: string;
  matches: string[];
  js: string[];
}

const world = vi.hoisted(() => ({ scripts: [] as Script[], origins: [] as string[], allows: true, file: '' }));
vi.mock('@/lib/platform/browser', () => ({
  browser: {
    runtime: {
      getManifest: () => ({ content_scripts: [{ js: [world.file] }] }),
      getURL: (path: string) => `moz-extension://uuid${path}`,
    },
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        if (world.allows) world.origins.push(...origins);
        return world.allows;
      },
      remove: async ({ origins }: { origins: string[] }) => {
        world.origins = world.origins.filter((origin) => !origins.includes(origin));
        return true;
      },
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => world.origins.includes(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async () => world.scripts,
      registerContentScripts: async (fresh: Script[]) => void world.scripts.push(...fresh),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        world.scripts = world.scripts.filter(({ id }) => !ids.includes(id));
      },
    },
  },
}));

const { allowedHosts, askForHost, giveUpHost, keepScriptsOn } = await import('@/lib/platform/portal-scripts');
const places = () => world.scripts.flatMap(({ matches }) => matches);

const file = 'content-scripts/portal.js';
beforeEach(() => Object.assign(world, { scripts: [], origins: [], allows: true, file }));

describe('scripts on added portals', () => {
  // Chromium tells the file as the manifest has it, Firefox as a whole address, and takes no such address itself.
  it.each([file, `moz-extension://uuid/${file}`])(
    'run on each Service Manager alone, by the manifest’s %s',
    async (told) => {
      world.file = told;
      await keepScriptsOn(['a.example', 'b.example']);
      expect(places()).toEqual(['https://a.example/a/adm*', 'https://b.example/a/adm*']);
      expect(world.scripts.every(({ js }) => js.join() === file)).toBe(true);
    },
  );

  it('follow the list: what is new comes, what is gone goes, the rest stays; others’ scripts are left alone', async () => {
    world.scripts.push({ id: 'other', matches: ['https://c.example/*'], js: [] });
    await keepScriptsOn(['a.example', 'b.example']);
    const kept = world.scripts[2];
    await keepScriptsOn(['b.example', 'd.example']);
    expect(places()).toEqual(['https://c.example/*', 'https://b.example/a/adm*', 'https://d.example/a/adm*']);
    expect(world.scripts[1]).toBe(kept);
    await keepScriptsOn([]);
    expect(places()).toEqual(['https://c.example/*']);
  });

  it('are registered again when an update has made the browser forget them', async () => {
    await keepScriptsOn(['a.example']);
    world.scripts = [];
    await keepScriptsOn(['a.example']);
    expect(places()).toEqual(['https://a.example/a/adm*']);
  });
});

describe('the permission for a host', () => {
  it('is asked for one host alone, held, and given back', async () => {
    expect(await askForHost('a.example')).toBe(true);
    expect(world.origins).toEqual(['https://a.example/*']);
    expect(await allowedHosts(['a.example', 'b.example'])).toEqual(['a.example']);
    await giveUpHost('a.example');
    expect(await allowedHosts(['a.example'])).toEqual([]);
  });

  it('may be refused', async () => {
    world.allows = false;
    expect(await askForHost('a.example')).toBe(false);
    expect(world.origins).toEqual([]);
  });
});
