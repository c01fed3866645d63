/**
 * True on the Service Manager alone. The manifest's match `/a/adm*` also admits neighbours such as `/a/admission`
 * (web-client.md §1.1).
 * @param path `location.pathname`
 */
export function isServiceManager(path: string): boolean {
  return path === '/a/adm' || path.startsWith('/a/adm/');
}
