import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TeamRole } from './identity-queries';

export const ROLES: TeamRole[] = ['MANAGER', 'CM', 'LEGAL', 'FINANCE'];

/** What a role is called. */
export function roleWord(role: TeamRole): string {
  switch (role) {
    case 'MANAGER':
      return i18n._(msg`Manager`);
    case 'CM':
      return i18n._(msg`Community manager`);
    case 'LEGAL':
      return i18n._(msg`Legal`);
    case 'FINANCE':
      return i18n._(msg`Finance`);
    default:
      return role satisfies never;
  }
}
