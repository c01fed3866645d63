import { type Permission, partnerRoles, type RightName, type Role } from './roles';
import type { Underscored } from './words';

/** Texts of the table of roles; every one is in the catalogue. */
export type RoleTextKey =
  | `role_${Role}`
  | `right_${Underscored<RightName>}`
  | 'right_ask'
  | 'right_only_client'
  | 'right_ask_client'
  | 'right_ask_partner'
  | 'right_not_stated';

type SayRole = (key: RoleTextKey, values?: Record<string, string | number>) => string;

/** «владелец абонента» */
export function roleName(role: Role, say: SayRole): string {
  return say(`role_${role}`);
}

/** What a right allows: «менять карточку абонента». */
export function rightText(right: RightName, say: SayRole): string {
  return say(`right_${right.replaceAll('-', '_') as Underscored<RightName>}`);
}

/** What to say before an action is tried: whom to ask, or that the manager's own role is not stated. Empty: go on. */
export function permissionText(permission: Permission, say: SayRole): string {
  if (permission.allowed === true) return '';
  const names = namesOf(permission.ask, say);
  if (permission.allowed === 'unknown') return say('right_not_stated', { roles: names });
  return say(`right_ask_${permission.ask.side}`, { roles: names });
}

/** The same with the right by its name: «Только сам клиент (владелец абонента) может менять карточку абонента». */
export function needText(right: RightName, permission: Permission, say: SayRole): string {
  if (permission.allowed === true) return '';
  const named = rightText(right, say);
  return permission.ask.side === 'client'
    ? say('right_only_client', { roles: namesOf(permission.ask, say), right: named })
    : say('right_ask', { right: named, ask: permissionText(permission, say) });
}

function namesOf({ side, roles }: Exclude<Permission, { allowed: true }>['ask'], say: SayRole): string {
  const able = roles.filter((role) => side === 'partner' || !partnerRoles.includes(role));
  return able.map((role) => roleName(role, say)).join(', ');
}
