import { Alert, Button, Group, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CountText } from '@/design/count-text';
import { DataTable } from '@/design/data-table';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { auditWords } from './audit-words';
import { type AuditEntry, auditQuery, useVerifyAudit } from './identity-queries';

type Props = { brandId?: string; mayVerify?: boolean };

/** What was done, when and by whom, newest first; and whether the chain is whole. */
export function AuditTrail({ brandId, mayVerify = false }: Props) {
  const trail = useInfiniteQuery(auditQuery(brandId));
  if (trail.error) {
    return <ErrorNote problem={trail.error} onRetry={() => void trail.refetch()} />;
  }
  if (!trail.data) {
    return <ListSkeleton />;
  }
  const entries = trail.data.pages.flatMap((page) => page.items);
  const total = trail.data.pages[0]?.total ?? 0;
  return (
    <>
      {mayVerify && <VerifyChain />}
      {entries.length === 0 ? (
        <EmptyState title={t`Nothing on record yet`} />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            <Trans>
              <CountText value={total} /> entries. They hold identifiers only; names are looked up when shown.
            </Trans>
          </Text>
          <DataTable
            label={t`Journal`}
            rows={entries}
            rowKey={(entry) => String(entry.seq)}
            columns={[
              { id: 'seq', header: t`No.`, number: true, cell: (entry) => entry.seq },
              { id: 'what', header: t`What`, main: true, cell: (entry) => auditWords(entry.code) },
              { id: 'who', header: t`Who`, cell: who },
              { id: 'when', header: t`When`, cell: (entry) => <DateText at={entry.at} exact /> },
              { id: 'hash', header: t`Fingerprint`, cell: (entry) => <code>{entry.hash.slice(0, 12)}</code> },
            ]}
          />
          {trail.hasNextPage && (
            <Group justify="center" mt="md">
              <Button variant="default" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
                <Trans>Show more</Trans>
              </Button>
            </Group>
          )}
        </>
      )}
    </>
  );
}

function who(entry: AuditEntry): string {
  if (entry.actorId === 'system') {
    return 'Relais';
  }
  return entry.actorName ?? entry.actorId;
}

function VerifyChain() {
  const verify = useVerifyAudit();
  const found = verify.data;
  const entries = found?.entries ?? 0;
  const broken = found?.brokenAt ?? 0;
  return (
    <div style={{ marginBottom: 'var(--space-2)' }}>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()} mb="xs">
        <Trans>Verify the chain</Trans>
      </Button>
      <ProblemNote problem={verify.error} />
      <div aria-live="polite">
        {found?.intact && (
          <Alert color="green" variant="light" icon={<IconShieldCheck aria-hidden />}>
            <Trans>
              The chain is whole: <CountText value={entries} /> entries, none changed, none missing.
            </Trans>{' '}
            <Text span size="sm">
              <Trans>Last fingerprint, to note elsewhere:</Trans>{' '}
              <code style={{ overflowWrap: 'anywhere' }}>{found.head}</code>
            </Text>
          </Alert>
        )}
        {found && !found.intact && (
          <Alert color="red" variant="light" icon={<IconShieldX aria-hidden />}>
            <Trans>
              The chain is broken at entry {broken}: it was changed or taken out after it was written. Keep a copy of
              the data and compare it with a backup.
            </Trans>
          </Alert>
        )}
      </div>
    </div>
  );
}
