import { Alert, Paper, Progress, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { exactCount } from '@/design/words';
import type { ImportView } from './import-queries';
import { ResumeButton } from './resume-button';

type Props = { brandId: string; job: ImportView; label: string; total: number };

/** After so long without a step, something is wrong. */
const PATIENCE = 60_000;

/** How far the check or the run has come; goes on whether or not anyone watches. */
export function ImportProgress({ brandId, job, label, total }: Props) {
  const stopped = useStandstill(job.version);
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
        {stopped && (
          <Alert color="orange" role="alert" title={t`Nothing has moved for a minute`}>
            <Stack gap="sm">
              <Trans>What was done so far is kept, and nothing is done twice.</Trans>
              <ResumeButton brandId={brandId} job={job} />
            </Stack>
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          <Trans>You can close this page: it goes on by itself, and this address shows how far it is.</Trans>
        </Text>
      </Stack>
    </Paper>
  );
}

/** Whether this version has been the latest for too long. */
function useStandstill(version: number): boolean {
  const [still, setStill] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => setStill(version), PATIENCE);
    return () => clearTimeout(timer);
  }, [version]);
  return still === version;
}
