import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ProblemNote } from '@/design/problem-note';
import { exactCount } from '@/design/words';
import { useImportActions, type ImportView, type RowsWanted } from './import-queries';
import { ImportBrakes } from './import-brakes';
import { RejectsLink } from './rejects-link';
import { VerdictCounts } from './verdict-counts';
import { VerdictTable } from './verdict-table';

type Props = { brandId: string; job: ImportView; onMapAgain: () => void };

/** What would happen, row by row; nothing has happened yet. */
export function DryRun({ brandId, job, onMapAgain }: Props) {
  const { run } = useImportActions(brandId, job);
  const [wanted, setWanted] = useState<RowsWanted>('ALL');
  const counts = job.counts;
  if (!counts) {
    return null;
  }
  const taken = counts.create + counts.update;
  const words = exactCount(taken);
  return (
    <Stack gap="md">
      <Text>
        <Trans>This is what would happen. Nothing is imported yet.</Trans>
      </Text>
      <VerdictCounts counts={counts} chosen={wanted} onChoose={setWanted} />
      {taken === 0 && (
        <Alert color="orange">
          <Trans>No row of this file would change anything. Check what the columns mean.</Trans>
        </Alert>
      )}
      <ProblemNote problem={run.error} />
      <Group>
        {job.actions.includes('RUN') && (
          <Button onClick={() => run.mutate()} loading={run.isPending}>
            {plural(taken, { one: `Import ${words} partner`, other: `Import ${words} partners` })}
          </Button>
        )}
        <Button variant="default" onClick={onMapAgain}>
          {t`Change the columns`}
        </Button>
        <RejectsLink brandId={brandId} job={job} />
        <ImportBrakes brandId={brandId} job={job} />
      </Group>
      <VerdictTable brandId={brandId} job={job} wanted={wanted} />
    </Stack>
  );
}
