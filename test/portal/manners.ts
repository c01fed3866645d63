/**
 * The unpleasant manners of the web client as switches (web-client.md §10.5). Of `one` exactly one choice holds, the first
 * named is the default; of `any` any number of them, by default those under `usual`; `count` is a whole number.
 */
const one = <const T extends readonly [string, ...string[]]>(...choices: T) => ({ sort: 'one', choices }) as const;
const any = <const T extends readonly string[]>(choices: T, usual: readonly T[number][] = []) =>
  ({ sort: 'any', choices, usual }) as const;
const count = (usual: number) => ({ sort: 'count', usual }) as const;

const mannerTable = {
  /** N grows on each opening; a closed form is only hidden, or taken out (§2.4, §10.5 B1). */
  B1: one('hide', 'remove'),
  /** Stale hidden twins with the same ids and other clients' texts stand before the real form (§0.3). */
  B2: one('twins', 'none'),
  /** The header's title element is empty, its caption is in attributes; or has text too (§2.3). */
  B3: one('attribute', 'text'),
  /** NBSP in captions, numbers and cells; none; or NBSP with «ё» as «е» and Latin look-alikes (§0.7). */
  B4: one('nbsp', 'plain', 'mixed'),
  /** A button acts on click after mousedown and mouseup; on a lone click; on mouseup; on trusted events only (§4.3). */
  B5: one('full', 'lone', 'up', 'trusted'),
  /** «Отправить и закрыть»: as the invitation's state says, or always disabled (§4.1). */
  B6: one('by-state', 'disabled'),
  /** Handlers of a new form are attached after so many milliseconds (§8; 350–700 were seen). */
  B7: count(0),
  /** A command blocks the main thread for so many milliseconds (§0.11). */
  B8: count(0),
  /** What sending leads to (§4.3 step 6). */
  B9: one('closes', 'balloon', 'messages', 'question', 'error', 'lock', 'nothing'),
  /** A messages panel whose header lies over the middle of the command bar (§2.7). */
  B10: one('none', 'covers'),
  /** Scrolling: row nodes get new text; rows are made anew; the body is made anew (§5.4). */
  B11: one('reuse', 'recreate', 'body'),
  /** Search: old rows stay for 1.2 s under «Поиск…»; then a final text stays on the same carrier; at once (§0.12). */
  B12: one('late', 'final', 'now'),
  /** Columns: other order, key hidden, key caption or key cells cut, a group caption, frozen first two, no header, too wide (§5.2). */
  B13: any(['reordered', 'hidden', 'truncated', 'cut-keys', 'group', 'frozen', 'headerless', 'wide']),
  /** Cells: search hits in <b>, an icon column, check boxes by class or by attribute (§5.3). */
  B14: any(['hits', 'icons', 'checks', 'check-attribute'], ['hits', 'icons']),
  /** Rows that are no records: a tree's groups with expanders, group rows, an «up» row (§5.3). */
  B15: any(['tree', 'groups', 'up']),
  /** Commands that do not fit move into «Ещё»; the default command is moved in any case (§4.2). */
  B16: one('fit', 'moved'),
  /** Resizing the window cancels editing in a row (§7.3). */
  B17: one('cancels', 'keeps'),
  /** Keys are handled at the document while bubbling, while capturing, or not at all (§4.4). */
  B18: one('bubble', 'capture', 'off'),
  /** `beforeunload` is armed; a native `confirm` comes after every fifth press of a mouse button (§0.15). */
  B19: any(['unload', 'confirm']),
  /** A changed address fragment on a loaded page: ignored or followed; at the start it always opens (§6). */
  B20: one('ignored', 'works'),
  /** Sections without captions, no bar of open windows, no sections panel (§2.1, §2.2). */
  B21: any(['icons', 'no-bar', 'no-sections']),
  /** The application, the start-up refusal instead of it, or the login dialog (§1.3). */
  B22: one('app', 'refusal', 'login'),
  /** A value set by script is put back from the model when the field loses focus (§3.6). */
  B23: one('model', 'loose'),
  /** The session dies: the whole page is replaced by «Перезапустить» (§2.6). */
  B24: one('alive', 'dead'),
  /** Response headers: none, a strict policy, a ban on frames (§7.2). Read by the server. */
  B25: one('none', 'strict', 'no-frames'),
  /** The client on its own, or in an iframe of another page (§0.1). Read by the server. */
  B26: one('top', 'framed'),
  /** Another tool's overlay over everything; classes of a restyling extension (§9.4). */
  B27: any(['overlay', 'restyled']),
  /** Counters in the top bar change every few seconds (§7.3). */
  B28: one('polls', 'quiet'),
  /** Two lists on one form; pairs of rows with equal codes (§5.1). Equal codes are read at the start. */
  B29: any(['two-lists', 'equal-keys']),
  /** Language of the interface and of the names in ids (§4.1). Read at the start. */
  B30: one('ru', 'en'),
  /** A modal window with its curtain, without one, or owned by its tab (§2.5). */
  modal: one('curtain', 'bare', 'tab'),
  /** Item forms with fields, or in view mode with static text (§3.1). */
  mode: one('edit', 'view'),
  /** Fields of an inactive tab are there without size, or not there (§3.3). */
  tabs: one('hidden', 'absent'),
} as const;

type Table = typeof mannerTable;
export type MannerName = keyof Table;
type ValueOf<S> = S extends { sort: 'one'; choices: infer C extends readonly string[] }
  ? C[number]
  : S extends { sort: 'any'; choices: infer C extends readonly string[] }
    ? readonly C[number][]
    : number;
/** One choice for every manner. */
export type Manners = { [K in MannerName]: ValueOf<Table[K]> };

const mannerNames = Object.keys(mannerTable) as MannerName[];

/** The usual manners with these changes. */
export function manners(changes: Partial<Manners> = {}): Manners {
  const usual = mannerNames.map((name) => {
    const row = mannerTable[name];
    return [name, row.sort === 'one' ? row.choices[0] : row.usual];
  });
  return { ...(Object.fromEntries(usual) as Manners), ...changes };
}

/**
 * Reads one choice written as text; several of an `any` manner are joined by dots, an empty text means none.
 * @throws RangeError for a name or a choice that does not exist: a test with a misspelt manner must not pass.
 */
function parseManner(name: string, text: string): Partial<Manners> {
  const row = (mannerTable as Record<string, (typeof mannerTable)[MannerName]>)[name];
  if (!row) throw new RangeError(`no such manner: ${name}`);
  if (row.sort === 'count') {
    if (!/^\d{1,5}$/u.test(text)) throw new RangeError(`${name} is a number of milliseconds, not «${text}»`);
    return { [name]: Number(text) };
  }
  const chosen = row.sort === 'one' ? [text] : text.split('.').filter(Boolean);
  for (const choice of chosen) {
    if (!(row.choices as readonly string[]).includes(choice)) throw new RangeError(`${name} has no choice «${choice}»`);
  }
  return { [name]: row.sort === 'one' ? text : chosen } as Partial<Manners>;
}

/** Reads `B5=lone,B11=recreate`; throws as `parseManner` does. */
export function parseManners(text: string): Partial<Manners> {
  const parts = text.split(',').filter(Boolean);
  return Object.assign({}, ...parts.map((part) => parseManner(part.split('=')[0] ?? '', part.split('=')[1] ?? '')));
}

/** The other way: the text for an address that asks for these manners. */
export function writeManners(changes: Partial<Manners>): string {
  return Object.entries(changes)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join('.') : value}`)
    .join(',');
}
