import { Anchor, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CountText } from '@/design/count-text';
import { PersonAvatar } from '@/design/person-avatar';
import { countryName } from '@/design/words';
import { lookAlikesQuery, type LookAlike, type Network } from './partner-queries';
import { mainAccount, networkName } from './partner-words';
import classes from './partners.module.css';

type Props = {
  slug: string;
  brandId: string;
  partnerId: string;
  most?: number;
  frame: (inside: ReactNode) => ReactNode;
};

/** Who of the brand is like this partner, and by what; nothing at all where nobody is. */
export function LookAlikes({ slug, brandId, partnerId, most = 6, frame }: Props) {
  const { data } = useQuery(lookAlikesQuery(brandId, partnerId));
  if (!data || data.items.length === 0) {
    return null;
  }
  return frame(
    <Stack gap="sm" component="ul" className={classes.alikes}>
      {data.items.slice(0, most).map(({ partner, reasons }) => (
        <li key={partner.id} className={classes.person}>
          <PersonAvatar name={partner.displayName} />
          <span className={classes.personWords}>
            <Anchor component={Link} to={`/b/${slug}/partners/${partner.id}`} size="sm" fw={600}>
              {partner.displayName}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              <CountText value={mainAccount(partner)?.latest?.followers} />
            </Text>
            <Text size="xs" c="dimmed">
              {reasons.map(reasonWords).join(' · ')}
            </Text>
          </span>
        </li>
      ))}
    </Stack>,
  );
}

function reasonWords({ kind, values }: LookAlike['reasons'][number]): string {
  const list = values.join(', ');
  switch (kind) {
    case 'CATEGORIES':
      return list;
    case 'SIZE':
      return t`similar size`;
    case 'COUNTRY':
      return countryName(list);
    case 'AUDIENCE_COUNTRY':
      return t`audience in ${countryName(list)}`;
    case 'NETWORK':
      return networkName(list as Network);
    case 'WORDS':
      return t`also speaks of ${list}`;
  }
}
