import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { russianCaptions } from './captions';
import { parseManners } from './manners';
import { articlePage, availabilityPage, clientPage, framePage, loginPage, missingPage } from './site-pages';

/** A request the stand-in got, in order. */
export interface ServedRequest {
  method: string;
  /** Path and query. */
  url: string;
  host: string;
}

export interface ServedPortal {
  /** Port of 127.0.0.1 that answers https for `1cfresh.com` and its subdomains. */
  httpsPort: number;
  requests: ServedRequest[];
  close(): Promise<void>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let bundle: Promise<string> | undefined;

/** The client as one browser script; built once a process. */
function buildClient(): Promise<string> {
  bundle ??= build({
    configFile: false,
    logLevel: 'warn',
    root: here('.'),
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: { input: here('./start.ts'), output: { format: 'iife' } },
    },
  }).then((result) => {
    const [first] = Array.isArray(result) ? result : [result];
    const chunk = first && 'output' in first ? first.output[0] : undefined;
    if (!chunk) throw new Error('the client of the stand-in was not built');
    return chunk.code;
  });
  return bundle;
}

interface Answer {
  status: number;
  type: string;
  text: string;
  headers?: Record<string, string>;
}

/** Style sheets by the name they are served under, in the order they apply. */
const sheets = { client: ['shell', 'lists', 'forms', 'windows'], site: ['site'] } as const;
const readStyle = (name: string) => readFileSync(here(`./styles/${name}.css`), 'utf8');

const html = (text: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', text });

/** A frame's address cannot follow the outer one's fragment, so the frame always opens the first list. */
const firstList = `#e1cib/list/${russianCaptions.lists.subscribers.link}`;

/** The client under the headers of B25, or a page around it (B26). */
function clientAnswer(url: URL): Answer {
  const { B25, B26 } = parseManners(url.searchParams.get('manners') ?? '');
  if (B26 === 'framed')
    return html(framePage(`${url.pathname}${url.search.replace('B26=framed', 'B26=top')}${firstList}`));
  const answer = html(clientPage);
  if (B25 === 'strict') answer.headers = { 'content-security-policy': "default-src 'self'; style-src 'self'" };
  if (B25 === 'no-frames') answer.headers = { 'x-frame-options': 'DENY' };
  return answer;
}

function answerTo(url: URL, script: string): Answer {
  const { pathname } = url;
  if (pathname === '/stand-in/client.js') return { status: 200, type: 'text/javascript', text: script };
  const sheet = /^\/stand-in\/(client|site)\.css$/u.exec(pathname)?.[1] as keyof typeof sheets | undefined;
  if (sheet) return { status: 200, type: 'text/css', text: sheets[sheet].map(readStyle).join('\n') };
  if (/^\/a\/(adm|\w+\/\d+)(\/|$)/u.test(pathname)) return clientAnswer(url);
  if (pathname.startsWith('/a/openid')) return html(loginPage);
  if (pathname.startsWith('/articles/')) return html(articlePage);
  if (pathname.startsWith('/availability')) return html(availabilityPage, 503);
  if (pathname === '/favicon.ico') return { status: 204, type: 'image/x-icon', text: '' };
  if (pathname === '/') return html(articlePage);
  return html(missingPage, 404);
}

/**
 * Serves the stand-in on 127.0.0.1, a free port, https with the throwaway pair in `certificate/`. Browsers reach it as
 * `https://1cfresh.com` by host mapping. The client's script is built before this resolves; `script` gives another one.
 */
export async function servePortal(script: () => Promise<string> = buildClient): Promise<ServedPortal> {
  const requests: ServedRequest[] = [];
  const client = await script();
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? '';
    requests.push({ method: request.method ?? '', url: request.url ?? '', host });
    try {
      const answer = answerTo(new URL(request.url ?? '/', `https://${host || '1cfresh.com'}`), client);
      response.writeHead(answer.status, {
        'content-type': answer.type,
        'cache-control': 'no-store',
        ...answer.headers,
      });
      response.end(answer.text);
    } catch (error) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    }
  };
  const pair = {
    key: readFileSync(here('./certificate/key.pem')),
    cert: readFileSync(here('./certificate/certificate.pem')),
  };
  const server = createServer(pair, (request, response) => handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    httpsPort: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
