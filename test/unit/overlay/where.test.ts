import { describe, expect, it } from 'vitest';
import { isServiceManager } from '@/lib/overlay/where';

describe('where the overlay runs', () => {
  it.each(['/a/adm', '/a/adm/', '/a/adm/ru_RU/', '/a/adm/en_US', '/a/adm/e1cib/start'])('%s: yes', (path) => {
    expect(isServiceManager(path)).toBe(true);
  });

  it.each([
    '/',
    '/a/admission',
    '/a/adm2/ru_RU/',
    '/a/sbm/123456/ru/',
    '/a/openid/e1cib/oid2op',
    '/articles/a/adm/',
    '/a/ADM/',
  ])('%s: no', (path) => {
    expect(isServiceManager(path)).toBe(false);
  });
});
