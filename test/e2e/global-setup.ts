import type { TestProject } from 'vitest/node';
import { type ServedPortal, servePortal } from '../portal/server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port on loopback where the stand-in answers as https://1cfresh.com. */
    portalPort: number;
  }
}

/** Serves the stand-in for the specs of one browser. */
export default async function serveForSpecs(project: TestProject): Promise<() => Promise<void>> {
  const portal: ServedPortal = await servePortal();
  project.provide('portalPort', portal.httpsPort);
  return () => portal.close();
}
