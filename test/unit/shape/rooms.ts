import { posix } from 'node:path';

/** A room of the house, or the place where files are composed. */
export type Room =
  | 'trial'
  | 'card'
  | 'calls'
  | 'platform'
  | 'training'
  | 'portal'
  | 'messages'
  | 'store'
  | 'reminders'
  | 'background'
  | 'models'
  | 'components'
  | 'overlay'
  | 'entrypoints';

const pure = ['lib/trial/', 'lib/card/', 'lib/calls/'];
const platform = 'lib/platform/';
const portalTypes = 'lib/portal/types';
const client = ['client', 'protocol', 'views', 'bell', 'transport'].map((file) => `lib/messages/${file}`);

/**
 * What each room may import beside itself: beginnings of paths (design.md §4, with the room `background`, which
 * answers the protocol). Facts of one room's shape that another needs come from files of types alone.
 */
export const mayImport: Record<Room, readonly string[]> = {
  trial: pure,
  card: pure,
  calls: pure,
  platform: ['lib/public/'],
  training: pure,
  portal: [...pure, platform],
  messages: [...pure, platform, portalTypes],
  store: [...pure, platform],
  reminders: [...pure, platform, 'lib/store/'],
  background: [...pure, platform, portalTypes, 'lib/messages/', 'lib/store/', 'lib/reminders/'],
  models: [...pure, platform, portalTypes, ...client],
  components: [...pure, 'lib/platform/text', 'lib/messages/views', 'lib/models/'],
  overlay: [...pure, platform, 'lib/portal/', ...client, 'lib/models/', 'components/'],
  entrypoints: ['lib/', 'components/'],
};

/** Folder of a room, with the slash at the end. */
export const folderOf = (room: Room) => (room === 'components' || room === 'entrypoints' ? `${room}/` : `lib/${room}/`);

/** The room a path lies in; `null` outside of all. */
function roomOf(path: string): Room | null {
  return (Object.keys(mayImport) as Room[]).find((room) => path.startsWith(folderOf(room))) ?? null;
}

/** Path that an import means, or `null` for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}

/** Why a file may not import that, or `null` when it may. */
export function faultOfImport(from: string, specifier: string): string | null {
  const room = roomOf(from);
  if (room === null) return `${from}: a room that the table of imports does not know`;
  const target = resolveImport(from, specifier);
  if (target === null) return faultOfPackage(from, specifier);
  if (target.startsWith('entrypoints/') && specifier.startsWith('@')) return `${from}: nothing imports entrypoints`;
  if (target.startsWith(folderOf(room))) return null;
  if (specifier.startsWith('.')) return `${from}: «${specifier}» leaves the room by a relative path`;
  const allowed = mayImport[room].some((start) => (start.endsWith('/') ? target.startsWith(start) : target === start));
  return allowed ? null : `${from}: ${room} may not import ${target}`;
}

function faultOfPackage(from: string, specifier: string): string | null {
  if (!/^webextension-polyfill(?:\/|$)/u.test(specifier) || from === 'lib/platform/browser.ts') return null;
  return `${from}: the one door to the browser is lib/platform/browser.ts`;
}
