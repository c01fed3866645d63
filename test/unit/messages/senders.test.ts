import { describe, expect, it } from 'vitest';
import { identifyAsker, isServiceManagerPath } from '@/lib/messages/senders';

const root = 'chrome-extension://abc/';
const who = (url?: string, id = 'abc') =>
  identifyAsker({ id, url }, 'abc', root, async (host) => host === '1cfresh.com');

describe('senders', () => {
  it('are our own pages', async () => {
    expect(await who(`${root}popup.html`)).toEqual({ kind: 'own-page' });
  });

  it('are the training page, which may no more than a portal’s', async () => {
    expect(await who(`${root}training.html#x`)).toEqual({ kind: 'portal', host: 'training.example' });
  });

  it.each([
    'https://1cfresh.com/a/adm',
    'https://1cfresh.com/a/adm/ru_RU/#e1cib/list/x',
    'https://1cfresh.com/a/adm?Oida-',
  ])('are our script in the Service Manager: %s', async (url) => {
    expect(await who(url)).toEqual({ kind: 'portal', host: '1cfresh.com' });
  });

  it.each([
    [undefined],
    ['https://1cfresh.com/a/admission/'],
    ['https://1cfresh.com/a/ea/123/ru_RU/'],
    ['http://1cfresh.com/a/adm/'],
    ['https://1cfresh.com.evil.example/a/adm/'],
    ['https://evil1cfresh.com/a/adm/'],
    ['chrome-extension://abcd/popup.html'],
  ])('are nobody else: %s', async (url) => {
    expect(await who(url)).toBeNull();
  });

  it('are not another extension, whatever its address says', async () => {
    expect(await who(`${root}popup.html`, 'other')).toBeNull();
  });
});

describe('the path of the Service Manager', () => {
  it.each([
    ['/a/adm', true],
    ['/a/adm/', true],
    ['/a/adm/ru_RU/', true],
    ['/a/admin', false],
    ['/b/a/adm', false],
  ])('%s → %s', (path, expected) => {
    expect(isServiceManagerPath(path)).toBe(expected);
  });
});
