import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmButton } from '@/design/confirm-button';
import { ProblemNote } from '@/design/problem-note';
import { Fact, Facts } from '@/design/facts';
import { exactCount, exactDate } from '@/design/words';
import { useImportActions, type ImportView, type RowsWanted } from './import-queries';
import { KeptEdits } from './kept-edits';
import { RejectsLink } from './rejects-link';
import { ResumeButton } from './resume-button';
import { VerdictCounts } from './verdict-counts';
import { VerdictTable } from './verdict-table';

type Props = { brandId: string; slug: string; job: ImportView };

/** What an import did, and the way back. */
export function ImportResult({ brandId, slug, job }: Props) {
  const { undo } = useImportActions(brandId, job);
  const [wanted, setWanted] = useState<RowsWanted>('ALL');
  const created = job.outcome?.created ?? 0;
  const createdWords = exactCount(created);
  return (
    <Stack gap="md">
      <Said job={job} />
      <Facts>
        {job.source && <Fact label={t`Source`}>{job.source}</Fact>}
        {job.collectedOn && <Fact label={t`Collected on`}>{exactDate(job.collectedOn)}</Fact>}
        {job.purpose && <Fact label={t`Purpose`}>{job.purpose}</Fact>}
      </Facts>
      {(job.undone?.edited ?? 0) > 0 && <KeptEdits brandId={brandId} slug={slug} job={job} />}
      <ProblemNote problem={undo.error} />
      <Group>
        {job.state !== 'UNDONE' && (
          <Button component="a" href={`/b/${slug}/partners`}>
            <Trans>Open the partners</Trans>
          </Button>
        )}
        <RejectsLink brandId={brandId} job={job} />
        <ResumeButton brandId={brandId} job={job} />
        {job.actions.includes('UNDO') && (
          <ConfirmButton
            question={t`Undo this import?`}
            consequence={plural(created, {
              one: `${createdWords} partner that this import brought will be removed, unless someone has worked with them since. Its figures, and what it changed in others, are taken back.`,
              other: `${createdWords} partners that this import brought will be removed, unless someone has worked with them since. The import’s figures, and what it changed in others, are taken back.`,
            })}
            confirm={t`Undo the import`}
            dangerous
            onConfirm={() => undo.mutate()}
            loading={undo.isPending}
          >
            <Trans>Undo this import</Trans>
          </ConfirmButton>
        )}
      </Group>
      {job.counts && (
        <>
          <VerdictCounts counts={job.counts} chosen={wanted} onChoose={setWanted} />
          <VerdictTable brandId={brandId} job={job} wanted={wanted} />
        </>
      )}
    </Stack>
  );
}

function Said({ job }: { job: ImportView }) {
  const created = exactCount(job.outcome?.created ?? 0);
  const updated = exactCount(job.outcome?.updated ?? 0);
  const left = exactCount((job.counts?.reject ?? 0) + (job.counts?.conflict ?? 0));
  const removed = exactCount(job.undone?.removed ?? 0);
  const kept = exactCount(job.undone?.kept ?? 0);
  const restored = exactCount(job.undone?.restored ?? 0);
  switch (job.state) {
    case 'DONE':
      return (
        <Alert color="green" role="status">
          <Trans>
            Done. Partners created: {created}; updated: {updated}.
          </Trans>
        </Alert>
      );
    case 'DONE_WITH_REJECTS':
      return (
        <Alert color="orange" role="status">
          <Trans>
            Done. Partners created: {created}; updated: {updated}. Rows left out: {left}. Download them, correct them,
            import that file.
          </Trans>
        </Alert>
      );
    case 'FAILED':
      return (
        <Alert color="red" role="alert">
          <Trans>
            The file could no longer be read, so the import stopped. Partners created: {created}; updated: {updated}.
            They are kept: once the file can be read again you can resume, or you can undo them.
          </Trans>
        </Alert>
      );
    case 'CANCELLED':
      return (
        <Alert color="blue" role="status">
          <Trans>
            Cancelled. Partners created: {created}; updated: {updated}. They are kept, unless you undo them.
          </Trans>
        </Alert>
      );
    case 'UNDONE':
      return (
        <Alert color="blue" role="status">
          <Text size="sm">
            <Trans>
              Undone. Partners removed: {removed}; kept because someone has worked with them: {kept}.
            </Trans>
          </Text>
          {(job.undone?.restored ?? 0) > 0 && (
            <Text size="sm">
              <Trans>
                Partners known before who are as they were, but for what people have changed since: {restored}.
              </Trans>
            </Text>
          )}
        </Alert>
      );
    default:
      return null;
  }
}
