/** Roles of a user in a subscriber (domain.md §3); the last two exist only in a partner's. */
export const roles = ['user', 'administrator', 'owner', 'operator', 'ext_administrator'] as const;
export type Role = (typeof roles)[number];

/** Roles that only the users of a servicing organisation can have. */
export const partnerRoles: readonly Role[] = ['operator', 'ext_administrator'];

/**
 * Whose subscriber the role must be in: the client's own or the servicing organisation's. The manager is an employee of
 * the latter, so that what only the client's owner may do is asked of the client.
 */
export type Side = 'client' | 'partner';

interface Right {
  side: Side;
  roles: readonly Role[];
}

const everyone = roles;
const servicing: Right = { side: 'partner', roles: ['owner', 'operator'] };
const clientOwner: Right = { side: 'client', roles: ['owner'] };

/** Who may do what (domain.md §2.3 B, E, F, §3, §4). */
export const rights = {
  'start-applications': { side: 'client', roles: everyone },
  'manage-users': { side: 'client', roles: ['owner', 'administrator'] },
  'edit-card': clientOwner,
  'prolong-by-client': clientOwner,
  'change-servicing-organisation': clientOwner,
  'send-invitation': servicing,
  'resend-invitation': servicing,
  'block-invitation': servicing,
  'create-subscription': servicing,
  'monday-mail': { side: 'partner', roles: ['operator'] },
  'adapt-applications': { side: 'partner', roles: ['owner', 'ext_administrator'] },
} as const satisfies Record<string, Right>;
export type RightName = keyof typeof rights;

/** Every right by name, in the order in which the table shows them. */
export const rightNames = Object.keys(rights) as RightName[];

/** True when the role gives the right, in a subscriber of the right's side. */
export function can(role: Role, right: RightName): boolean {
  return (rights[right].roles as readonly Role[]).includes(role);
}

/** Whom to ask for something: any of the roles, in the subscriber of that side. */
export interface Asked {
  side: Side;
  roles: readonly Role[];
}

export function askWhom(right: RightName): Asked {
  const { side, roles: able } = rights[right];
  return { side, roles: able };
}

/** What the product says before an action is tried. `unknown`: the manager has not said what his role is. */
export type Permission = { allowed: true } | { allowed: false; ask: Asked } | { allowed: 'unknown'; ask: Asked };

/**
 * Whether a manager may do something to a client. In: the manager's role in his own organisation, `null` when it was
 * not stated; the role is never guessed (domain.md §3).
 */
export function permissionOf(role: Role | null, right: RightName): Permission {
  const ask = askWhom(right);
  if (ask.side === 'client') return { allowed: false, ask };
  if (role === null) return { allowed: 'unknown', ask };
  return can(role, right) ? { allowed: true } : { allowed: false, ask };
}
