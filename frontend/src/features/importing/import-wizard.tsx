import { Alert, Anchor } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { DryRun } from './dry-run';
import { ImportProgress } from './import-progress';
import { useImport, type ImportView } from './import-queries';
import { ImportResult } from './import-result';
import { MappingForm } from './mapping-form';
import { ResumeButton } from './resume-button';
import { STATE_TONES, stateWords } from './import-words';
import { WizardSteps, type Step } from './wizard-steps';

type Props = { brandId: string; slug: string; importId: string };

/** One import, at the step where it stands. */
export function ImportWizard({ brandId, slug, importId }: Props) {
  const query = useImport(brandId, importId);
  const [mapsAgain, setMapsAgain] = useState(false);
  const job = query.data;
  if (!job) {
    return query.error ? <ErrorNote problem={query.error} onRetry={() => void query.refetch()} /> : <PageSkeleton />;
  }
  const step = mapsAgain && job.actions.includes('MAP') ? 'mapping' : stepOf(job);
  return (
    <>
      <PageHeader
        title={job.fileName}
        beside={<StatusPill tone={STATE_TONES[job.state]}>{stateWords(job.state)}</StatusPill>}
        above={
          <Anchor component={Link} to={`/b/${slug}/partners/import`}>
            <Trans>Import a list</Trans>
          </Anchor>
        }
      />
      <WizardSteps at={step} />
      {step === 'mapping' && job.state === 'FAILED' && (
        <Alert color="red" role="alert" mb="md" title={t`The file could not be read to its end`}>
          <ResumeButton brandId={brandId} job={job} />
        </Alert>
      )}
      {step === 'mapping' && (
        <MappingForm
          key={`${job.id}:${job.encoding}:${job.delimiter}:${job.headerLine}:${job.workbook?.sheet}`}
          brandId={brandId}
          job={job}
          onMapped={() => setMapsAgain(false)}
        />
      )}
      {step === 'preview' && job.state === 'MAPPED' && (
        <ImportProgress brandId={brandId} job={job} label={t`Each row is being given its verdict`} total={job.lines} />
      )}
      {step === 'preview' && job.state === 'CHECKED' && (
        <DryRun brandId={brandId} job={job} onMapAgain={() => setMapsAgain(true)} />
      )}
      {step === 'run' && (
        <ImportProgress brandId={brandId} job={job} label={runLabel(job)} total={job.counts?.rows ?? job.lines} />
      )}
      {step === 'result' && <ImportResult brandId={brandId} slug={slug} job={job} />}
    </>
  );
}

function runLabel(job: ImportView): string {
  if (job.state === 'PAUSED') {
    return t`The import waits`;
  }
  return job.state === 'UNDOING' ? t`What this import brought is being taken back` : t`The import is under way`;
}

function stepOf(job: ImportView): Step {
  switch (job.state) {
    case 'UPLOADED':
      return 'mapping';
    case 'MAPPED':
    case 'CHECKED':
      return 'preview';
    case 'RUNNING':
    case 'UNDOING':
      return 'run';
    case 'FAILED':
      return job.actions.includes('MAP') ? 'mapping' : 'result';
    case 'PAUSED':
      return 'run';
    case 'CANCELLED':
    case 'DONE':
    case 'DONE_WITH_REJECTS':
    case 'UNDONE':
      return 'result';
    default:
      return job.state satisfies never;
  }
}
