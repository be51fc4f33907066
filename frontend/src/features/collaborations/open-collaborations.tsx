import { Anchor, Group, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { StatusPill } from '@/design/status-pill';
import { collaborationAt } from './addresses';
import { collaborationsQuery } from './collaboration-queries';
import { stageSaid, type Stage } from './words';

const OVER: Stage[] = ['COMPLETED', 'DECLINED', 'DROPPED', 'TERMINATED'];

type Props = { slug: string; partnerId: string };

/** What is open with one partner, in a line each. */
export function OpenCollaborations({ slug, partnerId }: Props) {
  const brand = useBrand(slug);
  const { data } = useQuery(collaborationsQuery(brand.id, { partnerId }));
  const open = data?.items.filter((row) => !OVER.includes(row.stage));
  if (!open) {
    return null;
  }
  return open.length === 0 ? (
    <Text size="sm" c="dimmed">
      <Trans>Nothing open.</Trans>
    </Text>
  ) : (
    <>
      {open.map((row) => (
        <Group key={row.id} gap={8}>
          <Anchor component={Link} to={collaborationAt(slug, row.id)} size="sm">
            {row.campaignName}
          </Anchor>
          <StatusPill tone={stageSaid(row.stage).tone}>{stageSaid(row.stage).words}</StatusPill>
        </Group>
      ))}
    </>
  );
}
