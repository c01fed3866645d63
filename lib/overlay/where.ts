import { trainingHost } from '@/lib/trial/portals';

/**
 * The portal of a page, part of every key: its host on the Service Manager, `null` anywhere else. The manifest's match
 * `/a/adm*` also admits neighbours such as `/a/admission` (web-client.md §1.1). Our own training page has a host of its own.
 */
export function portalOf({
  protocol,
  host,
  pathname,
}: Pick<Location, 'protocol' | 'host' | 'pathname'>): string | null {
  if (protocol.endsWith('-extension:')) return pathname === '/training.html' ? trainingHost : null;
  return pathname === '/a/adm' || pathname.startsWith('/a/adm/') ? host : null;
}
