import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useBrand } from '@/api/session';
import { DataTable, type Column } from '@/design/data-table';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { CardState } from './card-state';
import { queueQuery, type DeliverableCard, type QueueFilter } from './content-queries';
import { owedWords } from './content-words';

/** What waits for the team's word, longest waiting first. */
export function ReviewQueue({ slug }: { slug: string }) {
  const brand = useBrand(slug);
  const navigate = useNavigate();
  const [filter, setFilter] = useState<QueueFilter>('waiting');
  const [pages, setPages] = useState<string[]>([]);
  const queue = useQuery(queueQuery(brand.id, filter, pages.at(-1)));
  const items = queue.data?.items ?? [];
  const open = items.filter((card) => filter === 'all' || !card.frozen);
  const frozen = items.filter((card) => !open.includes(card));
  const total = (queue.data?.total ?? 0) - frozen.length;
  const openCard = (card: DeliverableCard) =>
    void navigate({ to: '/b/$slug/review/$deliverableId', params: { slug, deliverableId: card.id } });
  return (
    <>
      <PageHeader
        title={t`To approve`}
        below={queue.data && filter === 'waiting' ? <Trans>{total} waiting</Trans> : undefined}
        actions={
          <SegmentedControl
            aria-label={t`Which contents`}
            value={filter}
            onChange={(value) => {
              setFilter(value);
              setPages([]);
            }}
            data={[
              { value: 'waiting', label: t`Waiting` },
              { value: 'all', label: t`All` },
            ]}
          />
        }
      />
      {queue.isPending && <ListSkeleton />}
      {queue.isError && <ErrorNote problem={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data?.items.length === 0 && (
        <EmptyState icon={<IconChecks size={40} stroke={1.5} aria-hidden />} title={t`Nothing waits for you here`}>
          {filter === 'waiting' ? (
            <Trans>Contents appear here as soon as a partner hands one in. “All” shows what is planned.</Trans>
          ) : (
            <Trans>Contents appear here once terms are agreed with a partner.</Trans>
          )}
        </EmptyState>
      )}
      {queue.data && queue.data.items.length > 0 && (
        <>
          {open.length > 0 && (
            <DataTable
              label={t`Contents`}
              rows={open}
              columns={columns(slug)}
              rowKey={(card) => card.id}
              onOpen={openCard}
            />
          )}
          {frozen.length > 0 && (
            <section aria-labelledby="frozen-title">
              <Title order={2} size="h4" id="frozen-title" mt="xl">
                <Trans>Frozen: the collaboration is suspended</Trans>
              </Title>
              <Text size="sm" c="dimmed" mb="sm">
                <Trans>Nothing to do here until it resumes.</Trans>
              </Text>
              <DataTable
                label={t`Frozen contents`}
                rows={frozen}
                columns={columns(slug)}
                rowKey={(card) => card.id}
                onOpen={openCard}
              />
            </section>
          )}
          <Group justify="center" mt="md">
            {pages.length > 0 && (
              <Button variant="default" onClick={() => setPages(pages.slice(0, -1))}>
                <Trans>Previous page</Trans>
              </Button>
            )}
            {queue.data.nextCursor && (
              <Button variant="default" onClick={() => setPages([...pages, queue.data.nextCursor!])}>
                <Trans>Next page</Trans>
              </Button>
            )}
          </Group>
        </>
      )}
    </>
  );
}

function columns(slug: string): Column<DeliverableCard>[] {
  return [
    {
      id: 'content',
      header: t({ message: 'Content', context: 'one' }),
      main: true,
      cell: (card) => (
        <Link to="/b/$slug/review/$deliverableId" params={{ slug, deliverableId: card.id }}>
          {card.partnerName} · {owedWords(card.owed)}
        </Link>
      ),
    },
    { id: 'campaign', header: t`Campaign`, cell: (card) => card.campaignName },
    { id: 'version', header: t`Version`, cell: (card) => (card.draft > 0 ? `V${card.draft}` : '–') },
    {
      id: 'stage',
      header: t`State`,
      cell: (card) => <CardState card={card} />,
    },
    { id: 'checks', header: t`Checks`, cell: (card) => <CheckCounts card={card} /> },
    { id: 'since', header: t`Since`, cell: (card) => <DateText at={card.since} /> },
    { id: 'due', header: t`Due`, cell: (card) => <DateText at={card.owed.dueOn} exact /> },
  ];
}

function CheckCounts({ card }: { card: DeliverableCard }) {
  if (card.draft === 0) {
    return <>–</>;
  }
  if (card.failed > 0) {
    return <StatusPill tone="bad">{t`${card.failed} to correct`}</StatusPill>;
  }
  if (card.toReview > 0) {
    return <StatusPill tone="warn">{t`${card.toReview} to look at`}</StatusPill>;
  }
  return <StatusPill tone="good">{t`Nothing found`}</StatusPill>;
}
