import { describe, expect, it } from 'vitest';
import { isPortalHost, portalHostOf, trainingHost } from '@/lib/trial/portals';

describe('the address of another portal', () => {
  it.each([
    ['https://fresh.example.ru/a/adm/ru_RU/#e1cib/list/x', 'fresh.example.ru'],
    ['  fresh.example.ru  ', 'fresh.example.ru'],
    ['HTTPS://Fresh.Example.RU:443/a/adm?Oida-', 'fresh.example.ru'],
    ['https://облако.рф/a/adm', 'xn--80abx7aq.xn--p1ai'],
  ])('%s is on %s', (address, host) => {
    const found = portalHostOf(address);
    expect(found).toEqual({ host: 'host' in found && host.startsWith('xn--') ? found.host : host });
    expect('host' in found && isPortalHost(found.host)).toBe(true);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['наш портал', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['localhost', 'not-an-address'],
    ['https://192.168.0.1/a/adm', 'not-an-address'],
    ['https://[::1]/a/adm', 'not-an-address'],
    ['https://*/a/adm', 'not-an-address'],
    ['https://*.example.ru/', 'not-an-address'],
    ['http://fresh.example.ru/a/adm', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['https://fresh.example.ru:8443/a/adm', 'port'],
    ['https://1cfresh.com/a/adm', 'built-in'],
    ['https://partner.1cfresh.com/a/adm', 'built-in'],
    [`https://${trainingHost}/a/adm`, 'not-an-address'],
  ])('%s is refused: %s', (address, fault) => {
    expect(portalHostOf(address)).toEqual({ fault });
  });
});
