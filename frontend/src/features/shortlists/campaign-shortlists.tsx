import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { DataTable } from '@/design/data-table';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { NewShortlist } from './add-to-shortlist';
import { shortlistsQuery, type ShortlistLine } from './shortlist-queries';
import { peopleWords, phaseTone, phaseWord } from './shortlist-words';

type Props = { slug: string; campaignId: string };

/** The shortlists of one campaign, and the way to a new one. */
export function CampaignShortlists({ slug, campaignId }: Props) {
  const brand = useBrand(slug);
  const navigate = useNavigate();
  const lists = useQuery(shortlistsQuery(brand.id, campaignId));
  const [creating, { open: create, close }] = useDisclosure(false);
  const runs = brand.roles.includes('MANAGER') || brand.roles.includes('CM');
  const go = (id: string) =>
    void navigate({ to: '/b/$slug/shortlists/$shortlistId', params: { slug, shortlistId: id } });
  if (lists.isPending) {
    return <ListSkeleton rows={3} />;
  }
  if (!lists.data) {
    return <ErrorNote problem={lists.error} onRetry={() => void lists.refetch()} />;
  }
  const add = runs && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={create}>
      <Trans>New shortlist</Trans>
    </Button>
  );
  return (
    <Stack>
      {lists.data.items.length === 0 ? (
        <EmptyState
          icon={<IconListCheck size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
          title={t`No shortlist for this campaign yet`}
          action={add}
        >
          <Trans>Gather people, vote with colleagues, then let the client answer through a link.</Trans>
        </EmptyState>
      ) : (
        <>
          <Group justify="flex-end">{add}</Group>
          <DataTable
            label={t`Shortlists`}
            rows={lists.data.items}
            rowKey={(row) => row.id}
            onOpen={(row) => go(row.id)}
            columns={[
              { id: 'name', header: t`Shortlist`, main: true, cell: (row) => <Text fw={600}>{row.name}</Text> },
              {
                id: 'phase',
                header: t`Where it stands`,
                cell: (row) => <StatusPill tone={phaseTone(row.phase)}>{phaseWord(row.phase)}</StatusPill>,
              },
              { id: 'people', header: t`People`, cell: (row) => peopleWords(row.people) },
              { id: 'votes', header: t`Voted on`, number: true, cell: (row) => `${row.votes} / ${row.people}` },
              { id: 'client', header: t`Client`, cell: (row) => answered(row) },
              { id: 'since', header: t`Since`, cell: (row) => <DateText at={row.since} /> },
            ]}
          />
        </>
      )}
      {creating && <NewShortlist brandId={brand.id} campaignId={campaignId} onClose={close} onBegun={go} />}
    </Stack>
  );
}

function answered({ guests, answered }: ShortlistLine): string {
  return guests === 0 ? '–' : t`${answered} of ${guests} answered`;
}
