import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { useBrand } from '@/api/session';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { collaborationAt } from './addresses';
import { CollaborationsTable } from './collaborations-table';
import { campaignChoicesQuery, collaborationsQuery, useBegin } from './collaboration-queries';

type Props = { slug: string; partnerId: string };

/** All that a brand has or had with one partner, and the way into another campaign. */
export function PartnerCollaborations({ slug, partnerId }: Props) {
  const brand = useBrand(slug);
  const list = useQuery(collaborationsQuery(brand.id, { partnerId }));
  if (list.isPending) {
    return <ListSkeleton rows={3} />;
  }
  if (list.isError) {
    return <ErrorNote problem={list.error} onRetry={() => void list.refetch()} />;
  }
  return (
    <Stack>
      {list.data.items.length === 0 ? (
        <Text c="dimmed">
          <Trans>No collaboration with this partner yet.</Trans>
        </Text>
      ) : (
        <CollaborationsTable slug={slug} rows={list.data.items} label={t`Collaborations`} names="campaign" />
      )}
      <Group>
        <AddToCampaign slug={slug} partnerId={partnerId} />
      </Group>
    </Stack>
  );
}

/** Adds one partner to one of the brand's campaigns; shown to those who may. */
export function AddToCampaign({ slug, partnerId }: Props) {
  const brand = useBrand(slug);
  const navigate = useNavigate();
  const [key] = useState(idempotencyKey);
  const campaigns = useQuery(campaignChoicesQuery(brand.id));
  const begin = useBegin(brand.id);
  const open = (campaigns.data?.items ?? []).filter((campaign) => campaign.actions.includes('ADD_PARTNER'));
  if (open.length === 0) {
    return null;
  }
  return (
    <Stack gap="xs">
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" leftSection={<IconSpeakerphone size={18} />} loading={begin.isPending}>
            <Trans>Add to a campaign</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {open.map((campaign) => (
            <Menu.Item
              key={campaign.id}
              onClick={() =>
                begin.mutate(
                  { key, campaignId: campaign.id, partnerId },
                  {
                    onSuccess: (known) => void navigate({ to: collaborationAt(slug, known.id) }),
                  },
                )
              }
            >
              {campaign.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemNote problem={begin.error} />
    </Stack>
  );
}
