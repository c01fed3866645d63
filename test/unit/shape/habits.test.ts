import { type ESTree, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { mayImport, type Room } from './rooms';
import { parseText, type SourceFile, shipped } from './sources';

interface Habit {
  name: string;
  pattern: RegExp;
  /** Beginnings of paths the habit holds for; everything shipped when absent. */
  within?: string[];
  except?: string;
  breach: string;
}

const pure = ['lib/trial/', 'lib/card/', 'lib/calls/'];
const allButStore = (Object.keys(mayImport) as Room[])
  .filter((room) => room !== 'store')
  .map((room) => (room === 'components' || room === 'entrypoints' ? `${room}/` : `lib/${room}/`));

const habits: Habit[] = [
  {
    name: 'writes no markup',
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment)\b/u,
    breach: 'node.innerHTML = text;',
  },
  {
    name: 'asks the network for nothing',
    pattern:
      /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|WebTransport)/u,
    breach: 'await fetch(address);',
  },
  { name: 'runs no text as code', pattern: /\beval\(|new Function\(/u, breach: 'eval(text);' },
  {
    name: 'writes to the console by the log alone',
    pattern: /\bconsole\./u,
    except: 'lib/platform/log.ts',
    breach: "console.log('x');",
  },
  {
    name: 'reaches the browser by its one door',
    pattern: /(?<![\w.$])(?:chrome|globalThis\.browser)\.\w/u,
    breach: 'chrome.runtime.id;',
  },
  {
    name: 'gives rules their time from outside',
    pattern: /\bDate\.now\(|new Date\(\)|performance\.now|Temporal\.Now/u,
    within: pure,
    breach: 'const now = Date.now();',
  },
  {
    name: 'counts no days in milliseconds',
    pattern: /86_?400(?:_?000)?\b|24 \* (?:60|3600|3_600|HOUR)|\.setDate\(|\.setUTCDate\(/iu,
    within: pure,
    breach: 'const later = start + 24 * 60 * 60 * 1000;',
  },
  {
    name: 'keeps data in the store alone',
    pattern: /\b(?:localStorage|sessionStorage|indexedDB)\b|\bstorage\.sync\b/u,
    within: allButStore,
    // how a page of ours looks, for its first frame
    except: 'lib/platform/kept-theme.ts',
    breach: "localStorage.setItem('client', name);",
  },
  {
    name: 'keeps nobody awake',
    pattern: /\bsetInterval\(|\bruntime\.connect\(|\bgetPlatformInfo\(/u,
    within: ['entrypoints/background.ts', 'lib/background/', 'lib/reminders/', 'lib/store/'],
    breach: 'setInterval(() => browser.runtime.getPlatformInfo(), 20_000);',
  },
  {
    name: 'asks in dialogs of its own',
    pattern: /(?<![\w.])(?:window\.)?(?:alert|confirm|prompt)\(/u,
    breach: "if (confirm('Удалить?')) erase();",
  },
  {
    name: 'keeps pages out of the rules',
    pattern: /(?<![\w.$])(?:document|navigator|browser|localStorage|indexedDB|window\.[a-z]+)\./u,
    within: pure,
    breach: 'document.title;',
  },
];

const holdsFor = ({ within, except }: Habit, path: string) =>
  path !== except && (within === undefined || within.some((start) => path.startsWith(start)));

const files = shipped();

describe('shipped code', () => {
  it.each(habits)('$name', (habit) => {
    const broken = files.filter(({ path, code }) => holdsFor(habit, path) && habit.pattern.test(code));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it.each(habits)('is found out when it breaks «$name»', ({ pattern, breach }) => {
    expect(parseText('lib/trial/planted.ts', breach).code).toMatch(pattern);
  });

  it('is not accused of what its comments say', () => {
    const { code } = parseText('lib/trial/planted.ts', '// innerHTML is never used\n/* fetch( */ const a = 1;');
    for (const { pattern } of habits) expect(code).not.toMatch(pattern);
  });

  it('adds its listeners in the first turn, never inside an async function', () => {
    expect(files.flatMap(lateListeners)).toEqual([]);
  });

  it.each([
    'async function start() { await ready; browser.alarms.onAlarm.addListener(run); }',
    'const start = async () => { onBell.addListener(run); };',
    'const a = { async start() { list.forEach((x) => x.addListener(run)); } };',
  ])('would be accused of a late listener: %s', (text) => {
    expect(lateListeners(parseText('lib/reminders/planted.ts', text))).toHaveLength(1);
  });
});

/** Places where a browser's listener is added by an async function, or by a function inside of one. */
function lateListeners({ path, program }: SourceFile): string[] {
  const found: string[] = [];
  let asyncDepth = 0;
  type AnyFunction = ESTree.Function | ESTree.ArrowFunctionExpression;
  const enter = (node: AnyFunction) => {
    asyncDepth += node.async ? 1 : 0;
  };
  const leave = (node: AnyFunction) => {
    asyncDepth -= node.async ? 1 : 0;
  };
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    CallExpression({ callee, start }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (asyncDepth > 0 && callee.property.name === 'addListener') found.push(`${path}: ${start}`);
    },
  }).visit(program);
  return found;
}
