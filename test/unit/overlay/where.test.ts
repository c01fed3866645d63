import { describe, expect, it } from 'vitest';
import { portalOf } from '@/lib/overlay/where';

const at = (pathname: string) => ({ protocol: 'https:', host: '1cfresh.com', pathname });

describe('where the overlay runs', () => {
  it.each(['/a/adm', '/a/adm/', '/a/adm/ru_RU/', '/a/adm/en_US', '/a/adm/e1cib/start'])('%s: yes', (path) => {
    expect(portalOf(at(path))).toBe('1cfresh.com');
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
    expect(portalOf(at(path))).toBeNull();
  });

  it.each(['chrome-extension:', 'moz-extension:'])('our training page of %s has a host of its own', (protocol) => {
    expect(portalOf({ protocol, host: 'abc', pathname: '/training.html' })).toBe('training.example');
    expect(portalOf({ protocol, host: 'abc', pathname: '/a/adm/' })).toBeNull();
    expect(portalOf(at('/training.html'))).toBeNull();
  });
});
