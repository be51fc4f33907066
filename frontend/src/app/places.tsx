import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import {
  IconAddressBook,
  IconChecklist,
  IconFileCertificate,
  IconMailbox,
  IconMessages,
  IconSettings,
  IconShieldCog,
  IconSpeakerphone,
  IconSunHigh,
  type Icon,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useSession, type SessionBrand, type TeamRole } from '@/api/session';

export type Place = {
  path: string;
  label: MessageDescriptor;
  icon: Icon;
  roles?: TeamRole[];
  admin?: boolean;
  mailbox?: boolean;
};

const PLACES: Place[] = [
  { path: '/today', label: msg`Today`, icon: IconSunHigh },
  {
    path: '/b/$slug/partners',
    label: msg`Partners`,
    icon: IconAddressBook,
    roles: ['MANAGER', 'CM', 'LEGAL', 'FINANCE'],
  },
  { path: '/b/$slug/campaigns', label: msg`Campaigns`, icon: IconSpeakerphone, roles: ['MANAGER', 'CM', 'LEGAL'] },
  { path: '/b/$slug/review', label: msg`To approve`, icon: IconChecklist, roles: ['MANAGER', 'CM', 'LEGAL'] },
  {
    path: '/b/$slug/contracts',
    label: msg`Contracts`,
    icon: IconFileCertificate,
    roles: ['MANAGER', 'CM', 'LEGAL', 'FINANCE'],
  },
  { path: '/b/$slug/messages', label: msg`Messages`, icon: IconMessages, roles: ['MANAGER', 'CM'] },
  { path: '/b/$slug/settings', label: msg`Settings`, icon: IconSettings, roles: ['MANAGER', 'LEGAL'] },
  { path: '/mailbox', label: msg`Mailbox`, icon: IconMailbox, mailbox: true },
  { path: '/admin', label: msg`Administration`, icon: IconShieldCog, admin: true },
];

/** Where this person can go from here: only screens that exist, only those their roles open. */
export function usePlaces(brand: SessionBrand | undefined): Place[] {
  const built = useRouter().routesByPath as unknown as Record<string, unknown>;
  const session = useSession();
  return PLACES.filter((place) => {
    if (!(place.path in built)) {
      return false;
    }
    if (place.admin) {
      return session.admin;
    }
    if (place.mailbox) {
      return session.mailbox;
    }
    if (place.roles) {
      return brand !== undefined && place.roles.some((role) => brand.roles.includes(role));
    }
    return true;
  });
}
