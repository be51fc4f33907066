import { Button, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CountText } from '@/design/count-text';
import { DataTable } from '@/design/data-table';
import { ErrorNote } from '@/design/error-note';
import { useProblemWords } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { exactCount } from '@/design/words';
import { rowsQuery, type ImportRow, type ImportView, type RowsWanted } from './import-queries';
import { handleWords, leftOutWords, reasonWords, VERDICT_TONES, verdictWords } from './import-words';

type Props = { brandId: string; job: ImportView; wanted: RowsWanted };

/** Why, and what of the row is left out. */
function Why({ row, known }: { row: ImportRow; known: ImportView['known'] }) {
  const say = useProblemWords();
  return (
    <div>
      {reasonWords(row, known)}
      {row.warnings?.map((warning, at) => {
        const words = leftOutWords(warning) ?? say(warning);
        return (
          <Text key={at} size="sm" c="var(--amber-ink)">
            {t`Left out: ${words}`}
          </Text>
        );
      })}
    </div>
  );
}

/** The verdict of each row, with the reason in words. */
export function VerdictTable({ brandId, job, wanted }: Props) {
  const query = useInfiniteQuery(rowsQuery(brandId, job, wanted));
  if (query.error) {
    return <ErrorNote problem={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <ListSkeleton />;
  }
  const rows = query.data.pages.flatMap((page) => page.items);
  const total = exactCount(query.data.pages[0]?.total ?? 0);
  const shown = exactCount(rows.length);
  if (rows.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>No row has this verdict.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <DataTable<ImportRow>
        label={t`Verdicts`}
        rows={rows}
        rowKey={(row) => String(row.row)}
        columns={[
          { id: 'row', header: t`Row`, number: true, cell: (row) => exactCount(row.row) },
          { id: 'name', header: t`Name`, main: true, cell: (row) => row.name },
          { id: 'handle', header: t`Handle`, cell: (row) => handleWords(row.handle) },
          {
            id: 'followers',
            header: t`Followers`,
            number: true,
            cell: (row) => <CountText value={row.followers ?? undefined} />,
          },
          {
            id: 'verdict',
            header: t`Verdict`,
            cell: (row) => <StatusPill tone={VERDICT_TONES[row.verdict]}>{verdictWords(row.verdict)}</StatusPill>,
          },
          { id: 'reason', header: t`Why`, cell: (row) => <Why row={row} known={job.known} /> },
        ]}
      />
      {query.hasNextPage && (
        <div>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            <Trans>
              Show more ({shown} of {total})
            </Trans>
          </Button>
        </div>
      )}
    </Stack>
  );
}
