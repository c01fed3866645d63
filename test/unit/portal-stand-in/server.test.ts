import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedPortal, servePortal } from '../../portal/server';

let served: ServedPortal;
beforeAll(async () => {
  served = await servePortal(() => Promise.resolve('the client'));
});
afterAll(() => served.close());

interface Got {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

function get(path: string, host = '1cfresh.com'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: served.httpsPort, path, headers: { host }, rejectUnauthorized: false };
    request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the stand-in', () => {
  it.each(['/a/adm', '/a/adm/ru_RU/', '/a/adm/ru_RU/?seed=3', '/a/ea/123/ru_RU/'])(
    'gives the client at %s',
    async (path) => {
      const { status, text } = await get(path);
      expect(status).toBe(200);
      expect(text).toContain('/stand-in/client.js');
    },
  );

  it('gives the script and the style of the client', async () => {
    const { text, headers } = await get('/stand-in/client.js');
    expect(headers['content-type']).toBe('text/javascript');
    expect(text).toBe('the client');
    expect((await get('/stand-in/client.css')).text).toContain('.gridLine');
  });

  it('has a login page, an article and an outage page, each with the banner', async () => {
    const [login, article, outage] = await Promise.all([
      get('/a/openid/x'),
      get('/articles/faq'),
      get('/availability/'),
    ]);
    expect(login.text).toMatch(/placeholder="Пользователь"[\s\S]*placeholder="Пароль"[\s\S]*Войти/u);
    expect([login.status, article.status, outage.status]).toEqual([200, 200, 503]);
    for (const { text } of [login, article, outage]) expect(text).toContain('Учебный стенд');
    for (const { text } of [login, article, outage]) expect(text).not.toContain('client.js');
  });

  it('sends the headers of B25 and the frame of B26', async () => {
    expect((await get('/a/adm/?manners=B25=strict')).headers['content-security-policy']).toBe(
      "default-src 'self'; style-src 'self'",
    );
    expect((await get('/a/adm/?manners=B25=no-frames')).headers['x-frame-options']).toBe('DENY');
    expect((await get('/a/adm/')).headers['content-security-policy']).toBeUndefined();
    expect((await get('/a/adm/ru_RU/?manners=B26=framed,B4=plain')).text).toContain(
      '<iframe src="/a/adm/ru_RU/?manners=B26=top,B4=plain#e1cib/list/Справочник.Абоненты">',
    );
  });

  it('refuses manners that do not exist, and unknown pages', async () => {
    expect((await get('/a/adm/?manners=B25=stern')).status).toBe(400);
    expect((await get('/nowhere')).status).toBe(404);
  });

  it('keeps a list of what was asked for', async () => {
    served.requests.length = 0;
    await get('/articles/x', 'gos.1cfresh.com');
    expect(served.requests).toEqual([{ method: 'GET', url: '/articles/x', host: 'gos.1cfresh.com' }]);
  });
});
