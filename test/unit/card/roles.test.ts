import { describe, expect, it } from 'vitest';
import { needText, permissionText, rightText, roleName } from '@/lib/card/role-words';
import {
  askWhom,
  can,
  partnerRoles,
  permissionOf,
  type RightName,
  type Role,
  rightNames,
  rights,
  roles,
} from '@/lib/card/roles';
import { textIn } from '@/lib/platform/catalogue';

const ru = textIn('ru');

/** domain.md §3 and §2.3, role by role. */
const table: Record<Role, RightName[]> = {
  user: ['start-applications'],
  administrator: ['start-applications', 'manage-users'],
  owner: rightNames.filter((right) => right !== 'monday-mail'),
  operator: [
    'start-applications',
    'send-invitation',
    'resend-invitation',
    'block-invitation',
    'create-subscription',
    'monday-mail',
  ],
  ext_administrator: ['start-applications', 'adapt-applications'],
};

it.each(roles)('the role %s has its rights and no others', (role) => {
  expect(rightNames.filter((right) => can(role, right))).toEqual(
    rightNames.filter((right) => table[role].includes(right)),
  );
});

it('a right of the client is not one of a role that only a partner has', () => {
  const own = rightNames.filter((right) => rights[right].side === 'client' && right !== 'start-applications');
  for (const right of own) expect(askWhom(right).roles.some((role) => partnerRoles.includes(role))).toBe(false);
});

describe('a manager', () => {
  it('may resend an invitation as an owner or an operator', () => {
    expect(permissionOf('operator', 'resend-invitation')).toEqual({ allowed: true });
    expect(permissionOf('owner', 'resend-invitation')).toEqual({ allowed: true });
    expect(permissionText(permissionOf('owner', 'resend-invitation'), ru)).toBe('');
  });

  it('is told whom to ask when the role forbids it', () => {
    const permission = permissionOf('administrator', 'resend-invitation');
    expect(permission).toEqual({ allowed: false, ask: { side: 'partner', roles: ['owner', 'operator'] } });
    expect(permissionText(permission, ru)).toBe(
      'Вашей роли этого нельзя. Обратитесь к сотруднику с ролью: владелец абонента, оператор обслуживающей организации',
    );
  });

  it.each(roles)('may not change a client’s card as %s: only the client’s owner may', (role) => {
    expect(permissionText(permissionOf(role, 'edit-card'), ru)).toBe(
      'Это может сделать только клиент: владелец абонента',
    );
  });

  it('is told which right it is that only the client has', () => {
    expect(needText('prolong-by-client', permissionOf('owner', 'prolong-by-client'), ru)).toBe(
      'Только сам клиент (владелец абонента) может взять продлевающую подписку',
    );
    expect(needText('create-subscription', permissionOf('user', 'create-subscription'), ru)).toMatch(
      /^Нужно право «создавать и продлевать подписки клиентов»/u,
    );
    expect(needText('create-subscription', permissionOf('owner', 'create-subscription'), ru)).toBe('');
  });

  it('is not guessed about when the role is not stated', () => {
    expect(permissionOf(null, 'send-invitation').allowed).toBe('unknown');
    expect(permissionOf(null, 'edit-card').allowed).toBe(false);
    expect(permissionText(permissionOf(null, 'send-invitation'), ru)).toMatch(/^Ваша роль не указана в настройках/u);
  });
});

it.each(['ru', 'en'] as const)('every role and right has its words in %s', (language) => {
  const say = textIn(language);
  const words = [...roles.map((role) => roleName(role, say)), ...rightNames.map((right) => rightText(right, say))];
  for (const text of words) expect(text).not.toMatch(/^(?:role|right)_/u);
  expect(new Set(words).size).toBe(words.length);
});
