import { Paper, Progress, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { exactCount } from '@/design/words';
import type { ImportView } from './import-queries';

type Props = { job: ImportView; label: string; total: number };

/** How far the check or the run has come; goes on whether or not anyone watches. */
export function ImportProgress({ job, label, total }: Props) {
  const share = total > 0 ? Math.min(job.rowsDone / total, 1) : 0;
  const done = exactCount(job.rowsDone);
  const all = exactCount(total);
  return (
    <Paper p="lg" maw={640}>
      <Stack>
        <Text fw={550}>{label}</Text>
        <Progress.Root size="lg">
          <Progress.Section value={Math.max(share * 100, 2)} animated aria-label={label} />
        </Progress.Root>
        <Text size="sm" role="status">
          {job.state === 'UNDOING' ? t`A moment…` : t`${done} of ${all} rows`}
        </Text>
        <Text size="sm" c="dimmed">
          <Trans>You can close this page: it goes on by itself, and this address shows how far it is.</Trans>
        </Text>
      </Stack>
    </Paper>
  );
}
