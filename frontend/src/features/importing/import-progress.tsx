import { Alert, Paper, Progress, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { exactCount } from '@/design/words';
import { ImportBrakes } from './import-brakes';
import type { ImportView } from './import-queries';
import { ResumeButton } from './resume-button';

type Props = { brandId: string; job: ImportView; label: string; total: number };

/** After so long without a step, something is wrong. */
const PATIENCE = 60_000;

/** How far the check or the run has come; goes on whether or not anyone watches. */
export function ImportProgress({ brandId, job, label, total }: Props) {
  const stopped = useStandstill(job.version) && job.state !== 'PAUSED';
  const pace = usePace(job.rowsDone);
  const share = total > 0 ? Math.min(job.rowsDone / total, 1) : 0;
  const done = exactCount(job.rowsDone);
  const all = exactCount(total);
  return (
    <Paper p="lg" maw={640}>
      <Stack>
        <Text fw={550}>{label}</Text>
        <Progress.Root size="lg">
          <Progress.Section value={Math.max(share * 100, 2)} animated={job.state !== 'PAUSED'} aria-label={label} />
        </Progress.Root>
        <Text size="sm" role="status">
          {job.state === 'UNDOING' ? t`A moment…` : t`${done} of ${all} rows`}
          {pace !== undefined && job.state !== 'PAUSED' && ` · ${paceWords(pace, total - job.rowsDone)}`}
        </Text>
        {job.state === 'PAUSED' && <ResumeButton brandId={brandId} job={job} />}
        <ImportBrakes brandId={brandId} job={job} />
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

/** Rows per second, since this page has been watching; unknown until there is something to reckon with. */
function usePace(rowsDone: number): number | undefined {
  const [from] = useState<{ rows: number; at: number }>(() => ({ rows: rowsDone, at: Date.now() }));
  const [pace, setPace] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const seconds = (Date.now() - from.at) / 1000;
      setPace(rowsDone > from.rows && seconds > 0.5 ? (rowsDone - from.rows) / seconds : undefined);
    });
    return () => clearTimeout(timer);
  }, [rowsDone, from]);
  return pace;
}

/** 1,240 rows/s, about 2 min left. */
function paceWords(pace: number, left: number): string {
  const perSecond = exactCount(Math.round(pace));
  const seconds = Math.ceil(left / pace);
  const minutes = Math.round(seconds / 60);
  if (left <= 0) {
    return t`${perSecond} rows/s`;
  }
  return seconds < 90
    ? t`${perSecond} rows/s, about ${seconds} s left`
    : t`${perSecond} rows/s, about ${minutes} min left`;
}
