import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconMessages } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { conversationsQuery } from './outreach-queries';
import classes from './outreach.module.css';

type Props = { brandId: string; slug: string; awaitingUs: boolean; onFilter: (awaitingUs: boolean) => void };

/** The brand's conversations, the latest first; those that wait for an answer can be seen alone. */
export function ConversationList({ brandId, slug, awaitingUs, onFilter }: Props) {
  const found = useInfiniteQuery(conversationsQuery(brandId, awaitingUs));
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  return (
    <Stack>
      <PageHeader
        title={t`Messages`}
        beside={found.data && <Text c="dimmed">{total}</Text>}
        actions={
          <>
            <SegmentedControl
              aria-label={t`Which conversations`}
              value={awaitingUs ? 'ours' : 'all'}
              onChange={(value) => onFilter(value === 'ours')}
              data={[
                { value: 'all', label: t({ message: 'All', context: 'conversations' }) },
                { value: 'ours', label: t`To answer` },
              ]}
            />
            <Button component={Link} to="/mailbox" variant="default">
              <Trans>Mailbox</Trans>
            </Button>
          </>
        }
      />
      {found.isPending && <ListSkeleton rows={6} />}
      {found.error && <ErrorNote problem={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <EmptyState icon={<IconMessages size={32} stroke={1.5} aria-hidden />} title={t`No messages yet`}>
          {awaitingUs ? (
            <Trans>Nobody waits for an answer.</Trans>
          ) : (
            <Trans>Open a collaboration of a campaign and write the first letter from there.</Trans>
          )}
        </EmptyState>
      )}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.partnerId}>
            <Link className={classes.row} to="/b/$slug/messages/$partnerId" params={{ slug, partnerId: row.partnerId }}>
              <Group gap="xs">
                <Text fw={600} component="span">
                  {row.partnerName}
                </Text>
                {row.awaitsUs && (
                  <StatusPill tone="waiting">
                    <Trans>To answer</Trans>
                  </StatusPill>
                )}
              </Group>
              <DateText at={row.lastAt} />
              <span className={classes.excerpt}>{row.excerpt}</span>
            </Link>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </Group>
      )}
    </Stack>
  );
}
