import { Button, Group, Stack, Text } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DataTable } from '@/design/data-table';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { MoneyText } from '@/design/money-text';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { classificationWord, countryWords, periodWords, stageOf } from './campaign-words';
import { campaignsQuery, type CampaignView } from './campaigns-queries';

type Props = {
  brandId: string;
  /** Absent for those who only read. */
  onPlan?: () => void;
  onOpen: (campaignId: string) => void;
};

/** The brand's campaigns, the latest to start first. */
export function CampaignList({ brandId, onPlan, onOpen }: Props) {
  const campaigns = useInfiniteQuery(campaignsQuery(brandId));
  const rows = campaigns.data?.pages.flatMap((page) => page.items) ?? [];
  const total = campaigns.data?.pages[0]?.total ?? 0;
  const plan = onPlan && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onPlan}>
      <Trans>Plan a campaign</Trans>
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t`Campaigns`}
        below={campaigns.data && total > 0 ? plural(total, { one: '# campaign', other: '# campaigns' }) : undefined}
        actions={rows.length > 0 && plan}
      />
      {campaigns.isPending && <ListSkeleton />}
      {campaigns.isError && <ErrorNote problem={campaigns.error} onRetry={() => void campaigns.refetch()} />}
      {campaigns.data && rows.length === 0 && (
        <EmptyState
          icon={<IconSpeakerphone size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
          title={t`No campaign yet`}
          action={plan}
        >
          <Trans>A campaign says what is promoted, when, where and for how much; partners are added to it.</Trans>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Stack>
          <DataTable
            label={t`Campaigns`}
            rows={rows}
            rowKey={(one) => one.id}
            onOpen={(one) => onOpen(one.id)}
            columns={columns()}
          />
          {campaigns.hasNextPage && (
            <Group justify="center">
              <Button
                variant="default"
                loading={campaigns.isFetchingNextPage}
                onClick={() => void campaigns.fetchNextPage()}
              >
                <Trans>Show more</Trans>
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </>
  );
}

function columns() {
  return [
    {
      id: 'name',
      header: t`Campaign`,
      main: true,
      cell: (one: CampaignView) => (
        <div>
          <Text fw={550}>{one.name}</Text>
          <Text size="sm" c="dimmed">
            {one.objective}
          </Text>
        </div>
      ),
    },
    { id: 'period', header: t`Period`, cell: periodWords },
    {
      id: 'stage',
      header: t`Stage`,
      cell: (one: CampaignView) => {
        const stage = stageOf(one);
        return <StatusPill tone={stage.tone}>{stage.words}</StatusPill>;
      },
    },
    { id: 'kind', header: t`Kind`, cell: (one: CampaignView) => classificationWord(one.classification) },
    { id: 'countries', header: t`Countries`, cell: (one: CampaignView) => countryWords(one.targetCountries) },
    {
      id: 'budget',
      header: t`Planned, excl. VAT`,
      number: true,
      cell: (one: CampaignView) => <MoneyText money={one.budget} />,
    },
  ];
}
