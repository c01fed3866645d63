import { readdirSync, readFileSync } from 'node:fs';
import { type ESTree, parseSync } from 'vite';

/** The repository's top folder, with the slash at the end. */
export const root = new URL('../../../', import.meta.url).pathname;

/** One file of TypeScript, parsed. */
export interface SourceFile {
  /** From the top folder on: `lib/trial/plan.ts`. */
  path: string;
  text: string;
  /** The text with every comment blanked out, so that words about code are not taken for code. */
  code: string;
  program: ESTree.Program;
  /** What it imports or re-exports, as written. */
  imports: string[];
}

/** Every TypeScript file under the folders, in order of path. */
export function sources(...folders: string[]): SourceFile[] {
  return folders.flatMap(filesUnder).filter(isTypeScript).sort().map(parse);
}

/** Every file under a folder, by its path from the top folder on. */
export function filesUnder(folder: string): string[] {
  const entries = readdirSync(root + folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length));
}

/** What is shipped. */
export const shipped = () => sources('entrypoints', 'components', 'lib');

const isTypeScript = (path: string) => /\.tsx?$/u.test(path);

/** Parses one text as if it stood at the path. */
export function parseText(path: string, text: string): SourceFile {
  const { program, module, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  let code = text;
  for (const { start, end } of comments) code = code.slice(0, start) + ' '.repeat(end - start) + code.slice(end);
  const reExports = module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest));
  const named = [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...reExports];
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1));
  const imports = [...named.flatMap((request) => (request ? [request.value] : [])), ...dynamic, ...typeImports(code)];
  return { path, text, code, program, imports: [...new Set(imports)] };
}

const parse = (path: string) => parseText(path, readFileSync(root + path, 'utf8'));

/** `import('…')` inside a type, which the parser does not list. */
const typeImports = (code: string) => [...code.matchAll(/typeof import\('([^']+)'\)/gu)].map(([, name]) => name ?? '');
