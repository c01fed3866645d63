/** True for the hosts the extension ships with: 1cfresh.com and what lies under it (domain.md §1.2). */
export function isBuiltInPortal(host: string): boolean {
  return host === '1cfresh.com' || host.endsWith('.1cfresh.com');
}

/** Why an address is not one of another portal. */
export type PortalFault = 'empty' | 'not-an-address' | 'not-https' | 'port' | 'built-in';

/**
 * The host in an address that a person typed or copied: `https://fresh.example.ru/a/adm/ru_RU/`, or the host alone.
 * Patterns of hosts with a port are unknown to Firefox, so a host with one is refused in every browser alike.
 */
export function portalHostOf(address: string): { host: string } | { fault: PortalFault } {
  const typed = address.trim();
  if (typed === '') return { fault: 'empty' };
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//iu.test(typed) ? typed : `https://${typed}`);
  if (!url) return { fault: 'not-an-address' };
  if (url.protocol !== 'https:') return { fault: 'not-https' };
  if (url.port !== '') return { fault: 'port' };
  if (!isPortalHost(url.hostname)) return { fault: isBuiltInPortal(url.hostname) ? 'built-in' : 'not-an-address' };
  return { host: url.hostname };
}

/** True for a host that may be added: a name of several parts, none of ours, and no reserved name of examples. */
export function isPortalHost(host: string): boolean {
  const isName = /^(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u.test(host);
  return isName && !/\.\d+$/u.test(host) && !isBuiltInPortal(host) && host !== trainingHost;
}

/** The host of the built-in training page: a reserved name, which no portal can have. */
export const trainingHost = 'training.example';
