import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { IconCopyCheck, IconFileImport, IconSpeakerphone, IconUserCircle, IconUserPlus } from '@tabler/icons-react';
import type { SessionBrand } from '@/api/session';
import type { Goal } from '@/design/goal';
import { usePlaces } from './places';

/** Where one can go and what one can begin from anywhere, in this brand. */
export function useGoals(brand: SessionBrand | undefined): Goal[] {
  const { i18n } = useLingui();
  const places = usePlaces(brand).map(({ path, label, icon }): Goal => ({
    id: path,
    label: i18n._(label),
    icon,
    path: path.replace('$slug', brand?.slug ?? ''),
  }));
  return [...places, ...beginnings(brand), { id: 'me', label: t`My account`, icon: IconUserCircle, path: '/me' }];
}

function beginnings(brand: SessionBrand | undefined): Goal[] {
  if (!brand || !(brand.roles.includes('MANAGER') || brand.roles.includes('CM'))) {
    return [];
  }
  const partners = `/b/${brand.slug}/partners`;
  return [
    { id: 'add', label: t`Add a partner`, icon: IconUserPlus, path: `${partners}?add=true` },
    { id: 'import', label: t`Import a list`, icon: IconFileImport, path: `${partners}/import` },
    { id: 'duplicates', label: t`Possible duplicates`, icon: IconCopyCheck, path: `${partners}/duplicates` },
    { id: 'plan', label: t`Plan a campaign`, icon: IconSpeakerphone, path: `/b/${brand.slug}/campaigns/new` },
  ];
}
