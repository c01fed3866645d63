import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/**
 * `servePortal` of `server.ts` for plain Node scripts, which cannot load TypeScript.
 * @returns {Promise<{ httpsPort: number, requests: { method: string, url: string, host: string }[], close(): Promise<void> }>}
 */
export async function servePortal() {
  const loader = await createServer({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    appType: 'custom',
    server: { middlewareMode: true, ws: false, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { servePortal: serve } = await loader.ssrLoadModule('/test/portal/server.ts');
    const served = await serve();
    return {
      ...served,
      close: async () => {
        await served.close();
        await loader.close();
      },
    };
  } catch (error) {
    await loader.close();
    throw error;
  }
}
