import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { useBrand } from '@/api/session';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { collaborationAt } from './addresses';
import { CollaborationsTable } from './collaborations-table';
import { campaignChoicesQuery, collaborationsQuery, partnerChoicesQuery, useBegin } from './collaboration-queries';

type Props = { slug: string; campaignId: string };

/** The partners of one campaign, and the door by which another one comes in. */
export function CampaignCollaborations({ slug, campaignId }: Props) {
  const brand = useBrand(slug);
  const list = useQuery(collaborationsQuery(brand.id, { campaignId }));
  const campaigns = useQuery(campaignChoicesQuery(brand.id));
  const mayAdd = campaigns.data?.items.some((one) => one.id === campaignId && one.actions.includes('ADD_PARTNER'));
  const add = mayAdd ? <AddPartner slug={slug} campaignId={campaignId} /> : undefined;
  if (list.isPending) {
    return <ListSkeleton rows={4} />;
  }
  if (list.isError) {
    return <ErrorNote problem={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.data.items.length === 0) {
    return (
      <EmptyState title={t`Nobody in this campaign yet`} action={add}>
        <Trans>Add a partner: the collaboration begins, and their lights say what may come next.</Trans>
      </EmptyState>
    );
  }
  return (
    <Stack>
      <Group justify="flex-end">{add}</Group>
      <CollaborationsTable slug={slug} rows={list.data.items} label={t`Partners of the campaign`} />
    </Stack>
  );
}

function AddPartner({ slug, campaignId }: { slug: string; campaignId: string }) {
  const brand = useBrand(slug);
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 200);
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const [key] = useState(idempotencyKey);
  const choices = useQuery({
    ...partnerChoicesQuery(brand.id, asked),
    enabled: opened,
    placeholderData: keepPreviousData,
  });
  const begin = useBegin(brand.id);
  return (
    <>
      <Button leftSection={<IconUserPlus size={18} />} onClick={open}>
        <Trans>Add a partner</Trans>
      </Button>
      <Modal opened={opened} onClose={close} title={t`Add a partner`} closeButtonProps={{ 'aria-label': t`Close` }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (partnerId) {
              begin.mutate(
                { key: `${key}`, campaignId, partnerId },
                {
                  onSuccess: (known) => void navigate({ to: collaborationAt(slug, known.id) }),
                },
              );
            }
          }}
        >
          <Stack>
            <Select
              label={t`Partner`}
              description={t`Type the beginning of a name or a handle.`}
              data={(choices.data?.items ?? []).map((one) => ({ value: one.id, label: one.displayName }))}
              searchable
              filter={({ options }) => options}
              searchValue={search}
              onSearchChange={setSearch}
              value={partnerId}
              onChange={setPartnerId}
              nothingFoundMessage={t`Nobody by this name. Import them or add them under Partners.`}
              data-autofocus
            />
            <ProblemNote problem={begin.error} />
            <Group justify="flex-end">
              <Button type="submit" disabled={!partnerId} loading={begin.isPending}>
                <Trans>Add to the campaign</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
